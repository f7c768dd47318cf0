#pragma once
// The copies of a whole archive, known before its first document is made.

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/fingerprint.h"
#include "indexer/copies/members.h"
#include "indexer/grouping.h"

namespace indexer::copies {

/// Articles by number, as they will be indexed. Called from many threads.
struct Source {
  std::size_t articles = 0;
  std::function<corpus::Article(std::size_t number)> article;
  /// Sees each article once on its first reading, for whoever else needs all of them; may be empty.
  std::function<void(std::size_t worker, std::size_t number, const corpus::Article&)> seen{};
};

/// Thread-safe once made. Keeps about 200 bytes an article in memory and its words in `folder`.
class Plan {
 public:
  Plan(const Source& source, const std::string& folder, std::size_t jobs);
  ~Plan();
  Plan(const Plan&) = delete;
  Plan& operator=(const Plan&) = delete;

  const corpus::Fingerprint& print(std::size_t number) const;
  /// The article and its copies, the first to appear first; empty where it has none.
  std::span<const Member> group(std::size_t number) const;
  /// Without the story.
  Grouping grouping(std::size_t number) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer::copies
