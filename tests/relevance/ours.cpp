#include <algorithm>
#include <sstream>

#include "indexer/run.h"
#include "server/searcher.h"
#include "tests/relevance/engines.h"

namespace relevance {
namespace {

/// Quotation marks in prose are none of a phrase.
std::string plain(std::string text) {
  std::replace(text.begin(), text.end(), '"', ' ');
  return text;
}

Ranking rank(server::Searcher& searcher, const std::string& text, server::Expand expand) {
  server::SearchRequest request;
  request.text = plain(text);
  request.limit = deepest;
  request.expand = expand;
  request.fragments = 0;
  Ranking ranking;
  for (const server::Hit& hit : searcher.search(request).hits) ranking.push_back(hit.article.id);
  return ranking;
}

}  // namespace

void build_index(const Collection& collection, const std::string& index) {
  std::ostringstream out;
  std::ostringstream err;
  const indexer::Options options{
      .inputs = {collection.articles}, .index = index, .mode = indexer::Mode::rebuild};
  indexer::run(options, {.out = out, .err = err});
}

Rankings ours(const Collection& collection, const std::string& index, server::Expand expand) {
  server::Searcher searcher(index);
  Rankings rankings;
  for (const Topic& topic : collection.topics) rankings.push_back(rank(searcher, topic.text, expand));
  return rankings;
}

}  // namespace relevance
