#include <fstream>
#include <string>
#include <vector>

#include "server/query/read.h"
#include "tests/catch.h"
#include "tests/checkout.h"

namespace {

struct Row {
  std::string query;
  std::string understood;
};

std::string unquoted(std::string cell) {
  const std::size_t first = cell.find('`');
  const std::size_t last = cell.rfind('`');
  if (first == std::string::npos || first == last) return {};
  return cell.substr(first + 1, last - first - 1);
}

/// Rows of the document's tables that begin with a query in code style.
std::vector<Row> rows_of(std::istream& document) {
  std::vector<Row> rows;
  for (std::string line; std::getline(document, line);) {
    if (!line.starts_with("| `")) continue;
    const std::size_t second = line.find(" | ", 2);
    const std::size_t third = line.find(" | ", second + 3);
    REQUIRE(third != std::string::npos);
    rows.push_back({unquoted(line.substr(0, second)), unquoted(line.substr(second, third - second))});
  }
  return rows;
}

}  // namespace

TEST_CASE("every example of the document on query syntax is understood as it says") {
  std::ifstream document(checkout() + "/docs/query-syntax.md");
  const std::vector<Row> rows = rows_of(document);
  CHECK(rows.size() >= 30);
  for (const Row& row : rows) {
    INFO("query: " << row.query);
    const auto reading = server::query::read(
        row.query, {.match = server::Match::automatic, .languages = {"en"}, .limits = {}});
    CHECK(reading.understood == row.understood);
  }
}
