// broadsheet-bench: runs the benchmarks and prints one table. scripts/bench makes what it needs.
// usage: broadsheet-bench ARCHIVE FOLDER PROGRAMS QUERIES ROUNDS SECONDS [NAME]

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include <xapian.h>

#include "tests/bench/bench.h"

namespace {

struct Benchmark {
  std::string_view name;
  void (*run)(const bench::Setting& setting, bench::Table& table);
};

constexpr Benchmark benchmarks[] = {
    {"reading", bench::reading},   {"indexing", bench::indexing},         {"page", bench::page},
    {"options", bench::options},   {"highlighting", bench::highlighting}, {"load", bench::load},
    {"memory", bench::memory},     {"watching", bench::watching},         {"grouping", bench::grouping},
    {"spelling", bench::spelling}, {"suggest", bench::suggest},           {"writing", bench::writing},
};

int run_those_called(std::string_view name, const bench::Setting& setting) {
  bench::Table table(std::cout);
  bool any = false;
  for (const Benchmark& benchmark : benchmarks) {
    if (!name.empty() && name != benchmark.name) continue;
    benchmark.run(setting, table);
    any = true;
  }
  if (any) return 0;
  std::cerr << "broadsheet-bench: no benchmark is called '" << name << "'; there are:";
  for (const Benchmark& benchmark : benchmarks) std::cerr << ' ' << benchmark.name;
  std::cerr << '\n';
  return 2;
}

}  // namespace

int main(int count, char** words) {
  if (count < 7) return 2;
  const bench::Setting setting{.archive = words[1],
                               .folder = words[2],
                               .programs = words[3],
                               .queries = words[4],
                               .rounds = std::strtoul(words[5], nullptr, 10),
                               .seconds = std::strtoul(words[6], nullptr, 10)};
  try {
    return run_those_called(count > 7 ? words[7] : "", setting);
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-bench: " << error.what() << '\n';
  } catch (const Xapian::Error& error) {
    std::cerr << "broadsheet-bench: " << error.get_description() << '\n';
  }
  return 1;
}
