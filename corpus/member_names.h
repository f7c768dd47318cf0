#pragma once
// Which member of JSON, front matter or a table means which field of an article: one table, as a value.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corpus {

enum class Field : std::uint8_t { id, url, title, body, published, source, section, language, authors, tags };
inline constexpr std::size_t field_count = 10;

struct MemberName {
  std::string name;  ///< lower case, without `_`, `-` and spaces; not empty
  Field field = Field::id;
};

/// A name's meaning. Of several members that mean one field, the lowest rank wins.
struct Meaning {
  Field field = Field::id;
  std::size_t rank = 0;
};

/// Names in order of precedence.
struct MemberNames {
  std::vector<MemberName> names;

  /// What `name` means, whatever its case and separators ("Date_Published", "datePublished"); nothing when
  /// unknown.
  std::optional<Meaning> find(std::string_view name) const;
};

/// The usual names: `published date ...`, `body text ...` and so on.
MemberNames known_member_names();

}  // namespace corpus
