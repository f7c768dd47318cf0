#pragma once
// The reports of an index while an update groups them: each read once, and the copies of a group by what they
// say, so that a group of thousands costs no more for each that joins it.

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/stories/shelf.h"

namespace indexer::stories {

/// For one transaction, once copies are grouped. References hold as long as this.
class Reports {
 public:
  explicit Reports(const Xapian::Database& database) : database_(database) {}

  const Shelved& at(Xapian::docid id);

  /// The reports of a story, no more than `most`.
  std::vector<const Shelved*> told_in(const std::string& story, std::size_t most);
  /// The article, and those of its copies that say the same; not yet one that is to be settled.
  std::vector<const Shelved*> copies_of(const Shelved& article);

  /// To be told what was written to the database, of an article that was at() before; settle() once.
  void settle(Xapian::docid id, Profile profile);
  void set_story(Xapian::docid id, const std::string& story);

 private:
  /// Copies of the same traits.
  struct Wording {
    std::vector<Weighed> traits;
    std::vector<const Shelved*> articles;
  };

  std::vector<Wording>& wordings(const std::string& copies);
  static void add(std::vector<Wording>& wordings, const Shelved& article);

  const Xapian::Database& database_;
  std::unordered_map<Xapian::docid, Shelved> read_;
  std::unordered_map<std::string, std::vector<Wording>> wordings_;  ///< by key of the group of copies
};

}  // namespace indexer::stories
