// broadsheet-relevance: how good our ranking is on judged collections, beside published figures and plain
// Xapian. usage: broadsheet-relevance DATA GOLDEN Prints a table; exit 1 when our totals are not those of
// GOLDEN (UPDATE_GOLDEN=1 rewrites it), 77 without DATA.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <xapian.h>

#include "server/problem.h"
#include "tests/relevance/engines.h"
#include "tests/temporary_folder.h"

namespace {

using relevance::Collection;
using relevance::Measures;

constexpr double rounding = 0.00011;  // golden figures have four decimals

/// Prints rows, and keeps the ratios of MAP to the reference figures for the closing lines.
class Table {
 public:
  Table() {
    std::printf("%-10s %-13s %7s %8s %7s %11s  %s\n", "set", "engine", "MAP", "nDCG@10", "P@10", "recall@100",
                "MAP : reference");
  }

  void reference(const Collection& of) {
    std::printf("%-10s %-13s %7.4f %8.4f\n", of.name.c_str(), "reference", of.reference_map,
                of.reference_ndcg_10);
  }

  void add(const Collection& of, const std::string& engine, const Measures& got) {
    const double ratio = got.map / of.reference_map;
    std::printf("%-10s %-13s %7.4f %8.4f %7.4f %11.4f  %.3f\n", of.name.c_str(), engine.c_str(), got.map,
                got.ndcg_10, got.p_10, got.recall_100, ratio);
    ratios_[engine].push_back(ratio);
  }

  void close() const {
    for (const auto& [engine, ratios] : ratios_) {
      double sum = 0;
      for (const double ratio : ratios) sum += ratio;
      std::printf("%-24s MAP : reference, mean %.3f, lowest %.3f\n", engine.c_str(),
                  sum / static_cast<double>(ratios.size()), *std::min_element(ratios.begin(), ratios.end()));
    }
  }

 private:
  std::map<std::string, std::vector<double>> ratios_;
};

Measures totals(const Collection& collection, const relevance::Rankings& rankings) {
  std::vector<Measures> each;
  for (std::size_t at = 0; at < rankings.size(); ++at) {
    each.push_back(relevance::measure(rankings[at], collection.topics[at].relevant));
  }
  return relevance::mean(each);
}

std::string golden_line(const std::string& name, const Measures& got) {
  char line[120];
  std::snprintf(line, sizeof line, "%s %.4f %.4f %.4f %.4f\n", name.c_str(), got.map, got.ndcg_10, got.p_10,
                got.recall_100);
  return line;
}

/// Whether both say the same words, and figures that differ by rounding only.
bool same(const std::string& got, const std::string& kept) {
  std::istringstream left(got);
  std::istringstream right(kept);
  std::string a;
  std::string b;
  while (left >> a) {
    if (!(right >> b)) return false;
    char* end = nullptr;
    const double figure = std::strtod(a.c_str(), &end);
    const bool number = end != a.c_str();
    if (number ? std::abs(figure - std::strtod(b.c_str(), nullptr)) > rounding : a != b) return false;
  }
  return !(right >> b);
}

int compare(const std::string& got, const std::string& golden) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(golden) << got;
  std::ostringstream kept;
  kept << std::ifstream(golden).rdbuf();
  if (same(got, kept.str())) return 0;
  std::cerr << "the totals are not those of " << golden << " (UPDATE_GOLDEN=1 rewrites it); now:\n" << got;
  return 1;
}

int run(const std::string& data, const std::string& golden) {
  const tests::TemporaryFolder folder;
  Table table;
  std::string lines = "# set, MAP, nDCG@10, P@10, recall@100 of broadsheet-relevance\n";
  for (const Collection& collection : relevance::collections(data)) {
    table.reference(collection);
    table.add(collection, "plain Xapian", totals(collection, relevance::plain_xapian(collection)));
    const std::string index = folder.path(collection.name);
    relevance::build_index(collection, index);
    const auto ours = totals(collection, relevance::ours(collection, index, server::Expand::off));
    const auto expanded = totals(collection, relevance::ours(collection, index, server::Expand::on));
    table.add(collection, "ours", ours);
    table.add(collection, "ours, expand", expanded);
    lines += golden_line(collection.name, ours) + golden_line(collection.name + "+expand", expanded);
  }
  table.close();
  return compare(lines, golden);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  try {
    if (!std::filesystem::is_directory(words[1])) {
      std::cout << "skipped: " << words[1] << " is not there; set BROADSHEET_DATA\n";
      return 77;
    }
    return run(words[1], words[2]);
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-relevance: " << error.what() << '\n';
  } catch (const server::ProblemError& error) {
    std::cerr << "broadsheet-relevance: " << error.problem.detail << '\n';
  } catch (const Xapian::Error& error) {
    std::cerr << "broadsheet-relevance: " << error.get_description() << '\n';
  }
  return 1;
}
