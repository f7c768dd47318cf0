#pragma once
// Which of a query's words an attribute holds.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/results.h"

namespace server::wire {

/// The words of a query, with the further forms that were searched.
class QueryWords {
 public:
  explicit QueryWords(const QueryReading& query);

  /// Those that one of the matches is a form of, as typed, lower case, in the query's order.
  std::vector<std::string> found_in(std::string_view text, std::span<const highlight::Match> matches) const;

  std::size_t count() const { return words_.size(); }

 private:
  struct Word {
    std::string typed;
    std::vector<std::string> forms;  ///< folded
  };
  std::vector<Word> words_;
};

}  // namespace server::wire
