#pragma once
// What an article is: the plain value that every reader makes and everything else consumes.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace corpus {

/// Where a fact of an article comes from.
enum class Origin : std::uint8_t { absent, given, inferred };

/// A stretch of the body that is stored but neither searched nor shown in snippets.
struct MaskedSpan {
  std::uint32_t start = 0;  ///< bytes of the UTF-8 body, on a character boundary
  std::uint32_t end = 0;    ///< one past the last byte
  std::string reason;       ///< short, for people: "repeated in this source"

  bool operator==(const MaskedSpan&) const = default;
};

/// One article. All texts are valid UTF-8 in NFC without NUL; the body's lines end in LF.
struct Article {
  std::string id;    ///< unique in the archive: the given id, else the url, else the path
  std::string path;  ///< the file, then `!member` inside an archive, then `#record` for one of many
  std::string title;
  Origin title_origin = Origin::absent;
  std::string body;
  std::vector<MaskedSpan> masked;         ///< in order, without overlap
  std::optional<std::int64_t> published;  ///< Unix seconds, UTC; a bare date is its midnight
  Origin published_origin = Origin::absent;
  std::string source;  ///< outlet
  Origin source_origin = Origin::absent;
  std::string section;
  std::string language;  ///< ISO 639-1, lower case; empty: unknown
  Origin language_origin = Origin::absent;
  std::string url;
  std::vector<std::string> authors;
  Origin authors_origin = Origin::absent;
  std::vector<std::string> tags;
  std::string extra = "{}";        ///< every other member, as a JSON object
  std::vector<std::string> notes;  ///< what reading repaired or could not use, for people
};

/// A record that could not be read.
struct Reject {
  std::string path;      ///< as Article::path, without the record
  std::size_t line = 0;  ///< counted from 1; 0: the whole file
  std::string reason;    ///< lower case, names the value, says what would be right
};

using Record = std::variant<Article, Reject>;

/// Hash of all that a reader of the article can see: equal exactly if a new index entry would be equal.
/// 128-bit XXH3 over length-prefixed members, 32 hex digits. The path does not count.
std::string content_hash(const Article& article);

/// The article as one line of JSON, without the line end, with the members of `broadsheet-index --print`.
std::string to_json_line(const Article& article);

}  // namespace corpus
