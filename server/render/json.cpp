#include "server/render/json.h"

#include <array>

#include "corpus/date.h"
#include "server/render/json_writer.h"
#include "server/render/links.h"

namespace server::render {
namespace {

// Bytes of a page of ten and more: one allocation for nearly all answers.
constexpr std::size_t page_bytes = 16'384;

std::string_view name_of(Relation relation) {
  switch (relation) {
    case Relation::at_least:
      return "at_least";
    case Relation::estimate:
      return "estimate";
    case Relation::exact:
      break;
  }
  return "exact";
}

std::string_view name_of(corpus::Origin origin) {
  constexpr std::array<std::string_view, 3> names{"absent", "given", "inferred"};
  return names.at(static_cast<std::size_t>(origin));
}

void write_published(JsonWriter& json, std::optional<std::int64_t> published) {
  published ? json.value(corpus::to_iso8601(*published)) : json.null();
}

void write_link(JsonWriter& json, const std::optional<std::string>& link) {
  link ? json.value(*link) : json.null();
}

void write_query(JsonWriter& json, const QueryReading& query) {
  json.open('{').name("text").value(query.text).name("understood").value(query.understood).name("suggestion");
  query.suggestion ? json.value(*query.suggestion) : json.null();
  json.name("variants").open('{');
  for (const auto& [word, forms] : query.variants) json.name(word).value(forms);
  json.close('}').name("notes").value(query.notes).close('}');
}

// The facts that hits and articles share.
void write_facts(JsonWriter& json, const corpus::Article& article) {
  json.name("url").value_or_null(article.url).name("source").value_or_null(article.source);
  json.name("authors").value(article.authors).name("published");
  write_published(json, article.published);
  json.name("section").value_or_null(article.section).name("language").value_or_null(article.language);
  json.name("tags").value(article.tags);
}

/// Enough that the parts sum to the score within a millionth.
constexpr int exact_decimals = 9;

void write_explanation(JsonWriter& json, const std::vector<ScorePart>& parts) {
  json.name("explanation").open('[');
  for (const ScorePart& part : parts) {
    json.open('{').name("what").value(part.what).name("field").value_or_null(part.field);
    json.name("terms").value(part.terms).name("frequency").value(part.frequency);
    json.name("idf").value(part.idf, exact_decimals).name("length").value(part.length, exact_decimals);
    json.name("weight").value(part.weight, exact_decimals).close('}');
  }
  json.close(']');
}

void write_relatives(JsonWriter& json, const std::vector<indexer::Relative>& relatives) {
  json.open('[');
  for (const indexer::Relative& relative : relatives) {
    json.open('{').name("id").value(relative.id).name("source").value_or_null(relative.source);
    json.name("published");
    write_published(json, relative.published);
    json.name("title").value(relative.title).name("url").value_or_null(relative.url);
    json.name("resemblance").value(relative.likeness.resemblance, 3);
    json.name("containment").value(relative.likeness.containment, 3).close('}');
  }
  json.close(']');
}

void write_grouping(JsonWriter& json, const indexer::Grouping& grouping) {
  json.name("copies").open('{').name("count").value(grouping.count).name("others");
  write_relatives(json, grouping.others);
  json.close('}').name("derived");
  write_relatives(json, grouping.derived);
  json.name("story").value_or_null(grouping.story);
}

void write_hit(JsonWriter& json, const Hit& hit, Explain explain) {
  json.open('{').name("id").value(hit.article.id).name("title").value(hit.article.title);
  json.name("title_html").value(hit.title_html);
  write_facts(json, hit.article);
  json.name("score")
      .value(hit.score, explain == Explain::on ? exact_decimals : 3)
      .name("snippets")
      .value(hit.snippets);
  write_grouping(json, hit.grouping);
  if (!hit.shared_terms.empty()) json.name("shared_terms").value(hit.shared_terms);
  if (explain == Explain::on) write_explanation(json, hit.explanation);
  json.close('}');
}

void write_values(JsonWriter& json, const std::vector<FacetValue>& values) {
  json.open('[');
  for (const FacetValue& value : values) {
    json.open('{').name("value").value(value.value).name("count").value(value.count).close('}');
  }
  json.close(']');
}

void write_index(JsonWriter& json, const IndexState& index) {
  json.open('{').name("revision").value(index.revision).name("articles").value(index.articles).close('}');
}

}  // namespace

std::string search_json(const Results& results, const SearchRequest& request, const Site& site) {
  const Links links(site);
  JsonWriter json(page_bytes);
  json.open('{').name("query");
  write_query(json, results.query);
  json.name("total").open('{').name("value").value(results.total.value);
  // Folding hides copies from the page, not from what is counted.
  json.name("relation").value(name_of(results.total.relation)).name("counted").value("articles").close('}');
  json.name("took_ms").value(results.took_ms, 3).name("index");
  write_index(json, results.index);
  json.name("hits").open('[');
  for (const Hit& hit : results.hits) write_hit(json, hit, request.explain);
  json.close(']').name("facets").open('{');
  for (const auto& [field, values] : results.facets) {
    json.name(field);
    write_values(json, values);
  }
  json.close('}').name("counted").value("articles").name("histogram").open('[');
  for (const HistogramStep& step : results.histogram) {
    json.open('{').name("from").value(step.from).name("count").value(step.count).close('}');
  }
  json.close(']').name("next");
  write_link(json, links.next(results, request));
  json.name("previous");
  write_link(json, links.previous(request));
  json.name("cursor");
  write_link(json, results.cursor ? std::optional(paging::print(*results.cursor)) : std::nullopt);
  return json.close('}').take();
}

std::string article_json(const indexer::Record& record, std::string_view version, const Site& site) {
  const corpus::Article& article = record.article;
  JsonWriter json(article.body.size() + article.extra.size() + 2048);
  json.open('{')
      .name("id")
      .value(article.id)
      .name("version")
      .value(version)
      .name("permalink")
      .value(Links(site).permalink(article.id, version))
      .name("path")
      .value(article.path)
      .name("title")
      .value(article.title);
  json.name("title_origin").value(name_of(article.title_origin)).name("body").value(article.body);
  json.name("masked").open('[');
  for (const corpus::MaskedSpan& span : article.masked) {
    json.open('{').name("start").value(std::uint64_t{span.start}).name("end").value(std::uint64_t{span.end});
    json.name("reason").value(span.reason).close('}');
  }
  json.close(']');
  write_facts(json, article);
  json.name("published_origin").value(name_of(article.published_origin));
  json.name("source_origin").value(name_of(article.source_origin));
  json.name("authors_origin").value(name_of(article.authors_origin));
  json.name("language_origin").value(name_of(article.language_origin));
  write_grouping(json, record.grouping);
  json.name("notes").value(article.notes).name("extra").raw(article.extra.empty() ? "{}" : article.extra);
  return json.close('}').take();
}

std::string similar_json(std::string_view id, const Similar& similar) {
  JsonWriter json(page_bytes);
  json.open('{').name("id").value(id).name("index");
  write_index(json, similar.index);
  json.name("hits").open('[');
  for (const Hit& hit : similar.hits) write_hit(json, hit, Explain::off);
  return json.close(']').close('}').take();
}

std::string stats_json(const Stats& stats) {
  JsonWriter json(2048);
  json.open('{').name("index");
  write_index(json, stats.index);
  json.name("schema").value(stats.schema).name("bytes").value(stats.bytes).name("oldest");
  write_published(json, stats.oldest);
  json.name("newest");
  write_published(json, stats.newest);
  json.name("languages").open('[');
  for (const LanguageShare& share : stats.languages) {
    json.open('{').name("value").value(share.language).name("count").value(share.articles).close('}');
  }
  json.close(']').name("sources");
  write_values(json, stats.sources);
  json.name("sections");
  write_values(json, stats.sections);
  return json.close('}').take();
}

}  // namespace server::render
