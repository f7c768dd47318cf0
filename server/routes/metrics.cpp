#include "server/routes/metrics.h"

#include <string>

#include <xapian.h>

#include "indexer/schema.h"
#include "server/metrics/exposition.h"
#include "server/version.h"

namespace server::routes {
namespace {

using metrics::Exposition;
using metrics::Type;

constexpr std::string_view text_format = "text/plain; version=0.0.4; charset=utf-8";

void write_requests(Exposition& to, const metrics::RequestCounts& counts) {
  to.family(Type::counter, "broadsheet_http_requests_total", "Requests answered.");
  for (const auto& [kind, histogram] : counts) {
    to.sample(histogram.count,
              {{"method", kind.method}, {"route", kind.route}, {"status", std::to_string(kind.status)}});
  }
  to.family(Type::histogram, "broadsheet_http_request_duration_seconds",
            "From a whole request to its answer, without the time on the network and in the queue.");
  for (const auto& [kind, histogram] : counts) {
    to.sample(histogram,
              {{"method", kind.method}, {"route", kind.route}, {"status", std::to_string(kind.status)}});
  }
}

void write_searches(Exposition& to, const SearchCounts& counts, const ResultCache::Counts& cache) {
  to.family(Type::counter, "broadsheet_searches_total", "Searches made or given again.");
  to.sample(counts.searches);
  to.family(Type::counter, "broadsheet_searches_without_results_total", "Searches that found nothing.");
  to.sample(counts.without_results);
  to.family(Type::counter, "broadsheet_result_cache_lookups_total", "Searches looked up among those kept.");
  to.sample(cache.hits, {{"result", "hit"}}).sample(cache.misses, {{"result", "miss"}});
  to.family(Type::gauge, "broadsheet_result_cache_entries", "Results that are kept.");
  to.sample(std::uint64_t{cache.entries});
  to.family(Type::gauge, "broadsheet_result_cache_bytes", "Memory of the results that are kept, about.");
  to.sample(std::uint64_t{cache.bytes});
}

void write_stages(Exposition& to, const metrics::StageTally& tally) {
  to.family(Type::summary, "broadsheet_search_stage_duration_seconds",
            "Parts of searches: parse, match, facets, records, render.");
  const auto counts = tally.counts();
  for (std::size_t stage = 0; stage < counts.size(); ++stage)
    to.sample(counts.at(stage), {{"stage", metrics::stage_names.at(stage)}});
}

void write_index(Exposition& to, const IndexFacts& facts) {
  to.family(Type::gauge, "broadsheet_index_articles", "Articles in the index that is served.");
  to.sample(facts.articles);
  to.family(Type::gauge, "broadsheet_index_revision", "Rises with every commit.");
  to.sample(facts.revision);
  to.family(Type::gauge, "broadsheet_index_text_bytes", "Bytes of all titles and bodies.");
  to.sample(facts.bytes);
}

void write_load(Exposition& to, const Load& load) {
  to.family(Type::gauge, "broadsheet_connections", "Connections open now.");
  to.sample(std::uint64_t{load.connections});
  to.family(Type::gauge, "broadsheet_queue_requests", "Requests that wait for a worker.");
  to.sample(std::uint64_t{load.waiting_requests});
}

void write_writes(Exposition& to, const writes::Counts& counts) {
  to.family(Type::gauge, "broadsheet_queue_writes", "Writes that wait for a commit or are in one.");
  to.sample(std::uint64_t{counts.waiting});
  to.family(Type::counter, "broadsheet_commit_failures_total", "Commits that failed.")
      .sample(counts.failures);
  to.family(Type::histogram, "broadsheet_commit_duration_seconds", "Commits of writes over HTTP.");
  to.sample(counts.commits);
}

void write_build(Exposition& to) {
  to.family(Type::gauge, "broadsheet_build_info", "1; what this is, in its labels.");
  to.sample(std::uint64_t{1}, {{"version", server::version},
                               {"schema", indexer::schema_version},
                               {"xapian", Xapian::version_string()}});
}

}  // namespace

Reply metrics(const Call& call, Context& context) {
  refuse_parameters_except(call);
  Exposition text;
  write_build(text);
  if (context.requests != nullptr) write_requests(text, context.requests->sum());
  write_searches(text, context.searcher.counts(), context.searcher.cache_counts());
  write_stages(text, context.searcher.stages());
  write_index(text, context.searcher.facts());
  if (context.site.load) write_load(text, context.site.load());
  if (context.writer != nullptr) write_writes(text, context.writer->counts());
  return {.content_type = text_format, .body = text.take()};
}

}  // namespace server::routes
