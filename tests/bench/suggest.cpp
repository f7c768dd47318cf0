// Completions while typing: every beginning of titles, as a search box asks for them.

#include <algorithm>
#include <thread>

#include "server/searcher.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

constexpr std::size_t longest_beginning = 20;  ///< bytes
constexpr std::size_t completions_asked = 10;

/// What is typed on the way to each query, letter by letter.
std::vector<std::string> beginnings(const Setting& setting) {
  std::vector<std::string> all;
  for (const Asked& asked : queries(setting)) {
    const std::string& text = asked.request.text;
    for (std::size_t bytes = 1; bytes <= std::min(text.size(), longest_beginning); ++bytes)
      all.push_back(text.substr(0, bytes));
  }
  return all;
}

}  // namespace

void suggest(const Setting& setting, Table& table) {
  constexpr double milliseconds = 1e-3;
  need_index(setting);
  server::Searcher searcher(setting.index());
  while (searcher.completions("a", 1).empty()) std::this_thread::yield();
  std::vector<double> took;
  for (const std::string& typed : beginnings(setting))
    took.push_back(milliseconds * cpu_of([&] { searcher.completions(typed, completions_asked); }));
  table.begin(std::to_string(took.size()) + " beginnings completed, CPU ms");
  table.add({.what = "median", .ours = median(took)});
  table.add({.what = "99th percentile", .ours = percentile(took, 0.99), .aim = Aim::at_most, .goal = 2});
  table.add({.what = "longest", .ours = percentile(took, 1)});
}

}  // namespace bench
