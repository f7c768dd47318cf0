// What every answer carries: ids, security headers, entity tags, the form that the client asked for.

#include <regex>
#include <set>

#include "server/web/content_policy.h"
#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using tests::get;

std::uint16_t samples() {
  static tests::RunningServer server(tests::sample_index());
  return server.port();
}

}  // namespace

TEST_CASE("each answer has an id of its own, whatever the client sent") {
  std::set<std::string> seen;
  for (const std::string target : {"/search?q=kursk", "/healthz", "/nowhere", "/search?limit=0", "/"}) {
    const tests::Answer answer = get(samples(), target, {"X-Request-Id: mine"});
    CHECK(answer.header("X-Request-Id").size() == 16);
    seen.insert(answer.header("X-Request-Id"));
  }
  CHECK(seen.size() == 5);
}

TEST_CASE("each answer says when it was made, refusals and those without a body too") {
  const std::regex date("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT");
  const std::string tag = get(samples(), "/search?q=kursk").header("ETag");
  const std::vector<tests::Answer> answers = {
      get(samples(), "/search?q=kursk"), get(samples(), "/search?q=kursk", {"If-None-Match: " + tag}),
      get(samples(), "/nowhere"), get(samples(), "/", {"Content-Length: x"}),
      tests::request(samples(), "OPTIONS", "/search")};
  for (const tests::Answer& answer : answers) {
    INFO(answer.status);
    CHECK(std::regex_match(answer.header("Date"), date));
  }
}

TEST_CASE("pages and data carry the headers that keep browsers from harm") {
  const std::string policy = get(samples(), "/").header("Content-Security-Policy");
  CHECK(std::regex_replace(policy, std::regex(" 'sha256-[A-Za-z0-9+/]{43}='"), "") ==
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  for (const std::string target : {"/search?q=kursk", "/stats", "/healthz", "/nowhere"}) {
    const tests::Answer answer = get(samples(), target);
    CHECK_THAT(answer.header("Content-Security-Policy"), tests::contains("default-src 'none'"));
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("Referrer-Policy") == "no-referrer");
    CHECK_FALSE(answer.has_header("Server"));
  }
}

TEST_CASE("a page carries its style, and its policy names that style by its hash and no other inline text") {
  const std::string any_article = get(samples(), "/search?limit=1").json()["hits"][0]["id"];
  const std::string any_story = get(samples(), "/stories?limit=1").json()["stories"][0]["id"];
  for (const std::string& target :
       {std::string{"/"}, std::string{"/search?q=kursk"}, "/articles/" + any_article, "/stories/" + any_story,
        std::string{"/stories"}, std::string{"/docs"}, std::string{"/nowhere"}}) {
    INFO(target);
    const tests::Answer answer = get(samples(), target, {tests::browser_accept});
    const std::string policy = answer.header("Content-Security-Policy");
    CHECK(policy.find("unsafe") == std::string::npos);
    const std::string open = "<style>", close = "</style>";
    std::size_t styles = 0;
    for (auto at = answer.body.find(open); at != std::string::npos; at = answer.body.find(open, at)) {
      at += open.size();
      const std::string style = answer.body.substr(at, answer.body.find(close, at) - at);
      CHECK_THAT(policy, tests::contains(server::web::hash_source(style)));
      ++styles;
    }
    CHECK(styles >= 1);
    CHECK(answer.body.find("rel=\"stylesheet\"") == std::string::npos);
  }
}

TEST_CASE("a browser gets the page, curl and programs get JSON, and format goes before both") {
  struct Row {
    std::string target, accept, type;
  };
  const std::string html = "text/html; charset=utf-8";
  const std::string json = "application/json";
  const std::vector<Row> rows = {
      {"/search?q=kursk", "*/*", json},
      {"/search?q=kursk", "", json},
      {"/search?q=kursk", "application/json", json},
      {"/search?q=kursk", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", html},
      {"/search?q=kursk", "application/json, text/html;q=0.5", json},
      {"/search?q=kursk", "text/html;q=0", json},
      {"/search?q=kursk&format=html", "application/json", html},
      {"/search?q=kursk&format=json", "text/html", json},
  };
  for (const Row& row : rows) {
    INFO(row.target << " " << row.accept);
    const tests::Answer answer =
        get(samples(), row.target,
            row.accept.empty() ? tests::Headers{} : tests::Headers{"Accept: " + row.accept});
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Type") == row.type);
    CHECK(answer.header("Vary") == "Accept");
  }
}

TEST_CASE("an entity tag that the client knows is answered by 304 without a body") {
  for (const std::string target : {"/search?q=kursk", "/search?q=kursk&format=html", "/stats", "/"}) {
    INFO(target);
    const tests::Answer first = get(samples(), target);
    const std::string tag = first.header("ETag");
    REQUIRE(tag.starts_with("W/\""));
    CHECK(first.header("Cache-Control") == "no-cache");
    const tests::Answer again = get(samples(), target, {"If-None-Match: \"other\", " + tag});
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(again.header("ETag") == tag);
    CHECK(get(samples(), target, {"If-None-Match: \"other\""}).status == 200);
  }
}

TEST_CASE("a tag tells requests, forms and spellings of one request apart as it should") {
  const auto tag = [](const std::string& target) { return get(samples(), target).header("ETag"); };
  CHECK(tag("/search?q=kursk") == tag("/search?q=%6Bursk&limit=10&sort=relevance&section="));
  CHECK(tag("/search?q=kursk") != tag("/search?q=kursk&limit=9"));
  CHECK(tag("/search?q=kursk") != tag("/search?q=kursk&format=html"));
}

TEST_CASE("a connection is kept after 304, 204, errors and HEAD") {
  tests::RawClient client(samples());
  const std::string tag = tests::get_on(client, "/search?q=kursk").header("ETag");
  client.send("GET /search?q=kursk HTTP/1.1\r\nHost: a\r\nIf-None-Match: " + tag + "\r\n\r\n");
  CHECK(tests::parse_answer(client.head()).status == 304);
  client.send("HEAD /search?q=kursk HTTP/1.1\r\nHost: a\r\n\r\n");
  const tests::Answer head = tests::parse_answer(client.head());
  CHECK(head.status == 200);
  CHECK(std::stoul(head.header("Content-Length")) > 1'000);
  client.send("OPTIONS /search HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(tests::parse_answer(client.head()).status == 204);
  CHECK(tests::get_on(client, "/nowhere").status == 404);
  CHECK(tests::get_on(client, "/healthz").status == 200);
}

TEST_CASE("HEAD answers every GET route") {
  for (const std::string target : {"/", "/search?q=kursk", "/stats", "/healthz", "/readyz"}) {
    CHECK(tests::request(samples(), "HEAD", target).status == 200);
  }
  CHECK(tests::request(samples(), "HEAD", "/nowhere").status == 404);
}

TEST_CASE("OPTIONS tells the methods of a route") {
  const tests::Answer answer = tests::request(samples(), "OPTIONS", "/search");
  CHECK(answer.status == 204);
  CHECK(answer.header("Allow") == "GET, HEAD, POST, OPTIONS");
}

TEST_CASE("scripts and icon are served under names that change with their bytes, to be kept for ever") {
  const std::string page = get(samples(), "/").body;
  for (const std::string begin : {"/assets/live.", "/assets/icon."}) {
    const auto at = page.find(begin);
    REQUIRE(at != std::string::npos);
    const tests::Answer answer = get(samples(), page.substr(at, page.find('"', at) - at));
    CHECK(answer.status == 200);
    CHECK(answer.header("Cache-Control") == "public, max-age=31536000, immutable");
  }
}

TEST_CASE("no answer is compressed or cut into ranges behind our back") {
  const tests::Answer answer =
      get(samples(), "/search?q=kursk", {"Accept-Encoding: gzip, br", "Range: bytes=0-9"});
  CHECK(answer.status == 200);
  CHECK_FALSE(answer.has_header("Content-Encoding"));
  CHECK_FALSE(answer.has_header("Accept-Ranges"));
  CHECK(answer.json()["hits"].size() > 1);
}

TEST_CASE("the page works without a script: form, filters, order, pages") {
  const std::string page =
      get(samples(), "/search?q=ceasefire&source=Pellworth+Wire&limit=5", {tests::browser_accept}).body;
  for (const std::string part : {"<form id=\"search\"", "name=\"q\"", "value=\"ceasefire\"", "name=\"from\"",
                                 "<article class=\"hit\">", "<mark>", "lang=\"en\" dir=\"auto\"",
                                 "rel=\"next\"", "aria-current=\"true\"", "class=\"count\""}) {
    CHECK_THAT(page, tests::contains(part));
  }
  CHECK(tests::count(page, "<script") == tests::count(page, "<script type=\"module\" src=\"/assets/"));
  CHECK(page.find("style=") == std::string::npos);
}

TEST_CASE("the description of the interface is there for programs and for people") {
  const tests::Answer description = get(samples(), "/openapi.json");
  CHECK(description.json().at("openapi") == "3.1.0");
  const tests::Answer page = get(samples(), "/docs");
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK_THAT(page.body, tests::contains("/articles/{id}"));
  CHECK_THAT(page.body, !tests::contains("{{"));
}

TEST_CASE("what a page needs comes from this server and may be kept for ever") {
  const std::string page = get(samples(), "/").body;
  const std::regex asset("/assets/[^\"]+");
  std::size_t count = 0;
  for (std::sregex_iterator found(page.begin(), page.end(), asset), end; found != end; ++found, ++count) {
    const tests::Answer answer = get(samples(), found->str());
    CHECK(answer.status == 200);
    CHECK_THAT(answer.header("Cache-Control"), tests::contains("immutable"));
  }
  CHECK(count >= 3);
}

TEST_CASE("what is typed is completed, for the page and for a browser's own search box") {
  const tests::Answer answer = get(samples(), "/suggest?q=zelen");
  REQUIRE(answer.status == 200);
  CHECK(answer.json()["suggestions"].size() >= 1);
  const tests::Answer open = get(samples(), "/suggest?q=zelen&format=opensearch");
  CHECK(open.header("Content-Type") == "application/x-suggestions+json");
  CHECK(open.json()[0] == "zelen");
  CHECK(get(samples(), "/suggest?q=a&page=2").status == 400);
}
