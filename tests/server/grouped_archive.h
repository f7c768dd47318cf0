#pragma once
// A small index whose groups of copies and stories are as given.

#include <string>
#include <vector>

#include "indexer/grouping.h"
#include "tests/server/archive.h"

namespace tests {

struct Placed {
  Telling telling;
  std::string copies = {};
  std::string story = {};
};

/// Adds or replaces articles, in one commit, as the revision after `stamp`'s.
inline void write_placed(const std::string& path, const std::vector<Placed>& articles,
                         const Stamp& stamp = {}) {
  std::vector<Telling> tellings;
  for (const Placed& placed : articles) tellings.push_back(placed.telling);
  write_index(path, tellings, stamp);
  Xapian::WritableDatabase database(path);
  for (const Placed& placed : articles) {
    const std::string id = indexer::id_term(placed.telling.id);
    Xapian::Document document = database.get_document(*database.postlist_begin(id));
    indexer::set_grouping(document, {.copies = placed.copies, .story = placed.story});
    database.replace_document(id, document);
  }
  database.commit();
}

class GroupedArchive {
 public:
  explicit GroupedArchive(const std::vector<Placed>& articles) { write_placed(path(), articles); }
  ~GroupedArchive() { CHECK(Xapian::Database::check(path()) == 0); }
  GroupedArchive(const GroupedArchive&) = delete;
  GroupedArchive& operator=(const GroupedArchive&) = delete;

  std::string path() const { return folder_.path("index"); }

 private:
  TemporaryFolder folder_;
};

}  // namespace tests
