#pragma once
// Copies and stories of a whole archive, known before its first document is made.

#include <functional>
#include <memory>
#include <string>

#include <xapian.h>

#include "corpus/article.h"

namespace indexer {

/// Articles by number, as they will be indexed.
struct GroupedArchive {
  std::size_t articles = 0;
  std::function<corpus::Article(std::size_t number)> article;  ///< called from many threads
  std::string aliases;                                         ///< the archive's own list of names
};

/// Thread-safe once made.
class GroupPlan {
 public:
  /// Keeps what need not be in memory in `folder`; what `archive` refers to must outlive it.
  GroupPlan(const GroupedArchive& archive, const std::string& folder, std::size_t jobs);
  ~GroupPlan();
  GroupPlan(const GroupPlan&) = delete;
  GroupPlan& operator=(const GroupPlan&) = delete;

  /// Tells a document of its relatives, and lets articles that come later find it.
  void mark(Xapian::Document& document, std::size_t number) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer
