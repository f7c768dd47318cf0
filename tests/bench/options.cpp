// What an option of a search costs: the same queries with it and without, from request to JSON.

#include <string_view>
#include <vector>

#include "server/render/json.h"
#include "server/searcher.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

struct Option {
  std::string_view name;
  void (*set)(server::SearchRequest& request);
};

constexpr Option each_option[] = {
    {"facets=source", [](auto& request) { request.facets = {"source"}; }},
    {"facets of all five fields",
     [](auto& request) {
       request.facets = {"source", "section", "author", "language", "tag"};
     }},
    {"histogram=auto", [](auto& request) { request.histogram = server::Histogram::automatic; }},
    {"total=exact", [](auto& request) { request.total = server::Total::exact; }},
    {"sort=newest", [](auto& request) { request.sort = server::Sort::newest; }},
    {"recency=0.5", [](auto& request) { request.recency = 0.5; }},
    {"group=story", [](auto& request) { request.group = server::Group::story; }},
    {"expand=true", [](auto& request) { request.expand = server::Expand::on; }},
    {"explain=true", [](auto& request) { request.explain = server::Explain::on; }},
    {"offset=990", [](auto& request) { request.offset = 990; }},
};

struct Costs {
  std::vector<double> with;
  std::vector<double> without;
};

Costs measure(server::Searcher& searcher, const std::vector<Asked>& all, const Option& option) {
  const server::Site site;
  const auto cost = [&](const server::SearchRequest& request) {
    return cpu_of([&] { server::render::search_json(searcher.search(request), request, site); });
  };
  Costs costs;
  for (const Asked& asked : all) {
    server::SearchRequest request = asked.request;
    option.set(request);
    cost(asked.request);  // who comes first finds no way trodden
    costs.with.push_back(cost(request));
    costs.without.push_back(cost(asked.request));
  }
  return costs;
}

}  // namespace

void options(const Setting& setting, Table& table) {
  need_index(setting);
  server::Searcher searcher(setting.index());
  const std::vector<Asked> all = queries(setting);
  table.begin("a page of ten with an option : without, CPU us of " + std::to_string(all.size()) + " queries");
  for (const Option& option : each_option) {
    const Costs costs = measure(searcher, all, option);
    const std::string name(option.name);
    table.add({name + ", mean", mean(costs.with), mean(costs.without)});
    table.add({name + ", 99th percentile", percentile(costs.with, 0.99), percentile(costs.without, 0.99)});
  }
}

}  // namespace bench
