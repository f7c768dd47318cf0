#include "server/saved/watch.h"

#include <algorithm>

#include "corpus/date.h"
#include "indexer/record.h"
#include "server/filters.h"
#include "server/render/json_writer.h"
#include "server/saved/matcher.h"

namespace server::saved {
namespace {

std::string line_of(const corpus::Article& article, const std::vector<std::string_view>& searches) {
  render::JsonWriter json(512);
  json.open('{').name("id").value(article.id).name("title").value_or_null(article.title);
  json.name("url").value_or_null(article.url).name("source").value_or_null(article.source).name("published");
  article.published ? json.value(corpus::to_iso8601(*article.published)) : json.null();
  json.name("searches").open('[');
  for (const std::string_view name : searches) json.value(name);
  return json.close(']').close('}').take() + '\n';
}

std::vector<Xapian::docid> published_since(const std::string& date, const Xapian::Database& database,
                                           const IndexFacts& facts) {
  SearchRequest request;
  request.from = date;
  Xapian::Enquire enquire(database);
  enquire.set_query(
      narrowed(Xapian::Query(std::string{}), filters_of(request, {facts.first_year, facts.last_year})));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> articles;
  for (auto match = matches.begin(); match != matches.end(); ++match) articles.push_back(*match);
  std::sort(articles.begin(), articles.end());
  return articles;
}

}  // namespace

Seen look(const Watch& watch) {
  const SavedSearches searches = read_searches(watch.searches);
  LiveIndex index(watch.index);
  return with_retry(index, [&](const Xapian::Database& database) {
    Seen seen;
    std::vector<Xapian::docid> articles;
    if (watch.since.empty()) {
      Census census = take_census(database, watch.known.value_or(KnownArticles{}));
      seen.articles = std::move(census.all);
      if (watch.known) articles = std::move(census.fresh);
    } else {
      articles = published_since(watch.since, database, index.facts());
    }
    seen.looked_at = articles.size();
    if (articles.empty() || searches.empty()) return seen;
    const Matcher matcher(searches, database, index.facts());
    indexer::RecordCodec codec;
    for (const Xapian::docid id : articles) {
      const Xapian::Document document = database.get_document(id);
      const auto names = matcher.matching(document);
      if (!names.empty()) seen.lines += line_of(codec.decode(document.get_data()).article, names);
    }
    return seen;
  });
}

}  // namespace server::saved
