#pragma once
// The one table of fields, prefixes and slots. Writer and query walk it; docs/index-format.md shows it.
// History of the version:
//   1  first: free text with stems, exact values, dates, stored records
//   2  names by their keys, umlauts written out; titles as a whole; page furniture: counts of repeated lines,
//   hash of the article as
//      read, where its date comes from; copies and stories: fingerprints, profiles, keys, relatives before
//      the record
//
// A term is `prefix + folded text`; prefixes are upper case and folded text never begins with an upper-case
// letter, so no prefix is mistaken for another. Free text has none; its stems carry Z.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

namespace indexer {

inline constexpr std::string_view schema_version = "3";

/// How an article's value of a field can be found.
struct Field {
  std::string_view name;          ///< as in parameters, query text and JSON
  std::string_view exact_prefix;  ///< of the whole value as one term; empty: not kept
  std::string_view words_prefix;  ///< of the words, with positions; stems have Z before it; empty: not kept
  Xapian::valueno facet_slot = Xapian::BAD_VALUENO;  ///< packed values for facets; BAD_VALUENO: no facet
};

namespace slot {
inline constexpr Xapian::valueno newest = 0;  ///< sortable Unix seconds; larger is newer; empty: undated
inline constexpr Xapian::valueno oldest = 1;  ///< sortable negated seconds; larger is older; empty: undated
inline constexpr Xapian::valueno hash = 2;    ///< content hash, 16 bytes
inline constexpr Xapian::valueno source = 3;
inline constexpr Xapian::valueno section = 4;
inline constexpr Xapian::valueno author = 5;
inline constexpr Xapian::valueno tag = 6;
inline constexpr Xapian::valueno language = 7;
inline constexpr Xapian::valueno read_hash = 8;  ///< as hash, of the article as it was read
inline constexpr Xapian::valueno profile = 9;    ///< its heaviest traits, see stories/profile.h
inline constexpr Xapian::valueno story = 10;     ///< key of its story; empty: none
}  // namespace slot

/// Fields that name values: filters and facets.
inline constexpr std::array<Field, 5> value_fields = {{
    {"source", "XS", "XSW", slot::source},
    {"section", "XC", "XCW", slot::section},
    {"author", "XA", "A", slot::author},
    {"tag", "K", "XKW", slot::tag},
    {"language", "L", "", slot::language},
}};

namespace prefix {
inline constexpr std::string_view stem = "Z";          ///< before the field's own prefix
inline constexpr std::string_view title = "S";         ///< words of the title, again, for `title:`
inline constexpr std::string_view whole_title = "XT";  ///< words of the title joined by spaces, for /suggest
inline constexpr std::string_view id = "Q";            ///< unique, the id as it is
inline constexpr std::string_view input = "XI";    ///< hash of the INPUT the article came from, for --prune
inline constexpr std::string_view whole = "XW";    ///< hash of all words: equal texts have it in common
inline constexpr std::string_view shingle = "XB";  ///< hash of a sampled shingle (corpus/fingerprint.h)
inline constexpr std::string_view copies = "XG";   ///< key of a group of copies
inline constexpr std::string_view story = "XY";    ///< key of a story
inline constexpr std::string_view day = "D";       ///< YYYYMMDD
inline constexpr std::string_view month = "M";     ///< YYYYMM
inline constexpr std::string_view year = "Y";      ///< YYYY
inline constexpr std::string_view name = "XN";  ///< key, space, exact form of a name written with a capital
}  // namespace prefix

namespace metadata {
inline constexpr std::string_view schema = "broadsheet.schema";      ///< schema_version
inline constexpr std::string_view revision = "broadsheet.revision";  ///< decimal; one more with every commit
inline constexpr std::string_view order =
    "broadsheet.order";  ///< `newest` while document ids run newest first
inline constexpr std::string_view languages =
    "broadsheet.languages";  ///< `en 120,de 4`: articles a language, falling
inline constexpr std::string_view repeated =
    "broadsheet.repeated.";  ///< and three hex digits: counts of repeated lines, indexer/repetition_store.h
inline constexpr std::string_view bytes = "broadsheet.bytes";      ///< decimal; bytes of titles and bodies
inline constexpr std::string_view aliases = "broadsheet.aliases";  ///< the archive's own list, as given
}  // namespace metadata

/// How often a word of the title counts beside one of the body.
inline constexpr Xapian::termcount title_weight = 3;
/// Positions left free between title and body, so that no phrase spans both.
inline constexpr Xapian::termpos position_gap = 100;
/// Longest term in bytes that every Xapian backend takes; NUL counts twice there, and is never in ours.
inline constexpr std::size_t longest_term = 245;

/// nullptr when there is no such field.
const Field* find_field(std::string_view name);

/// `prefix + text`, where longer than longest_term shortened to whole characters plus a hash of the whole.
std::string bounded_term(std::string_view prefix, std::string_view text);

/// The term of a whole value, such as a source: its words lowered and folded, joined by single spaces.
std::string exact_term(std::string_view prefix, std::string_view value);

/// Whether a term is the stem of a word of title and body.
bool is_stem_of_text(std::string_view term);

/// The unique term of an article.
std::string id_term(std::string_view id);

/// Day, month and year terms of a time in Unix seconds, UTC.
std::array<std::string, 3> date_terms(std::int64_t published);

}  // namespace indexer
