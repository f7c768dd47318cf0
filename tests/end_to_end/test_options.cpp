// What each option of the programs does.

#include <csignal>
#include <sstream>

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;
using tests::get;

/// The log, once the server has ended and so has written all of it.
std::vector<std::string> log_lines(tests::RunningServer& server) {
  server.process().signal(SIGTERM);
  REQUIRE(server.process().exit_code() == 0);
  std::vector<std::string> lines;
  std::istringstream text(server.process().errors());
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("no other origin may read answers unless --cors lists it") {
  const tests::RunningServer closed(tests::sample_index());
  CHECK_FALSE(get(closed.port(), "/search?q=kursk", {"Origin: https://news.example.org"})
                  .has_header("Access-Control-Allow-Origin"));
  const tests::RunningServer open(
      tests::sample_index(), {"--cors", "https://news.example.org", "--cors", "https://two.example.org"});
  for (const std::string origin : {"https://news.example.org", "https://two.example.org"}) {
    const tests::Answer answer = get(open.port(), "/search?q=kursk", {"Origin: " + origin});
    CHECK(answer.header("Access-Control-Allow-Origin") == origin);
    CHECK(tests::count(answer.head, "Vary: ") == 2);
  }
  CHECK_FALSE(get(open.port(), "/search", {"Origin: https://evil.example.org"})
                  .has_header("Access-Control-Allow-Origin"));
  const tests::Answer preflight =
      tests::request(open.port(), "OPTIONS", "/search",
                     {"Origin: https://two.example.org", "Access-Control-Request-Method: POST"});
  CHECK(preflight.status == 204);
  CHECK(preflight.header("Access-Control-Allow-Methods") == "GET, HEAD, POST");
  CHECK(
      preflight.header("Access-Control-Allow-Headers") ==
      "Authorization, Content-Type, X-API-Key, X-Algolia-Agent, X-Algolia-API-Key, X-Algolia-Application-Id, "
      "X-Meilisearch-Client");
}

TEST_CASE("the option --rate bounds how often one client may search, and says when to come again") {
  const tests::RunningServer server(tests::sample_index(), {"--rate", "0.01"});
  CHECK(get(server.port(), "/search?q=kursk").status == 200);
  const tests::Answer refused = get(server.port(), "/search?q=kursk");
  CHECK(refused.status == 429);
  CHECK(refused.header("Content-Type") == "application/problem+json");
  CHECK(std::stoi(refused.header("Retry-After")) > 50);
  CHECK(tests::request(server.port(), "OPTIONS", "/search").status == 204);  // a browser's preflight
  CHECK(tests::request(server.port(), "POST", "/multi-search", {"Content-Type: application/json"}, "{}")
            .json()["code"] == "too_many_search_requests");
  CHECK(get(server.port(), "/healthz").status == 200);
  CHECK(get(server.port(), "/readyz").status == 200);
}

TEST_CASE("the option --base-url goes before every link, and is the page's own address") {
  const tests::RunningServer server(tests::sample_index(),
                                    {"--base-url", "https://news.example.org/archive/"});
  CHECK(get(server.port(), "/search?q=ceasefire")
            .json()["next"]
            .get<std::string>()
            .starts_with("/archive/search?"));
  const std::string page = get(server.port(), "/search?q=ceasefire&format=html").body;
  CHECK_THAT(page,
             tests::contains("<link rel=\"canonical\" href=\"https://news.example.org/archive/search?"));
  CHECK(page.find("href=\"/search") == std::string::npos);
  CHECK(page.find("href=\"/assets") == std::string::npos);
}

TEST_CASE("options come from the command line, else the file, else the environment") {
  const tests::Workspace workspace;
  const std::string file = workspace.write("server.conf", "log=json\nbase-url=https://file.example.org\n");
  const auto base = [](const tests::RunningServer& server) {
    return get(server.port(), "/search?format=html").body;
  };
  const tests::RunningServer from_file(tests::sample_index(), {"--config", file});
  CHECK_THAT(base(from_file), tests::contains("https://file.example.org/"));
  const std::map<std::string, std::string> environment = {
      {"BROADSHEET_BASE_URL", "https://environment.example.org"}};
  const tests::RunningServer from_environment(tests::sample_index(), {}, environment);
  CHECK_THAT(base(from_environment), tests::contains("https://environment.example.org/"));
  const tests::RunningServer from_both(tests::sample_index(), {"--config", file}, environment);
  CHECK_THAT(base(from_both), tests::contains("https://file.example.org/"));
  const tests::RunningServer named_by_environment(tests::sample_index(), {}, {{"BROADSHEET_CONFIG", file}});
  CHECK_THAT(base(named_by_environment), tests::contains("https://file.example.org/"));
  const tests::RunningServer from_line(
      tests::sample_index(), {"--config", file, "--base-url", "https://line.example.org"}, environment);
  CHECK_THAT(base(from_line), tests::contains("https://line.example.org/"));
}

TEST_CASE("the index comes from BROADSHEET_INDEX as well") {
  const tests::Workspace workspace;
  const tests::Ended ended = tests::run_server({"--listen", "127.0.0.1:0"},
                                               {{"BROADSHEET_INDEX", workspace.path("by-environment")}});
  CHECK(ended.code == 1);
  CHECK_THAT(ended.errors, tests::contains("by-environment"));
}

TEST_CASE("one request is one log line, whatever query, id or user agent hold") {
  for (const std::string form : {"json", "text"}) {
    tests::RunningServer server(tests::sample_index(), {"--log", form});
    std::vector<std::string> request_ids;
    for (const std::string target :
         {"/search?q=%0A%22injected", "/articles/a%0D%0Ab", "/search?q=\"quoted\"\\", "/nowhere"}) {
      request_ids.push_back(
          get(server.port(), target, {"User-Agent: a \"quoted\" \\ agent\t\xFF end"}).header("X-Request-Id"));
    }
    const tests::Answer refused = get(server.port(), "/search", {"Content-Length: x"});
    request_ids.push_back(refused.header("X-Request-Id"));
    const auto lines = log_lines(server);
    REQUIRE(lines.size() == request_ids.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      INFO(lines[i]);
      CHECK_THAT(lines[i], tests::contains(request_ids[i]));
      if (form == "text") continue;
      const json line = json::parse(lines[i]);
      for (const std::string member :
           {"time", "id", "client", "method", "target", "status", "bytes", "ms", "agent"})
        CHECK(line.contains(member));
      CHECK(line["client"] == "127.0.0.1");
    }
  }
}

TEST_CASE("the client in the log is the socket's, whatever a header says") {
  tests::RunningServer server(tests::sample_index(), {"--log", "json"});
  get(server.port(), "/healthz", {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7"});
  const auto lines = log_lines(server);
  REQUIRE(lines.size() == 1);
  CHECK(json::parse(lines[0])["client"] == "127.0.0.1");
}

TEST_CASE("a map for --fields names an archive's own members, and a map that cannot be read is named") {
  const tests::Workspace workspace;
  const std::string archive = workspace.write(
      "a.jsonl", R"({"nr":"7","schlagzeile":"Fog","inhalt":{"volltext":"The ferries stopped."}})"
                 "\n");
  const std::string map =
      workspace.write("map.json", R"({"nr": "id", "schlagzeile": "title", "inhalt.volltext": "body"})");
  const tests::Ended read = tests::run_indexer({"--print", "--fields", map, archive});
  INFO(read.errors);
  CHECK(read.code == 0);
  CHECK_THAT(read.output, tests::contains(R"("id":"7","title":"Fog","body":"The ferries stopped.")"));
  const std::string broken = workspace.write("broken.json", "{\"id\": ");
  const tests::Ended refused = tests::run_indexer({"--print", "--fields", broken, archive});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.errors, tests::contains("broken.json"));
}
