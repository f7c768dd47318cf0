#include <algorithm>
#include <sstream>

#include "indexer/run.h"
#include "server/searcher.h"
#include "tests/relevance/engines.h"

namespace relevance {
namespace {

void build(const Collection& collection, const std::string& index) {
  std::ostringstream out;
  std::ostringstream err;
  const indexer::Options options{
      .inputs = {collection.articles}, .index = index, .mode = indexer::Mode::rebuild};
  indexer::run(options, {.out = out, .err = err});
}

/// Quotation marks in prose are none of a phrase.
std::string plain(std::string text) {
  std::replace(text.begin(), text.end(), '"', ' ');
  return text;
}

Ranking rank(server::Searcher& searcher, const std::string& text) {
  server::SearchRequest request;
  request.text = plain(text);
  request.limit = deepest;
  request.fragments = 0;
  Ranking ranking;
  for (const server::Hit& hit : searcher.search(request).hits) ranking.push_back(hit.article.id);
  return ranking;
}

}  // namespace

Rankings ours(const Collection& collection, const std::string& index) {
  build(collection, index);
  server::Searcher searcher(index);
  Rankings rankings;
  for (const Topic& topic : collection.topics) rankings.push_back(rank(searcher, topic.text));
  return rankings;
}

}  // namespace relevance
