// Every parameter of /search, over the sample archive.

#include <algorithm>
#include <set>

#include "server/url.h"
#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;
using tests::get;
using tests::ids;

std::uint16_t samples() {
  static tests::RunningServer server(tests::sample_index());
  return server.port();
}

json search(const std::string& parameters) {
  const tests::Answer answer = get(samples(), "/search?" + parameters);
  INFO(parameters << ": " << answer.body);
  REQUIRE(answer.status == 200);
  REQUIRE(answer.header("Content-Type") == "application/json");
  return answer.json();
}

/// The values of one member of all hits.
std::set<std::string> values(const json& results, const std::string& member) {
  std::set<std::string> all;
  for (const auto& hit : results.at("hits"))
    all.insert(hit.at(member).is_null() ? "" : hit.at(member).get<std::string>());
  return all;
}

}  // namespace

TEST_CASE("a search has exactly the members of the contract") {
  const json results = search("q=ceasefire");
  std::set<std::string> members;
  for (const auto& [name, value] : results.items()) members.insert(name);
  CHECK(members == std::set<std::string>{"query", "total", "took_ms", "index", "hits", "facets", "histogram",
                                         "counted", "next", "previous", "cursor"});
  CHECK(results["query"]["text"] == "ceasefire");
  CHECK(results["query"].contains("understood"));
  CHECK(results["query"]["suggestion"].is_null());
  CHECK(results["query"]["variants"].is_object());
  CHECK(results["query"]["notes"].is_array());
  CHECK(results["total"]["relation"] == "exact");
  CHECK(results["index"]["revision"].get<int>() >= 1);
  CHECK(results["index"]["articles"].get<int>() >= 48);
  REQUIRE(results["hits"].size() == 10);
  const json& hit = results["hits"][0];
  members.clear();
  for (const auto& [name, value] : hit.items()) members.insert(name);
  CHECK(members == std::set<std::string>{"id", "title", "title_html", "url", "source", "authors", "published",
                                         "section", "language", "tags", "score", "snippets", "copies",
                                         "derived", "story"});
  CHECK(hit["copies"]["count"].get<std::size_t>() == hit["copies"]["others"].size() + 1);
  CHECK((hit["story"].is_null() || hit["story"].get<std::string>().size() == 16));
  CHECK(hit["score"].get<double>() > 0);
  const std::string shown = hit["title_html"].get<std::string>() + hit["snippets"].dump();
  CHECK_THAT(shown, tests::contains("<mark>"));
}

TEST_CASE("limit and offset walk over all hits without a gap, and next and previous lead the same way") {
  const auto whole = ids(search("q=ceasefire&limit=20"));
  REQUIRE(whole.size() > 10);
  std::vector<std::string> walked;
  std::string target = "/search?q=ceasefire&limit=7";
  while (walked.size() < whole.size()) {
    const json page = get(samples(), target).json();
    for (const std::string& id : ids(page)) walked.push_back(id);
    if (page["next"].is_null()) break;
    target = page["next"];
    const json following = get(samples(), target).json();
    REQUIRE(following["previous"].is_string());
    CHECK(ids(get(samples(), following["previous"]).json()) == ids(page));
  }
  walked.resize(std::min(walked.size(), whole.size()));
  CHECK(walked == whole);
}

TEST_CASE("cursors walk over all hits in every order, by the answer's cursor or its next link") {
  for (const std::string search_for : {"q=ceasefire", "q=ceasefire&sort=newest", "sort=oldest&group=none"}) {
    CAPTURE(search_for);
    const auto whole = ids(search(search_for + "&limit=100"));
    std::vector<std::string> walked;
    json page = search(search_for + "&limit=7");
    for (;;) {
      for (const std::string& id : ids(page)) walked.push_back(id);
      if (page["cursor"].is_null()) break;
      const std::string cursor = page["cursor"];
      page = search(search_for + "&limit=7&cursor=" + server::percent_encode(cursor));
      CHECK(page["previous"].is_null());
      if (page["next"].is_string()) {
        const json by_link = get(samples(), page["next"]).json();
        CHECK(ids(by_link) == ids(search(search_for + "&limit=7&cursor=" +
                                         server::percent_encode(page["cursor"].get<std::string>()))));
      }
    }
    walked.resize(std::min<std::size_t>(walked.size(), 100));
    CHECK(walked == whole);
  }
}

TEST_CASE("a page past the end is empty, not an error") {
  const json results = search("q=ceasefire&offset=5000");
  CHECK(results["hits"].empty());
  CHECK(results["next"].is_null());
}

TEST_CASE("sort puts the newest or the oldest first") {
  for (const std::string order : {"newest", "oldest"}) {
    const json results = search("q=ceasefire&limit=50&sort=" + order);
    std::vector<std::string> dates;
    for (const auto& hit : results["hits"]) {
      if (hit["published"].is_string()) dates.push_back(hit["published"]);
    }
    REQUIRE(dates.size() > 5);
    if (order == "oldest") std::reverse(dates.begin(), dates.end());
    CHECK(std::is_sorted(dates.rbegin(), dates.rend()));
  }
}

TEST_CASE("from and to bound the period, both inclusive") {
  const json results = search("from=2025-03-13&to=2025-03-13&limit=50");
  REQUIRE(results["hits"].size() > 1);
  for (const auto& hit : results["hits"])
    CHECK(hit["published"].get<std::string>().starts_with("2025-03-13"));
}

TEST_CASE("filters keep one value of a field, several of one are ORed, different fields ANDed") {
  CHECK(values(search("language=de&limit=50"), "language") == std::set<std::string>{"de"});
  CHECK(values(search("language=de&language=fr&limit=50"), "language") == std::set<std::string>{"de", "fr"});
  const json all = search("facets=source,section,author,tag&limit=1");
  for (const std::string field : {"source", "section"}) {
    const std::string value = all["facets"][field][0]["value"];
    std::string encoded;
    for (const char byte : value) encoded += byte == ' ' ? "+" : std::string(1, byte);
    const json some = search(field + "=" + encoded + "&limit=100");
    CHECK(values(some, field) == std::set<std::string>{value});
    CHECK(some["total"]["value"] == all["facets"][field][0]["count"]);
  }
  CHECK(search("language=de&from=1990&to=1991")["hits"].empty());
}

TEST_CASE("author and tag are filters too") {
  const json all = search("facets=author,tag&limit=1");
  for (const std::string field : {"author", "tag"}) {
    REQUIRE_FALSE(all["facets"][field].empty());
    const json request = {{field, all["facets"][field][0]["value"]}, {"limit", 100}};
    const tests::Answer answer =
        tests::request(samples(), "POST", "/search", {"Content-Type: application/json"}, request.dump());
    CHECK(answer.json()["total"]["value"] == all["facets"][field][0]["count"]);
  }
}

TEST_CASE("facets come in falling counts over all matches, only when asked for") {
  CHECK(search("q=ceasefire")["facets"].empty());
  const json facets = search("q=ceasefire&facets=source,language&limit=1")["facets"];
  CHECK(facets.size() == 2);
  std::vector<int> counts;
  for (const auto& one : facets["source"]) counts.push_back(one["count"]);
  CHECK(counts.size() >= 3);
  CHECK(std::is_sorted(counts.rbegin(), counts.rend()));
}

TEST_CASE("fragments says how many snippets a hit has at most") {
  std::size_t most = 0;
  const json one = search("q=kursk&fragments=1");
  const json four = search("q=kursk&fragments=4&limit=50");
  for (const auto& hit : one["hits"]) CHECK(hit["snippets"].size() == 1);
  for (const auto& hit : four["hits"]) most = std::max(most, hit["snippets"].size());
  CHECK(most > 1);
}

TEST_CASE("copies are folded unless every article is asked for, and totals count articles") {
  const json folded = search("q=kursk&limit=100");
  const json all = search("q=kursk&limit=100&group=none");
  CHECK(folded["total"] == all["total"]);
  CHECK(folded["total"]["counted"] == "articles");
  CHECK(all["hits"].size() == all["total"]["value"]);
  CHECK(folded["hits"].size() < all["hits"].size());
  for (const json& hit : folded["hits"]) CHECK(hit["copies"]["count"] == hit["copies"]["others"].size() + 1);
}

TEST_CASE("a search posted as JSON is the same search") {
  const json asked = {
      {"q", "kursk"}, {"limit", 5}, {"sort", "newest"}, {"facets", {"source"}}, {"language", {"en"}}};
  const tests::Answer posted =
      tests::request(samples(), "POST", "/search", {"Content-Type: application/json"}, asked.dump());
  REQUIRE(posted.status == 200);
  const json got = search("q=kursk&limit=5&sort=newest&facets=source&language=en");
  CHECK(posted.json()["hits"] == got["hits"]);
  CHECK(posted.json()["facets"] == got["facets"]);
  CHECK(posted.json()["next"] == got["next"]);
}

TEST_CASE("words of any script are found, and come back as they are") {
  const json ukrainian = search("language=uk&limit=1");
  REQUIRE(ukrainian["hits"].size() == 1);
  const std::string title = ukrainian["hits"][0]["title"];
  const json asked = {{"q", title.substr(0, title.find(' '))}, {"language", "uk"}};
  const json found = tests::request(samples(), "POST", "/search", {}, asked.dump()).json();
  CHECK(found["query"]["text"] == asked["q"]);
  CHECK_FALSE(found["hits"].empty());
  for (const std::string query : {"Telefonat", "Djeddah"}) CHECK_FALSE(search("q=" + query)["hits"].empty());
}

TEST_CASE(
    "a page of results names its feeds, every page the description for browsers, and that its templates") {
  const tests::Answer page = tests::get(samples(), "/search?q=kursk&offset=1&format=html");
  for (const std::string format : {"atom", "rss", "jsonfeed"}) {
    const std::string link = "/search?q=kursk&amp;format=" + format + "\"";
    INFO(page.body.substr(0, 2000));
    CHECK_THAT(page.body, tests::contains(link));
    CHECK(tests::get(samples(), "/search?q=kursk&format=" + format).status == 200);
  }
  CHECK_THAT(tests::get(samples(), "/", {tests::browser_accept}).body,
             tests::contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\" "
                             "title=\"Broadsheet\" href=\"/opensearch.xml\">"));
  const tests::Answer description = tests::get(samples(), "/opensearch.xml");
  CHECK(description.header("Content-Type") == "application/opensearchdescription+xml");
  for (const std::string place : {"http://archive.example/search?q={searchTerms}\"",
                                  "q={searchTerms}&amp;format=atom&amp;limit={count?}",
                                  "/suggest?q={searchTerms}&amp;format=opensearch"})
    CHECK_THAT(description.body, tests::contains(place));
  // What a client makes of the templates, with and without the optional places.
  for (const std::string target :
       {"/search?q=kursk&format=atom&limit=2&offset=0",
        "/search?q=kursk&format=atom&limit=&offset=", "/suggest?q=kur&format=opensearch"})
    CHECK(tests::get(samples(), target).status == 200);
}
