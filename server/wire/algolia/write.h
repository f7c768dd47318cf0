#pragma once
// Results -> an Algolia client's answer. Texts are raw, not HTML-escaped: InstantSearch asks for tags that
// are no HTML, escapes the whole, and then puts its own tags in their place.

#include <string>

#include "server/limits.h"
#include "server/problem.h"
#include "server/render/json_writer.h"
#include "server/results.h"
#include "server/wire/algolia/query.h"
#include "server/wire/budget.h"

namespace server::wire::algolia {

/// `{"results":[...]}`, written result by result.
class Answer {
 public:
  explicit Answer(const Limits& limits);

  /// `results`: of query.search. Throws ProblemError when the answer grows beyond its bound.
  void add(const Query& query, const Results& results);
  std::string take();

 private:
  void add_articles(const Query& query, const Results& results);
  void add_facet_values(const Query& query, const Results& results);

  std::size_t depth_;
  Budget budget_;
  render::JsonWriter json_;
};

/// `{"message", "status"}`.
std::string error_json(const Problem& problem);

}  // namespace server::wire::algolia
