#pragma once
// The stories of a whole archive, known before its first document is made. Independent of the order in which
// articles are taken and of the number of threads.

#include <cstdint>
#include <memory>
#include <string>

#include "corpus/article.h"
#include "indexer/copies/plan.h"
#include "indexer/stories/traits.h"

namespace indexer::stories {

/// Keeps about 700 bytes an article in memory while it groups, and some 50 afterwards; the rest in `folder`.
class Plan {
 public:
  struct Size {
    std::size_t articles = 0;
    std::size_t workers = 1;
  };
  /// `book` must outlive it.
  Plan(const Size& size, const std::string& folder, const NameBook& book);
  ~Plan();
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  /// To be called once for each number, from one thread a worker.
  void take(std::size_t worker, std::size_t number, const corpus::Article& article);

  /// To be called when all are taken; copies count as one report, that of the first to appear.
  void finish(const copies::Plan& copies);

  /// Thread-safe once finished. A story is told by two articles that are no copies of each other, or by two
  /// sources: the key of its first article; empty where there is none.
  std::string story(std::size_t number) const;
  /// As pack_profile() makes it.
  std::string profile(std::size_t number) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer::stories
