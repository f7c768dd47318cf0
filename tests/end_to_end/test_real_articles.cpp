// The main job on articles that nobody here wrote. Skipped where ../shared/real is absent.

#include <cstdlib>
#include <filesystem>

#include "server/url.h"
#include "tests/catch.h"
#include "tests/checkout.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

std::string real_articles() {
  const char* given = std::getenv("BROADSHEET_REAL");
  return given != nullptr ? given : checkout() + "/../shared/real";
}

}  // namespace

TEST_CASE("of three real articles the right one comes first, with a sentence of it as snippet") {
  if (!std::filesystem::exists(real_articles())) {
    WARN("skipped: no real articles at " + real_articles());
    return;
  }
  const tests::Workspace workspace;
  const tests::Ended indexed =
      tests::run_indexer({"--index", workspace.path("index"), "--json", real_articles()});
  CHECK(indexed.code == 0);
  CHECK(nlohmann::json::parse(indexed.output)["added"] == 3);
  const tests::RunningServer server(workspace.path("index"));
  const nlohmann::json found = tests::get(server.port(), "/search?q=zelensky%20kursk").json();
  REQUIRE_FALSE(found["hits"].empty());
  CHECK(found["hits"][0]["id"].get<std::string>().ends_with("001.txt"));
  CHECK(found["hits"][0]["snippets"][0].get<std::string>().starts_with("The meeting in Jeddah on Tuesday"));
}

TEST_CASE("the sample archive is read without a reject, in all its languages") {
  const tests::RunningServer server(tests::sample_index());
  const struct {
    const char* query;
    const char* language;
  } rows[] = {{"ceasefire", "en"}, {"Waffenruhe", "de"}, {"trêve", "fr"}, {"перемир'я", "uk"}};
  for (const auto& row : rows) {
    CAPTURE(row.query);
    const std::string target = "/search?q=" + server::percent_encode(row.query) + "&language=" + row.language;
    CHECK(tests::get(server.port(), target).json()["total"]["value"] > 0);
  }
}
