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

}  // namespace

void load(const Setting& setting, Table& table) {
  need_index(setting);
  const Serving serving(setting);
  const std::string searches = search_targets(setting);
  const std::string fixed = fixed_targets(setting);
  put_load_on(serving, {.connections = 8, .seconds = 1, .targets = searches});
  table.begin("searches over HTTP : /healthz");
  for (const std::size_t connections : {1U, 8U, 64U, 256U}) {
    Rounds search;
    Rounds health;
    for (std::size_t round = 0; round < setting.rounds; ++round) {
      search.all.push_back(put_load_on(serving, {connections, setting.seconds, searches}));
      health.all.push_back(put_load_on(serving, {connections, 1, fixed}));
    }
    add_rows(table, connections, search, health);
  }
}

}  // namespace bench
