#pragma once
// Keeps the groups of copies right while articles come, change and go. What it leaves is what a bulk build of
// the same articles would: groups are the connected articles, and who is connected hangs on their words
// alone.

#include <memory>

#include <xapian.h>

namespace indexer::copies {

/// For one transaction on `database`, which must outlive it.
class Update {
 public:
  explicit Update(Xapian::WritableDatabase& database);
  ~Update();
  Update(const Update&) = delete;
  Update& operator=(const Update&) = delete;

  /// To be told before a document is replaced or deleted.
  void will_go(Xapian::docid id);
  /// To be told of every document added, or put in an old one's place.
  void came(Xapian::docid id);

  /// Groups anew whatever the changes touch. Call once, when all changes are made.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer::copies
