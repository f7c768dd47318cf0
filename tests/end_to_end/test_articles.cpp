// /articles/{id}, /stats, /healthz, /readyz.

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

std::string encoded(const std::string& text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string all;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    all += {'%', digits[value >> 4], digits[value & 15]};
  }
  return all;
}

}  // namespace

TEST_CASE("every hit of a search can be fetched by its id, whatever the id holds") {
  const json results = get(samples(), "/search?limit=100").json();
  REQUIRE(results["hits"].size() >= 48);
  for (const auto& hit : results["hits"]) {
    const tests::Answer answer = get(samples(), "/articles/" + encoded(hit["id"]));
    INFO(hit["id"]);
    REQUIRE(answer.status == 200);
    const json article = answer.json();
    CHECK(article["id"] == hit["id"]);
    CHECK(article["title"] == hit["title"]);
    CHECK(article["published"] == hit["published"]);
    CHECK_FALSE(article["body"].get<std::string>().empty());
  }
}

TEST_CASE("an article has the members of the contract, and its masked spans lie in its body") {
  const std::string id = get(samples(), "/search?q=kursk&limit=1").json()["hits"][0]["id"];
  const json article = get(samples(), "/articles/" + encoded(id)).json();
  for (const std::string member :
       {"id", "path", "title", "title_origin", "body", "masked", "published", "source", "authors", "section",
        "language", "language_origin", "tags", "url", "extra", "notes"}) {
    CHECK(article.contains(member));
  }
  for (const std::string fact : {"title", "published", "source", "authors", "language"}) {
    CAPTURE(fact);
    const bool is_known = !article[fact].is_null() && !article[fact].empty();
    CHECK((article[fact + "_origin"] != "absent") == is_known);
  }
  CHECK(article["extra"].is_object());
  for (const auto& span : article["masked"])
    CHECK(span["end"].get<std::size_t>() <= article["body"].get<std::string>().size());
}

TEST_CASE("an article is a page for a browser, with a tag for each form") {
  const std::string id = get(samples(), "/search?q=kursk&limit=1").json()["hits"][0]["id"];
  const std::string target = "/articles/" + encoded(id);
  const tests::Answer page = get(samples(), target, {tests::browser_accept});
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK_THAT(page.body, tests::contains("<h1"));
  CHECK(page.header("ETag") != get(samples(), target).header("ETag"));
  CHECK(get(samples(), target, {"If-None-Match: " + get(samples(), target).header("ETag")}).status == 304);
}

TEST_CASE("a permalink answers while the article is in its version, in every form") {
  const json article = get(samples(), "/articles/PW-0312-004").json();
  const std::string permalink = article["permalink"];
  CHECK(permalink == "/articles/PW-0312-004?version=" + article["version"].get<std::string>());
  CHECK(get(samples(), permalink).json() == article);
  CHECK(get(samples(), permalink + "&format=html&q=kursk").status == 200);
  CHECK(get(samples(), permalink + "&format=ris").status == 200);
  const std::string other(32, '0');
  const tests::Answer gone = get(samples(), "/articles/PW-0312-004?format=json&version=" + other);
  CHECK(gone.status == 410);
  CHECK(gone.header("Content-Type") == "application/problem+json");
  CHECK(gone.json()["code"] == "version_replaced");
  CHECK(gone.json()["version"] == article["version"]);
  CHECK(gone.json()["permalink"] == permalink);
  CHECK_THAT(get(samples(), "/articles/PW-0312-004?version=" + other, {tests::browser_accept}).body,
             tests::contains("href=\"" + permalink + '"'));
  CHECK(get(samples(), "/articles/nobody?version=" + other).status == 404);
  for (const std::string& bad :
       std::vector<std::string>{"0", "%22" + other, other + "0", std::string(32, 'G')}) {
    const tests::Answer refused = get(samples(), "/articles/PW-0312-004?version=" + bad);
    CHECK(refused.status == 400);
    CHECK(refused.json()["parameter"] == "version");
  }
}

TEST_CASE("an article is a citation in three forms, each with its type, name and tag") {
  struct Row {
    std::string format, type, name, holds;
  };
  const std::vector<Row> rows = {
      {"bibtex", "application/x-bibtex; charset=utf-8", ".bib", "@article{bs-PW-0312-004-"},
      {"csl", "application/vnd.citationstyles.csl+json", ".json", "\"article-newspaper\""},
      {"ris", "application/x-research-info-systems; charset=utf-8", ".ris", "TY  - NEWS\r\n"},
  };
  for (const Row& row : rows) {
    const std::string target = "/articles/PW-0312-004?format=" + row.format;
    const tests::Answer answer = get(samples(), target);
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Type") == row.type);
    CHECK_THAT(answer.header("Content-Disposition"), tests::contains(row.name));
    CHECK_THAT(answer.body, tests::contains(row.holds));
    CHECK(get(samples(), target, {"If-None-Match: " + answer.header("ETag")}).status == 304);
    CHECK(answer.header("ETag") != get(samples(), "/articles/PW-0312-004").header("ETag"));
  }
  CHECK(get(samples(), "/articles/PW-0312-004?format=endnote").status == 400);
  CHECK(get(samples(), "/articles/PW-0312-004?format=ris&q=kursk").json()["parameter"] == "q");
}

TEST_CASE("statistics tell what the archive holds") {
  const json stats = get(samples(), "/stats").json();
  CHECK(stats["index"]["articles"].get<int>() >= 48);
  CHECK(stats["bytes"].get<int>() > 10'000);
  CHECK(stats["sources"].size() >= 5);
  CHECK(stats["languages"].size() >= 3);
  CHECK(stats["oldest"].get<std::string>() < stats["newest"].get<std::string>());
}

TEST_CASE("health is ok and readiness ready while the server serves") {
  CHECK(get(samples(), "/healthz").body == R"({"status":"ok"})");
  CHECK(get(samples(), "/readyz").json()["status"] == "ready");
  CHECK(get(samples(), "/readyz").header("Cache-Control") == "no-store");
}
