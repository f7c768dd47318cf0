#pragma once
// Articles of an index as reports of stories: what is read of them to compare and group them.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/stories/profile.h"

namespace indexer::stories {

/// A document without its text.
struct Shelved {
  Xapian::docid id = 0;
  std::optional<std::int64_t> published;
  std::string story;   ///< empty: none
  std::string copies;  ///< empty: none
  std::string source;  ///< as the slot has it
  Profile profile;
};

/// Throws Xapian::DocNotFoundError.
Shelved read_shelved(const Xapian::Database& database, Xapian::docid id);

/// Documents with a term, no more than `most`.
std::vector<Xapian::docid> documents_with(const Xapian::Database& database, const std::string& term,
                                          std::size_t most);

/// In how many articles of the index a trait is, and of how many. Languages are told apart as far as the
/// index can: by no more carriers than the language has articles.
Rarity rarity_in(const Xapian::Database& database, const Trait& trait, const std::string& language);

/// Articles that share the heaviest of `traits`, likeliest first: within a story's reach of `published`, and
/// those without a date.
std::vector<Xapian::docid> candidates(const Xapian::Database& database, const std::vector<Trait>& traits,
                                      std::optional<std::int64_t> published);

}  // namespace indexer::stories
