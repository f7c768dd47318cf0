// Stories over the sample archive: the list, one of them, the search that shows each once.

#include <algorithm>
#include <set>

#include "server/url.h"
#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;
using tests::get;

std::uint16_t samples() {
  static tests::RunningServer server(tests::sample_index());
  return server.port();
}

json answered(const std::string& target) {
  const tests::Answer answer = get(samples(), target);
  INFO(target << ": " << answer.body);
  REQUIRE(answer.status == 200);
  REQUIRE(answer.header("Content-Type") == "application/json");
  return answer.json();
}

std::vector<std::string> ids_of(const json& list) {
  std::vector<std::string> ids;
  for (const auto& story : list.at("stories")) ids.push_back(story.at("id"));
  return ids;
}

}  // namespace

TEST_CASE("stories are listed largest first, or the last told first, page by page") {
  const json all = answered("/stories?limit=100");
  const std::vector<std::string> whole = ids_of(all);
  REQUIRE(whole.size() > 5);
  CHECK(all["total"] == json{{"value", whole.size()}, {"relation", "exact"}});
  CHECK(std::set(whole.begin(), whole.end()).size() == whole.size());
  CHECK(std::is_sorted(all["stories"].begin(), all["stories"].end(), [](const json& one, const json& other) {
    return one["articles"] > other["articles"];
  }));
  const json newest = answered("/stories?sort=newest&limit=5");
  CHECK(std::is_sorted(newest["stories"].begin(), newest["stories"].end(),
                       [](const json& one, const json& other) { return one["last"] > other["last"]; }));
  std::vector<std::string> walked;
  for (json page = answered("/stories?limit=4");; page = answered(page["next"])) {
    for (const std::string& id : ids_of(page)) walked.push_back(id);
    if (page["next"].is_null()) break;
  }
  CHECK(walked == whole);
}

TEST_CASE("stories of a period are those told in it, of a query those with a match") {
  const json period = answered("/stories?from=2025-03-18&to=2025-03-19&limit=100");
  REQUIRE(period["stories"].size() > 0);
  for (const auto& story : period["stories"]) {
    CHECK(story["first"].get<std::string>() < "2025-03-20");
    CHECK(story["last"].get<std::string>() >= "2025-03-18");
    CHECK(story["matching"].is_null());
  }
  const json query = answered("/stories?q=witkoff");
  REQUIRE(query["stories"].size() > 0);
  for (const auto& story : query["stories"]) {
    CHECK(story["matching"] >= 1);
    CHECK(story["matching"] <= story["articles"]);
  }
  CHECK(answered("/stories?from=1999&to=1999")["stories"].empty());
  CHECK(answered("/stories?q=xylophone")["total"]["value"] == 0);
}

TEST_CASE("a story tells its articles in order of time, who carried it and who did not") {
  const json summary = answered("/stories?limit=1")["stories"][0];
  const json story = answered("/stories/" + summary["id"].get<std::string>());
  CHECK(story["title"] == summary["title"]);
  CHECK(story["count"] == summary["articles"]);
  CHECK(story["articles"].size() == story["count"]);
  CHECK(story["terms"].size() > 0);
  std::string before;
  std::uint64_t dated = 0;
  std::set<std::string> carried;
  for (const auto& article : story["articles"]) {
    CHECK(answered("/articles/" + server::percent_encode(article["id"].get<std::string>()))["story"] ==
          story["id"]);
    if (!article["source"].is_null()) carried.insert(article["source"]);
    if (article["published"].is_null()) continue;
    ++dated;
    CHECK(article["published"] >= before);
    before = article["published"];
  }
  CHECK(story["last"] == before);
  std::uint64_t by_day = 0;
  for (const auto& day : story["days"]) by_day += day["count"].get<std::uint64_t>();
  CHECK(by_day == dated);
  std::set<std::string> named;
  for (const auto& source : story["sources"]) named.insert(source["value"]);
  CHECK(named == carried);
  for (const auto& source : story["not_carried_by"]) CHECK_FALSE(carried.contains(source["value"]));
  CHECK(story["not_carried_by"].size() + carried.size() == answered("/stats")["sources"].size());
}

TEST_CASE("a search by stories shows each once") {
  const json results = answered("/search?q=ceasefire&group=story&limit=50");
  std::set<std::string> seen;
  for (const auto& hit : results["hits"]) {
    if (!hit["story"].is_null()) CHECK(seen.insert(hit["story"]).second);
  }
  CHECK(seen.size() > 3);
  CHECK(results["total"]["counted"] == "articles");
}

TEST_CASE("stories have pages, tags, and errors that say what would be right") {
  const std::string id = answered("/stories?limit=1")["stories"][0]["id"];
  for (const std::string& target : {std::string("/stories"), "/stories/" + id}) {
    const tests::Answer page = get(samples(), target, {tests::browser_accept});
    CHECK(page.status == 200);
    CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
    CHECK_THAT(page.body, tests::contains("/articles/") || tests::contains("/stories/"));
    CHECK(get(samples(), target, {"If-None-Match: " + get(samples(), target).header("ETag")}).status == 304);
  }
  CHECK(get(samples(), "/stories/0000000000000000").status == 404);
  CHECK(get(samples(), "/stories/nothing").json()["code"] == "story_not_found");
  for (const std::string wrong :
       {"sort=oldest", "limit=0", "from=yesterday", "page=2", "sort=newest&sort=newest"}) {
    INFO(wrong);
    CHECK(get(samples(), "/stories?" + wrong).status == 400);
  }
}
