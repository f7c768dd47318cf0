#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "server/render/json.h"
#include "server/render/json_writer.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/server/render/examples.h"

namespace {

std::string indented(const std::string& json) {
  return nlohmann::ordered_json::parse(json).dump(1) + "\n";
}

}  // namespace

TEST_CASE("results as JSON are as they were") {
  server::SearchRequest request;
  request.text = "talks jeddah";
  request.limit = 2;
  request.offset = 4;
  tests::check_golden("search.json",
                      indented(server::render::search_json(tests::example_results(), request, {})));
}

TEST_CASE("results without anything are as they were") {
  tests::check_golden("search-empty.json", indented(server::render::search_json({}, {}, {})));
}

TEST_CASE("an article as JSON is as it was") {
  const std::string json = server::render::article_json(
      {.article = tests::example_article(), .sentences = {}}, "0123456789abcdef", {});
  tests::check_golden("article.json", indented(json));
}

TEST_CASE("statistics as JSON are as they were") {
  const server::Stats stats{.index = {7, 12},
                            .schema = "1",
                            .bytes = 4096,
                            .languages = {{"en", 10}, {"de", 2}},
                            .sources = {{"Pellworth Wire", 9}},
                            .sections = {},
                            .oldest = 0,
                            .newest = std::nullopt};
  tests::check_golden("stats.json", indented(server::render::stats_json(stats)));
}

TEST_CASE("whatever bytes a text holds, its JSON can be read and holds the same characters") {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  struct Row {
    std::string in, want;
  };
  const std::vector<Row> rows = {
      {"", ""},
      {"plain", "plain"},
      {"\"\\/\b\f\n\r\t", "\"\\/\b\f\n\r\t"},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
      {"Київ 😀 שלום", "Київ 😀 שלום"},
      {"cut \xE2\x82", "cut \uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
      {"</script>", "</script>"},
  };
  for (const Row& row : rows) {
    const std::string json = server::render::JsonWriter(16).value(row.in).take();
    CHECK(nlohmann::json::parse(json) == row.want);
  }
  CHECK(nlohmann::json::accept(server::render::JsonWriter(16).value(every_byte).take()));
}

TEST_CASE("numbers are rounded, and what is no number is 0") {
  const auto written = [](double number, int decimals) {
    return server::render::JsonWriter(16).value(number, decimals).take();
  };
  CHECK(written(7.3142, 3) == "7.314");
  CHECK(written(0, 3) == "0.000");
  CHECK(written(-1.5, 1) == "-1.5");
  CHECK(written(std::numeric_limits<double>::infinity(), 3) == "0");
  CHECK(written(std::nan(""), 3) == "0");
  CHECK(nlohmann::json::accept(written(1e300, 3)));
}
