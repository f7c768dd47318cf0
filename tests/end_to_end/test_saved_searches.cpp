// /searches, and broadsheet-server watch.

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "tests/catch.h"
#include "tests/end_to_end/newsroom.h"

namespace {

using nlohmann::json;
using tests::Answer;
using tests::as_json;
using tests::check_problem;
using tests::Words;

/// A small index, a server that has a key of every scope.
struct Desk {
  Desk()
      : index(made()),
        writer(tests::made_key(keys, "write")),
        admin(tests::made_key(keys, "admin")),
        server(index, {"--keys", keys, "--workers", "2"}) {}

  Answer ask(const std::string& method, const std::string& target, const std::string& key,
             const std::string& body = {}) const {
    return tests::request(server.port(), method, target, {as_json, "X-API-Key: " + key}, body);
  }
  Answer save(const std::string& name, const json& search) const {
    return ask("POST", "/searches", admin, json{{"name", name}, {"search", search}}.dump());
  }
  Answer get(const std::string& target) const { return tests::get(server.port(), target); }

  int indexed(const Words& more) const {
    Words words{"--index", index};
    words.insert(words.end(), more.begin(), more.end());
    return tests::run_indexer(words).code;
  }
  tests::Ended watch(Words more = {}) const {
    more.insert(more.begin(), {"watch", "--index", index});
    return tests::run_server(more);
  }

  std::string made() const {
    std::string path = workspace.path("index");
    const std::string file = workspace.write("a.jsonl", tests::article_line("old", "a ferry"));
    REQUIRE(tests::run_indexer({"--index", path, file}).code == 0);
    return path;
  }

  tests::Workspace workspace;
  std::string index;
  std::string keys = workspace.path("keys.json");
  std::string writer;
  std::string admin;
  tests::RunningServer server;
};

}  // namespace

TEST_CASE("a search kept under a name answers as the search itself, in every form, until it is deleted") {
  const Desk desk;
  const Answer kept = desk.save("ferries", {{"q", "ferry"}, {"limit", 5}, {"sort", "newest"}});
  CHECK(kept.status == 201);
  CHECK(kept.header("Location") == "/searches/ferries");
  CHECK(kept.json()["search"] == "/search?q=ferry&sort=newest&limit=5");
  CHECK(desk.save("ferries", {{"q", "ferry"}}).status == 200);
  const json listed = desk.get("/searches").json()["searches"];
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]["name"] == "ferries");
  CHECK(listed[0]["search"] == "/search?q=ferry");
  CHECK(listed[0]["feed"] == "/searches/ferries?format=atom");
  json own = desk.get("/searches/ferries").json();
  json same = desk.get("/search?q=ferry").json();
  own.erase("took_ms");
  same.erase("took_ms");
  CHECK(own == same);
  const std::string feed = desk.get("/searches/ferries?format=atom&limit=3").body;
  CHECK(feed.find("/searches/ferries?format=atom&amp;limit=3\"") != std::string::npos);
  for (const auto& [format, type] :
       std::vector<std::pair<std::string, std::string>>{{"atom", "application/atom+xml; charset=utf-8"},
                                                        {"rss", "application/rss+xml; charset=utf-8"},
                                                        {"jsonfeed", "application/feed+json"},
                                                        {"csv", "text/csv; charset=utf-8; header=present"},
                                                        {"html", "text/html; charset=utf-8"}}) {
    const Answer answer = desk.get("/searches/ferries?format=" + format);
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Type") == type);
    CHECK(tests::get(desk.server.port(), "/searches/ferries?format=" + format,
                     {"If-None-Match: " + answer.header("ETag")})
              .status == 304);
  }
  CHECK(desk.get("/searches/ferries?limit=1&offset=1").json()["hits"].empty());
  CHECK(desk.get("/searches/ferries?q=other").json()["parameter"] == "q");
  CHECK(desk.ask("DELETE", "/searches/ferries", desk.admin).json()["status"] == "removed");
  check_problem(desk.ask("DELETE", "/searches/ferries", desk.admin), 404, "search_not_found");
  check_problem(desk.get("/searches/ferries"), 404, "search_not_found");
}

TEST_CASE("a search is kept only for an admin, under a plain name, and only when /search would take it") {
  const Desk desk;
  const std::string body = R"({"name":"x","search":{"q":"ferry"}})";
  check_problem(tests::request(desk.server.port(), "POST", "/searches", {as_json}, body), 401,
                "key_required");
  check_problem(desk.ask("POST", "/searches", desk.writer, body), 403, "scope_too_narrow");
  check_problem(desk.ask("DELETE", "/searches/x", desk.writer), 403, "scope_too_narrow");
  check_problem(desk.save("a b", {{"q", "ferry"}}), 400, "invalid_parameter");
  check_problem(desk.save("../x", {{"q", "ferry"}}), 400, "invalid_parameter");
  for (const json& search : std::vector<json>{{{"limit", 500}},
                                              {{"limit", "5"}},
                                              {{"nonsense", 1}},
                                              {{"sort", "best"}},
                                              {{"filter", "a ="}},
                                              {{"q", 7}}}) {
    const Answer saved = desk.save("x", search);
    const Answer asked = tests::request(desk.server.port(), "POST", "/search", {as_json}, search.dump());
    CHECK(asked.status == 400);
    CHECK(saved.status == asked.status);
    CHECK(saved.body == asked.body);
  }
  for (const std::string& other :
       std::vector<std::string>{"", "{", "[]", "{}", R"({"name":"x"})", R"({"name":1,"search":{}})",
                                R"({"name":"x","search":"q"})"})
    check_problem(desk.ask("POST", "/searches", desk.admin, other), 400, "invalid_json");
  check_problem(desk.ask("POST", "/searches", desk.admin, R"({"name":"x","search":{},"mail":"a@b.c"})"), 400,
                "invalid_parameter");
  CHECK(desk.get("/searches").json()["searches"].empty());
}

TEST_CASE(
    "saved searches outlive a rebuild and a restart, and a damaged file of them is never written over") {
  Desk desk;
  REQUIRE(desk.save("ferries", {{"q", "ferry"}}).status == 201);
  CHECK(desk.indexed({"--rebuild", desk.workspace.path("a.jsonl")}) == 0);
  CHECK(desk.get("/searches/ferries").json()["total"]["value"] == 1);
  const tests::RunningServer again(desk.index);
  CHECK(tests::get(again.port(), "/searches").json()["searches"][0]["name"] == "ferries");
  desk.workspace.write("index.searches.json", "{");
  check_problem(desk.get("/searches"), 500, "internal_error");
  check_problem(desk.save("x", {{"q", "x"}}), 500, "internal_error");
  CHECK(tests::read_text(desk.workspace.path("index.searches.json")) == "{");
  CHECK(desk.get("/search?q=ferry").status == 200);
}

TEST_CASE("watch tells once what was added since, by its exit code too, and a rebuild makes nothing new") {
  Desk desk;
  REQUIRE(desk.save("ferries", {{"q", "ferry"}}).status == 201);
  REQUIRE(desk.save("wire", {{"source", {"Pellworth Wire"}}}).status == 201);
  const tests::Ended first = desk.watch();
  INFO(first.errors);
  CHECK(first.code == 0);
  CHECK(first.output.empty());
  CHECK_THAT(first.errors, tests::contains("1 articles noted"));
  const std::string line =
      json{{"id", "new"}, {"title", "A ferry"}, {"body", "x"}, {"source", "Pellworth Wire"}}.dump() + '\n';
  const std::string added = desk.workspace.write("b.jsonl", line + tests::article_line("other", "nothing"));
  REQUIRE(desk.indexed({added}) == 0);
  const tests::Ended second = desk.watch();
  CHECK(second.code == 10);
  CHECK(json::parse(second.output) ==
        json::parse(R"({"id":"new","title":"A ferry","url":null,"source":"Pellworth Wire","published":null,)"
                    R"("searches":["ferries","wire"]})"));
  CHECK(desk.watch().code == 0);
  REQUIRE(desk.indexed({"--rebuild", desk.workspace.path("a.jsonl"), added}) == 0);
  CHECK(desk.watch().code == 0);
  CHECK(desk.ask("PUT", "/articles/third", desk.writer, R"({"title":"One more ferry"})").status == 201);
  const tests::Ended third = desk.watch();
  CHECK(third.code == 10);
  CHECK(json::parse(third.output)["id"] == "third");
}

TEST_CASE("watch notes nothing that it could not write out, and fails by name") {
  Desk desk;
  REQUIRE(desk.save("ferries", {{"q", "ferry"}}).status == 201);
  const std::string state = desk.workspace.path("state");
  REQUIRE(desk.watch({"--state", state}).code == 0);
  CHECK(std::filesystem::exists(state));
  CHECK(desk.watch({"--since", "2025-03-01", "--state", state}).code == 0);
  CHECK(desk.watch({"--since", "soon"}).code == 2);
  CHECK(tests::run_server({"watch", "--nonsense"}).code == 2);
  CHECK(tests::run_server({"watch", "--help"}).code == 0);
  const tests::Ended nowhere = tests::run_server({"watch", "--index", desk.workspace.path("none")});
  CHECK(nowhere.code == 1);
  CHECK_THAT(nowhere.errors, tests::contains("none"));
  desk.workspace.write("state", "nonsense");
  CHECK(desk.watch({"--state", state}).code == 1);
}
