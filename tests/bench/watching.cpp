// A thousand saved searches asked of one article after another, as broadsheet-server watch does.

#include <algorithm>

#include "server/live_index.h"
#include "server/saved/matcher.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

constexpr std::size_t searches_kept = 1'000;
constexpr std::size_t articles_asked = 200;

/// Of the query set, every fourth narrowed down to a period or a language as people's searches are.
server::saved::SavedSearches thousand(const std::vector<Asked>& asked) {
  server::saved::SavedSearches searches;
  for (std::size_t at = 0; at < searches_kept; ++at) {
    server::SearchRequest request = asked[at % asked.size()].request;
    if (at % 8 == 0) request.from = "2000-06";
    if (at % 8 == 4) request.filters["language"] = {"en"};
    if (at >= asked.size()) request.text += " -" + std::to_string(at);
    searches["search-" + std::to_string(at)] = {.request = std::move(request), .created = {}};
  }
  return searches;
}

}  // namespace

void watching(const Setting& setting, Table& table) {
  constexpr double milliseconds = 1e-3;
  need_index(setting);
  server::LiveIndex index(setting.index());
  const Xapian::Database& database = index.current();
  const auto searches = thousand(queries(setting));
  std::vector<double> making;
  std::vector<double> matching;
  for (std::size_t round = 0; round < setting.rounds; ++round) {
    making.push_back(milliseconds * cpu_of([&] {
                       const server::saved::Matcher matcher(searches, database, index.facts());
                     }));
    const server::saved::Matcher matcher(searches, database, index.facts());
    const Xapian::docid step = std::max<Xapian::docid>(1, database.get_lastdocid() / articles_asked);
    std::size_t articles = 0;
    const double took = cpu_of([&] {
      for (Xapian::docid id = 1; id <= database.get_lastdocid(); id += step, ++articles)
        matcher.matching(database.get_document(id));
    });
    matching.push_back(milliseconds * took / static_cast<double>(articles));
  }
  table.begin("1,000 saved searches, CPU ms");
  table.add({.what = "reading them, once a run", .ours = median(making)});
  table.add({.what = "matching one article", .ours = median(matching), .aim = Aim::at_most, .goal = 50});
}

}  // namespace bench
