#pragma once
// What narrows a search down without weighing, as a tree: conditions joined by AND, OR and NOT.

#include <string>
#include <string_view>
#include <vector>

#include "server/date_range.h"

namespace server::filter {

/// Names of what a condition may ask for, beside indexer::value_fields.
namespace attribute {
inline constexpr std::string_view id = "id";
inline constexpr std::string_view story = "story";          ///< key of a story
inline constexpr std::string_view published = "published";  ///< Unix seconds
}  // namespace attribute

enum class Kind {
  all,        ///< every part; without parts: matches everything
  any,        ///< one part at least
  no,         ///< not its one part
  value,      ///< one of the field's values is `value`, in any case
  published,  ///< dated within `range`; undated articles never are
};

/// Made by the functions below, which keep it in one normal form: equal exactly where printed alike.
struct Expression {
  Kind kind = Kind::all;
  std::vector<Expression> parts{};
  std::string field{};  ///< a name of indexer::value_fields, id or story
  std::string value{};
  DateRange range{};

  bool operator==(const Expression&) const = default;
  bool is_everything() const { return kind == Kind::all && parts.empty(); }
};

Expression all_of(std::vector<Expression> parts);
Expression any_of(std::vector<Expression> parts);
Expression no(Expression part);
Expression value_is(std::string_view field, std::string_view value);
Expression published_within(DateRange range);
Expression nothing();  ///< matches no article

/// Conditions in it: what it costs.
std::size_t conditions(const Expression& expression);

/// Parentheses around its innermost condition, as printed.
std::size_t depth(const Expression& expression);

/// As parse() reads it: `source = "Pellworth Wire" AND (tag = "war" OR NOT published >= 1741824000)`; empty
/// for everything.
std::string print(const Expression& expression);

/// The name under which a condition knows `name`, `objectID` being the id; empty when there is none.
std::string_view canonical_field(std::string_view name);

}  // namespace server::filter
