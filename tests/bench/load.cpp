// Searches over HTTP, at rising numbers of kept-alive connections, against an answer that costs nothing.

#include <algorithm>
#include <functional>

#include "tests/bench/measure.h"
#include "tests/bench/serving.h"

namespace bench {
namespace {

struct Rounds {
  std::vector<Loaded> all;

  double median_of(double Loaded::*member) const {
    std::vector<double> values;
    for (const Loaded& loaded : all) values.push_back(loaded.*member);
    return median(values);
  }
};

void add_rows(Table& table, std::size_t connections, const Rounds& search, const Rounds& fixed) {
  const std::string name = std::to_string(connections) + " connections, ";
  const auto add = [&](const std::string& what, double Loaded::*member) {
    table.add({name + what, search.median_of(member), fixed.median_of(member)});
  };
  add("requests/s", &Loaded::requests_per_second);
  add("server CPU us a request", &Loaded::cpu_us_per_request);
  add("p50 ms", &Loaded::p50_ms);
  add("p95 ms", &Loaded::p95_ms);
  add("p99 ms", &Loaded::p99_ms);
  table.add({name + "failed", search.median_of(&Loaded::failed), std::nullopt, Aim::at_most, 0});
}

/// What results that are kept save, when every query comes again and again.
void load_with_cache(const Setting& setting, const std::string& searches, Table& table) {
  const Serving without(setting, setting.index(), {"--cache-mb", "0"});
  const Serving with(setting, setting.index(), {"--cache-mb", "64"});
  put_load_on(with, {.connections = 8, .seconds = setting.seconds, .targets = searches});
  Rounds kept;
  Rounds found;
  for (std::size_t round = 0; round < setting.rounds; ++round) {
    kept.all.push_back(put_load_on(with, {8, setting.seconds, searches}));
    found.all.push_back(put_load_on(without, {8, setting.seconds, searches}));
  }
  table.begin("searches with all results kept : with none");
  add_rows(table, 8, kept, found);
}

}  // namespace

void load(const Setting& setting, Table& table) {
  need_index(setting);
  const Serving serving(setting, setting.index(), {"--cache-mb", "0"});
  const std::string searches = search_targets(setting);
  const std::string fixed = fixed_targets(setting);
  put_load_on(serving, {.connections = 8, .seconds = 1, .targets = searches});
  table.begin("searches over HTTP, no results kept : /healthz");
  for (const std::size_t connections : {1U, 8U, 64U, 256U}) {
    Rounds search;
    Rounds health;
    for (std::size_t round = 0; round < setting.rounds; ++round) {
      search.all.push_back(put_load_on(serving, {connections, setting.seconds, searches}));
      health.all.push_back(put_load_on(serving, {connections, 1, fixed}));
    }
    add_rows(table, connections, search, health);
  }
  load_with_cache(setting, searches, table);
}

}  // namespace bench
