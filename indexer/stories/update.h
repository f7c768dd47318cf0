#pragma once
// Keeps stories while articles come, change and go: one that comes joins a story that stands or begins one;
// a story that loses articles keeps its key while it is one.

#include <memory>
#include <string_view>

#include <xapian.h>

namespace indexer::stories {

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

  /// Settles all that came, in order of time. Call once, when copies are grouped. `aliases`: the archive's
  /// own list of names.
  void finish(std::string_view aliases);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer::stories
