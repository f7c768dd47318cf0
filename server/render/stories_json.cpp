#include "server/render/stories_json.h"

#include "corpus/date.h"
#include "server/parameters.h"
#include "server/render/json_writer.h"
#include "server/render/links.h"

namespace server::render {
namespace {

using stories::StoriesRequest;
using stories::Story;
using stories::StoryArticle;
using stories::StoryList;
using stories::StorySort;
using stories::StorySummary;

constexpr std::size_t story_bytes = 8'192;

void write_moment(JsonWriter& json, std::string_view name, const std::optional<std::int64_t>& moment) {
  json.name(name);
  moment ? json.value(corpus::to_iso8601(*moment)) : json.null();
}

void write_values(JsonWriter& json, std::string_view name, const std::vector<FacetValue>& values) {
  json.name(name).open('[');
  for (const FacetValue& value : values)
    json.open('{').name("value").value(value.value).name("count").value(value.count).close('}');
  json.close(']');
}

/// What a list and a story's own answer share.
void write_head(JsonWriter& json, const StorySummary& summary) {
  json.name("id").value(summary.id).name("title").value(summary.title);
  write_moment(json, "first", summary.first);
  write_moment(json, "last", summary.last);
}

void write_tail(JsonWriter& json, const StorySummary& summary) {
  write_values(json, "sources", summary.sources);
  json.name("terms").value(summary.terms);
}

void write_summary(JsonWriter& json, const StorySummary& summary) {
  json.open('{');
  write_head(json, summary);
  json.name("articles").value(summary.articles).name("matching");
  summary.matching ? json.value(*summary.matching) : json.null();
  write_tail(json, summary);
  json.close('}');
}

void write_article(JsonWriter& json, const StoryArticle& one) {
  const corpus::Article& article = one.article;
  json.open('{').name("id").value(article.id).name("title").value(article.title);
  json.name("url").value_or_null(article.url).name("source").value_or_null(article.source);
  json.name("authors").value(article.authors);
  write_moment(json, "published", article.published);
  json.name("language").value_or_null(article.language).name("copy_of").value_or_null(one.copy_of).close('}');
}

void write_page(JsonWriter& json, std::string_view name, const std::optional<StoriesRequest>& page,
                const Links& links) {
  json.name(name);
  page ? json.value(links.to(stories_path(*page))) : json.null();
}

std::optional<StoriesRequest> next_page(const StoryList& list, const StoriesRequest& request,
                                        const Limits& limits) {
  StoriesRequest next = request;
  next.search.offset += request.search.limit;
  if (next.search.offset >= list.total.value || next.search.offset + next.search.limit > limits.depth)
    return std::nullopt;
  return next;
}

std::optional<StoriesRequest> page_before(const StoriesRequest& request) {
  if (request.search.offset == 0) return std::nullopt;
  StoriesRequest previous = request;
  previous.search.offset -= std::min(request.search.offset, request.search.limit);
  return previous;
}

}  // namespace

std::string stories_path(const StoriesRequest& request) {
  std::string path = to_url(request.search);
  path.replace(0, std::string_view("/search").size(), "/stories");
  if (request.sort == StorySort::newest)
    path += path.find('?') == std::string::npos ? "?sort=newest" : "&sort=newest";
  return path;
}

std::string stories_json(const StoryList& list, const StoriesRequest& request, const Site& site) {
  const Links links(site);
  JsonWriter json(story_bytes);
  json.open('{').name("total").open('{').name("value").value(list.total.value).name("relation");
  json.value(list.total.relation == Relation::exact ? "exact" : "at_least").close('}');
  json.name("index").open('{').name("revision").value(list.index.revision);
  json.name("articles").value(list.index.articles).close('}');
  json.name("stories").open('[');
  for (const StorySummary& summary : list.stories) write_summary(json, summary);
  json.close(']').name("notes").value(list.notes);
  write_page(json, "next", next_page(list, request, site.limits), links);
  write_page(json, "previous", page_before(request), links);
  return json.close('}').take();
}

std::string story_json(const Story& story) {
  JsonWriter json(story_bytes);
  json.open('{');
  write_head(json, story.summary);
  json.name("count").value(story.summary.articles).name("articles").open('[');
  for (const StoryArticle& article : story.articles) write_article(json, article);
  json.close(']').name("days").open('[');
  for (const HistogramStep& day : story.days)
    json.open('{').name("from").value(day.from).name("count").value(day.count).close('}');
  json.close(']');
  write_tail(json, story.summary);
  write_values(json, "not_carried_by", story.not_carried_by);
  return json.name("notes").value(story.notes).close('}').take();
}

}  // namespace server::render
