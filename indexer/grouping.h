#pragma once
// What a document knows of its relatives: who carried the same words, who took a part of them, which story it
// belongs to. Stands uncompressed before the record, so that a search folds copies without a further look-up.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/fingerprint.h"
#include "corpus/likeness.h"

namespace indexer {

/// Another article, as a list of them shows it.
struct Relative {
  std::string id;
  std::string title;
  std::string source;
  std::string url;
  std::optional<std::int64_t> published;
  corpus::Likeness likeness;  ///< to the article that lists it

  bool operator==(const Relative&) const = default;
};

/// An article lists so many of its relatives at most: the first to appear, or those it shares most with.
inline constexpr std::size_t most_relatives = 20;

struct Grouping {
  std::string copies;             ///< key of its group; empty: it has no copy
  std::uint64_t count = 1;        ///< articles of the group, itself among them
  std::vector<Relative> others;   ///< of the group, in order of time
  std::vector<Relative> derived;  ///< articles that share a good part with it, most first
  std::string story;              ///< key of its story; empty: none

  bool operator==(const Grouping&) const = default;
};

/// Shares are packed to a ten-thousandth. unpack_grouping throws DamagedRecord.
std::string pack_grouping(const Grouping& grouping);
Grouping unpack_grouping(std::string_view bytes);

/// The keys alone, as views into packed bytes.
struct GroupKeys {
  std::string_view story;
  std::string_view copies;
};
GroupKeys unpack_keys(std::string_view bytes);

/// The group's part of a document: terms by which its relatives find it, its keys, its list of relatives.
/// Replaces what the document held of them.
void set_grouping(Xapian::Document& document, const Grouping& grouping);
void set_fingerprint(Xapian::Document& document, const corpus::Fingerprint& print);

/// The terms that the members of a group of copies, or of a story, have in common.
std::string copies_term(std::string_view key);
std::string story_term(std::string_view key);

/// The terms of a fingerprint: of all words, and of one sampled shingle.
std::string whole_term(std::uint64_t whole);
std::string shingle_term(std::uint32_t shingle);

/// A key made from an article's id: 16 hexadecimal digits; or the number that they say.
std::string key_of(std::string_view id);
std::uint64_t key_number(std::string_view id);
std::string key_text(std::uint64_t number);

}  // namespace indexer
