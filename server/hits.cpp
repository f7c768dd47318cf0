#include "server/hits.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "server/highlight/highlighter.h"
#include "server/ranking/explain.h"
#include "server/ranking/proximity.h"

namespace server {
namespace {

Hit snippet_hit(indexer::Record& record, const highlight::Highlighter& highlighter, std::size_t fragments) {
  Hit hit;
  hit.title_html = highlighter.mark(record.article.title, record.article.language);
  if (fragments > 0) hit.snippets = highlighter.fragments(record, {.count = fragments});
  hit.article = std::move(record.article);
  hit.article.body.clear();
  hit.article.masked.clear();
  return hit;
}

Hit whole_hit(indexer::Record& record, const highlight::Highlighter& highlighter) {
  Hit hit;
  hit.places = {highlighter.in_title(record.article), highlighter.in_body(record.article),
                std::move(record.sentences)};
  hit.article = std::move(record.article);
  return hit;
}

}  // namespace

std::vector<Hit> hits_of(const std::vector<FoundArticle>& shown, const query::Translation& translation,
                         const SearchRequest& request, const SearchPlace& place) {
  const metrics::StageTimer timer(place.stages, metrics::Stage::records);
  const highlight::Highlighter highlighter(translation.targets, place.forms);
  std::vector<Hit> hits;
  hits.reserve(shown.size());
  for (const FoundArticle& match : shown) {
    indexer::Record record = place.codec.decode(match.record);
    Hit hit = request.extras.texts == Texts::whole ? whole_hit(record, highlighter)
                                                   : snippet_hit(record, highlighter, request.fragments);
    hit.score = match.score;
    hit.grouping = std::move(record.grouping);
    hits.push_back(std::move(hit));
  }
  return hits;
}

void explain(std::vector<Hit>& hits, const Scored& scored) {
  std::vector<Xapian::docid> articles;
  articles.reserve(scored.shown.size());
  for (const FoundArticle& match : scored.shown) articles.push_back(match.id);
  auto explanations = ranking::explain(scored.place.database, scored.asked, articles);
  const ranking::Proximity proximity(scored.place.vocabulary, scored.translation.neighbours);
  for (std::size_t at = 0; at < explanations.size(); ++at) {
    if (scored.shown[at].lift > 0) {
      for (ScorePart& part : proximity.parts(articles[at])) explanations[at].push_back(std::move(part));
    }
    std::ranges::stable_sort(explanations[at], std::greater<>(), &ScorePart::weight);
    hits[at].explanation = std::move(explanations[at]);
  }
}

}  // namespace server
