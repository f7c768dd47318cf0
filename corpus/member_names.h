#pragma once
// Which member of JSON, front matter or a table means which field of an article: one table, as a value.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace corpus {

enum class Field : std::uint8_t { id, url, title, body, published, source, section, language, authors, tags };
inline constexpr std::size_t field_count = 10;

/// How the text of a member is written.
enum class Form : std::uint8_t {
  any,   ///< plain text, or HTML where it holds markup
  html,  ///< HTML; of several, they are forms of one text
};

struct MemberName {
  std::string name;  ///< as squeezed_name() writes it; not empty; "a.b" is the member b of the object a
  std::optional<Field> field = Field::id;  ///< nothing: means no field
  Form form = Form::any;
};

/// A name's meaning. Of several members that mean one field, the lowest rank wins.
struct Meaning {
  Field field = Field::id;
  std::size_t rank = 0;
  Form form = Form::any;
};

/// Names in order of precedence.
class MemberNames {
 public:
  MemberNames() = default;
  explicit MemberNames(std::span<const MemberName> names) { add(names); }

  /// Behind those that are there; one known already keeps its meaning.
  void add(std::span<const MemberName> names);
  void add(const MemberNames& others) { add(others.names_); }

  /// What `name` means, whatever its case and separators ("Date_Published", "datePublished"); nothing when
  /// unknown. Of "article.title", what "title" means, unless the whole is known.
  std::optional<Meaning> find(std::string_view name) const;

  /// Whether the object `name` has members with a meaning: whether a known name begins with "name.".
  bool leads_on(std::string_view name) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
  };
  std::vector<MemberName> names_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> ranks_;  ///< place in names_
};

/// Whether an object of that name may hold the article itself, as in {"article": {"title": ...}}.
bool is_wrapper(std::string_view name);

/// A name in lower case without `_`, `-` and spaces.
std::string squeezed_name(std::string_view name);

/// The usual names: `published date ...`, `body text ...` and so on, then those of other programs and
/// languages.
MemberNames known_member_names();

}  // namespace corpus
