// PUT, DELETE /articles/{id}, POST /articles: durable and found at once, while searches go on.

#include <atomic>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>
#include <xapian.h>

#include "indexer/lock.h"
#include "indexer/publish.h"
#include "tests/catch.h"
#include "tests/end_to_end/newsroom.h"

namespace {

using nlohmann::json;
using tests::Answer;
using tests::article_line;
using tests::as_json;
using tests::as_lines;
using tests::check_problem;
using tests::Newsroom;

}  // namespace

TEST_CASE("an article that was put is found by the next search, changed by the next, and gone when deleted") {
  Newsroom newsroom;
  const Answer added = newsroom.put("new%2F1", "a pelican");
  REQUIRE(added.status == 201);
  CHECK(added.json()["id"] == "new/1");
  CHECK(added.json()["status"] == "added");
  CHECK(added.header("Location") == "/articles/new%2F1");
  CHECK(newsroom.found("pelican") == 1);
  const Answer article = tests::get(newsroom.server.port(), "/articles/new%2F1");
  CHECK(article.json()["body"] == "a pelican");
  CHECK(article.json()["version"] == added.json()["version"]);
  CHECK(article.header("ETag").starts_with('"' + added.json()["version"].get<std::string>() + '-'));
  CHECK(newsroom.put("new%2F1", "a pelican").json()["status"] == "unchanged");
  CHECK(newsroom.put("new%2F1", "a heron").json()["status"] == "updated");
  CHECK(newsroom.found("pelican") == 0);
  CHECK(newsroom.found("heron") == 1);
  const Answer removed = newsroom.ask("DELETE", "/articles/new%2F1");
  CHECK(removed.status == 200);
  CHECK(removed.json()["status"] == "removed");
  CHECK(newsroom.found("heron") == 0);
  check_problem(newsroom.ask("DELETE", "/articles/new%2F1"), 404, "article_not_found");
  CHECK(tests::get(newsroom.server.port(), "/articles/new%2F1").status == 404);
}

TEST_CASE("of many lines each is told what became of it") {
  Newsroom newsroom;
  const Answer answer =
      newsroom.ask("POST", "/articles", {as_lines},
                   article_line("a", "a pelican") + "\n{broken\n" + article_line("b", "a pelican") +
                       "{\"id\":\"c\"}\n" + article_line("old", "a ferry"));
  REQUIRE(answer.status == 200);
  const json told = answer.json();
  CHECK(told["added"] == 2);
  CHECK(told["unchanged"] == 1);
  CHECK(told["rejected"] == 2);
  REQUIRE(told["results"].size() == 5);
  CHECK(told["results"][0] ==
        json{{"line", 1}, {"id", "a"}, {"status", "added"}, {"version", told["results"][0]["version"]}});
  CHECK(told["results"][1]["line"] == 3);
  CHECK(told["results"][1]["status"] == "rejected");
  CHECK_THAT(told["results"][1]["reason"].get<std::string>(), tests::contains("invalid JSON"));
  CHECK_THAT(told["results"][3]["reason"].get<std::string>(), tests::contains("neither title nor body"));
  CHECK(told["index"]["articles"] == 3);
  CHECK(newsroom.found("pelican") == 2);
}

TEST_CASE("what was mended or left out of an article is told, also when nothing changed") {
  Newsroom newsroom;
  const std::string odd = R"({"title":"a","title":"b","body":"c","published":"nonsense"})";
  for (const char* status : {"added", "unchanged"}) {
    const json told = newsroom.ask("PUT", "/articles/odd", {as_json}, odd).json();
    CHECK(told["status"] == status);
    REQUIRE(told["notes"].size() == 2);
    CHECK_THAT(told["notes"].dump(), tests::contains("nonsense"));
  }
  CHECK(newsroom.ask("POST", "/articles", {as_lines}, R"({"id":"d","title":"a","published":"never"})")
            .json()["results"][0]["notes"]
            .size() == 1);
  CHECK_FALSE(newsroom.put("plain", "a pelican").json().contains("notes"));
}

TEST_CASE("many articles at once are bounded, and have no one version") {
  Newsroom newsroom;
  std::string lines;
  for (int line = 0; line < 10'001; ++line) lines += "{}\n";
  check_problem(newsroom.ask("POST", "/articles", {as_lines}, lines), 413, "too_many_articles");
  CHECK(newsroom.ask("POST", "/articles", {as_lines}, "\n \n" + lines.substr(3)).json()["rejected"] ==
        10'000);
  check_problem(newsroom.ask("POST", "/articles", {as_lines, "If-Match: *"}, article_line("a", "b")), 400,
                "malformed_request");
}

TEST_CASE("a version that a client has seen is changed, another is not") {
  Newsroom newsroom;
  newsroom.put("x", "first");
  const std::string seen = tests::get(newsroom.server.port(), "/articles/x").header("ETag");
  check_problem(newsroom.put("x", "other", {"If-None-Match: *"}), 412, "version_differs");
  check_problem(newsroom.put("y", "other", {"If-Match: *"}), 412, "version_differs");
  CHECK(newsroom.put("x", "second", {"If-Match: " + seen}).status == 200);
  check_problem(newsroom.put("x", "third", {"If-Match: " + seen}), 412, "version_differs");
  check_problem(newsroom.ask("DELETE", "/articles/x", {"If-Match: " + seen}), 412, "version_differs");
  check_problem(newsroom.put("x", "third", {"If-Match: nonsense"}), 400, "malformed_request");
  CHECK(newsroom.found("second") == 1);
  CHECK(newsroom.ask("DELETE", "/articles/x", {"If-Match: *"}).status == 200);
}

TEST_CASE("a write without a key, without the right, of a form's type, too long or no article is refused") {
  Newsroom newsroom;
  const std::uint16_t port = newsroom.server.port();
  const std::string body = R"({"title":"x"})";
  for (const auto& [method, target] : std::vector<std::pair<std::string, std::string>>{
           {"PUT", "/articles/x"}, {"DELETE", "/articles/old"}, {"POST", "/articles"}}) {
    const Answer without = tests::request(port, method, target, {as_json}, method == "DELETE" ? "" : body);
    check_problem(without, 401, "key_required");
    CHECK(without.header("WWW-Authenticate") == "Bearer realm=\"broadsheet\"");
    check_problem(tests::request(port, method, target, {as_json, "X-API-Key: bsk_nobody"},
                                 method == "DELETE" ? "" : body),
                  401, "key_unknown");
    check_problem(tests::request(port, method, target, {as_json, "X-API-Key: " + newsroom.reader},
                                 method == "DELETE" ? "" : body),
                  403, "scope_too_narrow");
    check_problem(tests::request(port, method, target, {as_json, "Cookie: key=" + newsroom.writer},
                                 method == "DELETE" ? "" : body),
                  401, "key_required");
  }
  check_problem(newsroom.ask("PUT", "/articles/x", {}, body), 415, "unsupported_type");
  check_problem(newsroom.ask("PUT", "/articles/x", {"Content-Type: text/plain"}, body), 415,
                "unsupported_type");
  check_problem(newsroom.ask("POST", "/articles", {"Content-Type: application/x-www-form-urlencoded"},
                             std::string(9000, 'x')),
                415, "unsupported_type");
  check_problem(newsroom.ask("PUT", "/articles/x", {as_json}, "{"), 400, "invalid_json");
  check_problem(newsroom.ask("PUT", "/articles/x", {as_json}, "{}"), 400, "invalid_article");
  check_problem(newsroom.ask("PUT", "/articles/x", {as_json}, R"({"id":"y","title":"a"})"), 400,
                "invalid_article");
  check_problem(newsroom.ask("PUT", "/articles/x?force=1", {as_json}, body), 400, "invalid_parameter");
  CHECK(tests::get(port, "/search").json()["total"]["value"] == 1);
}

TEST_CASE("a body of the longest length is taken, one byte more is not") {
  Newsroom newsroom;
  const auto article = [](std::size_t bytes) {
    const std::string head = R"({"title":"Long","body":")";
    return head + std::string(bytes - head.size() - 2, 'x') + "\"}";
  };
  CHECK(newsroom.ask("PUT", "/articles/x", {as_json}, article(1'048'576)).status == 201);
  check_problem(newsroom.ask("PUT", "/articles/x", {as_json}, article(1'048'577)), 413, "body_too_large");
  const std::string lines = article_line("a", "pelican");
  CHECK(newsroom.ask("POST", "/articles", {as_lines}, lines + std::string(8'388'608 - lines.size(), '\n'))
            .json()["added"] == 1);
  check_problem(
      newsroom.ask("POST", "/articles", {as_lines}, lines + std::string(8'388'609 - lines.size(), '\n')), 413,
      "body_too_large");
}

TEST_CASE("without a file of keys nobody writes") {
  const tests::RunningServer server(tests::sample_index());
  for (const std::string method : {"PUT", "DELETE"}) {
    check_problem(tests::request(server.port(), method, "/articles/x", {as_json, "Authorization: Bearer x"},
                                 method == "PUT" ? "{}" : ""),
                  403, "no_keys");
  }
}

TEST_CASE("while the command line writes, a client is told who does, and searches go on") {
  Newsroom newsroom;
  {
    const indexer::WriterLock lock(indexer::resolve_index(newsroom.index));
    const Answer answer = newsroom.put("x", "a pelican");
    check_problem(answer, 409, "index_locked");
    CHECK_THAT(answer.json()["detail"].get<std::string>(),
               tests::contains("process " + std::to_string(::getpid()) + " on "));
    CHECK(newsroom.found("ferry") == 1);
  }
  CHECK(newsroom.put("x", "a pelican").status == 201);
  // And the other way round: the server holds the index for the time of a commit only.
  CHECK(tests::run_indexer(
            {"--index", newsroom.index, newsroom.workspace.write("b.jsonl", article_line("b", "a heron"))})
            .code == 0);
  CHECK(newsroom.found("heron") == 1);
}

TEST_CASE("with one worker, searches are answered while writes are on their way, and none fails") {
  Newsroom newsroom;
  std::atomic<bool> stops{false};
  std::atomic<int> written{0};
  std::thread writer([&] {
    for (int number = 0; !stops; ++number)
      if (newsroom.put("n" + std::to_string(number), "a pelican").status == 201) ++written;
  });
  int failed = 0;
  for (int asked = 0; asked < 300; ++asked)
    if (tests::get(newsroom.server.port(), "/search?q=pelican").status != 200) ++failed;
  stops = true;
  writer.join();
  CHECK(failed == 0);
  CHECK(written > 0);
  CHECK(newsroom.found("pelican") == written);
}

TEST_CASE("an index that must not grow takes no writes, searches go on, and writes too once it may") {
  Newsroom newsroom;
  const pid_t process = newsroom.server.process().id();
  rlimit before{};
  REQUIRE(::prlimit(process, RLIMIT_FSIZE, nullptr, &before) == 0);
  rlimit small = before;
  small.rlim_cur = 4'096;
  REQUIRE(::prlimit(process, RLIMIT_FSIZE, &small, nullptr) == 0);
  check_problem(newsroom.put("x", "a pelican"), 507, "storage_full");
  CHECK(newsroom.found("ferry") == 1);
  CHECK(newsroom.found("pelican") == 0);
  REQUIRE(::prlimit(process, RLIMIT_FSIZE, &before, nullptr) == 0);
  CHECK(newsroom.put("x", "a pelican").status == 201);
  CHECK(newsroom.found("pelican") == 1);
  CHECK(Xapian::Database::check(newsroom.index) == 0);
}
