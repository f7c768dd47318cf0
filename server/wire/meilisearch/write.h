#pragma once
// Results -> a Meilisearch client's answer. Texts are raw, not HTML-escaped.

#include <string>

#include "server/limits.h"
#include "server/problem.h"
#include "server/render/json_writer.h"
#include "server/results.h"
#include "server/wire/budget.h"
#include "server/wire/meilisearch/query.h"

namespace server::wire::meilisearch {

/// One result after the other, in one JSON text.
class Answer {
 public:
  explicit Answer(const Limits& limits);

  Answer& open_many();  ///< `{"results":[`
  Answer& close_many();
  /// `{"hits", "query", ...}`; `results`: of query.search. Throws ProblemError when the answer grows beyond
  /// its bound.
  Answer& add(const Query& query, const Results& results);
  std::string take() { return json_.take(); }

 private:
  std::size_t depth_;
  bool is_many_ = false;
  Budget budget_;
  render::JsonWriter json_;
};

/// `{"facetHits":[{"value","count"}], "facetQuery", "processingTimeMs"}`.
std::string facet_search_json(const Query& query, const Results& results);

/// `{"message", "code", "type", "link"}`.
std::string error_json(const Problem& problem);

}  // namespace server::wire::meilisearch
