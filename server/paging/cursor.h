#pragma once
// Where a page ended, so that the next one goes on there whatever is committed in between.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace server::paging {

/// What a hit is sorted by.
enum class Key { score, date };

struct Cursor {
  std::uint64_t search = 0;    ///< hash of the search that it belongs to, whatever is shown of its hits
  std::uint64_t revision = 0;  ///< of the index that the page came from
  std::uint64_t place = 0;     ///< hits up to the end of the page
  Key kind = Key::score;
  std::string key;             ///< of the last hit: 8 bytes of its score, or those of its date's slot
  Xapian::docid document = 0;  ///< of the last hit
  std::string id;              ///< of its article

  bool operator==(const Cursor&) const = default;
};

/// A score as bytes, and back; 0 for bytes that are none.
std::string score_key(double score);
double score_of(std::string_view key);

/// Printable ASCII but for the article's id, which stands last. parse() is the exact inverse: nothing for a
/// text that print() cannot have made.
std::string print(const Cursor& cursor);
std::optional<Cursor> parse(std::string_view text);

}  // namespace server::paging
