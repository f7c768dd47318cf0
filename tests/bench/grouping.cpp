// What copies and stories cost: a build with them against one without, a page that folds copies against one
// that does not.

#include "server/render/json.h"
#include "server/searcher.h"
#include "tests/bench/builds.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

void compare_builds(const Setting& setting, Table& table) {
  Builds with;
  Builds without;
  for (std::size_t round = 0; round < setting.rounds; ++round) {
    with.add(index_ours(setting));
    without.add(index_ungrouped(setting));
  }
  table.begin("copies and stories : a build without them");
  table.add({"seconds", median(with.seconds), median(without.seconds), Aim::at_most, 1.25});
  table.add({"CPU seconds", median(with.cpu_seconds), median(without.cpu_seconds), Aim::at_most, 1.25});
  table.add({"peak memory, MB", median(with.peak_mb), median(without.peak_mb)});
}

/// For each query, the round being too short for a difference of one in fifty.
constexpr std::size_t turns = 4;

struct Pages {
  std::vector<double> folded;
  std::vector<double> flat;
};

Pages measure_pages(const Setting& setting) {
  server::Searcher searcher(setting.index());
  const server::Site site;
  const auto cost = [&](const server::SearchRequest& request) {
    return cpu_of([&] { server::render::search_json(searcher.search(request), request, site); });
  };
  Pages pages;
  for (const Asked& asked : queries(setting)) {
    server::SearchRequest flat = asked.request;
    flat.group = server::Group::none;
    cost(asked.request);
    Pages rounds;
    for (std::size_t turn = 0; turn < setting.rounds * turns; ++turn) {
      // Who comes second finds the way trodden.
      if (turn % 2 == 0) rounds.folded.push_back(cost(asked.request));
      rounds.flat.push_back(cost(flat));
      if (turn % 2 == 1) rounds.folded.push_back(cost(asked.request));
    }
    pages.folded.push_back(median(rounds.folded));
    pages.flat.push_back(median(rounds.flat));
  }
  return pages;
}

}  // namespace

void grouping(const Setting& setting, Table& table) {
  compare_builds(setting, table);
  const Pages pages = measure_pages(setting);
  table.begin("a page of ten, group=copies : group=none, CPU us");
  table.add({"mean of " + std::to_string(pages.flat.size()) + " queries", mean(pages.folded),
             mean(pages.flat), Aim::at_most, 1.02});
  table.add({"median", median(pages.folded), median(pages.flat), Aim::at_most, 1.02});
}

}  // namespace bench
