// /metrics: what happened is counted once; and the trace that a request is a part of.

#include <csignal>
#include <map>
#include <sstream>

#include "tests/catch.h"
#include "tests/end_to_end/newsroom.h"

namespace {

/// Samples by their name and labels, as written.
std::map<std::string, double> samples(std::uint16_t port) {
  const tests::Answer answer = tests::get(port, "/metrics");
  REQUIRE(answer.status == 200);
  CHECK(answer.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8");
  std::map<std::string, double> all;
  std::istringstream lines(answer.body);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto space = line.rfind(' ');
    INFO(line);
    REQUIRE(all.emplace(line.substr(0, space), std::stod(line.substr(space + 1))).second);
  }
  return all;
}

std::string requests(const std::string& method, const std::string& route, int status) {
  return "broadsheet_http_requests_total{method=\"" + method + "\",route=\"" + route + "\",status=\"" +
         std::to_string(status) + "\"}";
}

}  // namespace

TEST_CASE("requests, searches, commits and the index are counted as they are") {
  tests::Newsroom newsroom;
  const std::uint16_t port = newsroom.server.port();
  for (int i = 0; i < 3; ++i) tests::get(port, "/search?q=ferry");
  tests::get(port, "/search?q=nothingofthekind");
  tests::get(port, "/search?limit=x");
  tests::get(port, "/nowhere");
  tests::request(port, "HEAD", "/articles/old");
  newsroom.put("x", "a pelican");
  newsroom.put("y", "{", {"If-Match: *"});
  tests::RawClient broken(port);
  broken.send("GET / HTTP/1.1\r\n\r\n");
  CHECK(tests::status_of(broken.rest()) == 400);
  const auto now = samples(port);
  CHECK(now.at(requests("GET", "/search", 200)) == 4);
  CHECK(now.at(requests("GET", "/search", 400)) == 1);
  CHECK(now.at(requests("GET", "/articles/{}", 200)) == 1);
  CHECK(now.at(requests("PUT", "/articles/{}", 201)) == 1);
  CHECK(now.at(requests("PUT", "/articles/{}", 412)) == 1);
  CHECK(now.at(requests("other", "none", 404)) == 1);
  CHECK(now.at(requests("other", "none", 400)) == 1);
  CHECK(now.at("broadsheet_http_request_duration_seconds_bucket{method=\"GET\",route=\"/"
               "search\",status=\"200\",le=\"+Inf\"}") == 4);
  CHECK(now.at("broadsheet_searches_total") == 4);
  CHECK(now.at("broadsheet_searches_without_results_total") == 1);
  for (const std::string stage : {"parse", "match", "records", "render"}) {
    INFO(stage);
    CHECK(now.at("broadsheet_search_stage_duration_seconds_count{stage=\"" + stage + "\"}") >= 2);
    CHECK(now.at("broadsheet_search_stage_duration_seconds_sum{stage=\"" + stage + "\"}") > 0);
  }
  CHECK(now.at("broadsheet_search_stage_duration_seconds_count{stage=\"render\"}") == 4);
  CHECK(now.at("broadsheet_search_stage_duration_seconds_count{stage=\"facets\"}") == 0);
  CHECK(now.at("broadsheet_index_articles") == 2);
  CHECK(now.at("broadsheet_index_revision") == 2);
  CHECK(now.at("broadsheet_index_text_bytes") > 10);
  CHECK(now.at("broadsheet_commit_duration_seconds_count") == 2);
  CHECK(now.at("broadsheet_commit_failures_total") == 0);
  CHECK(now.at("broadsheet_queue_writes") == 0);
  CHECK(now.at("broadsheet_queue_requests") == 0);
  CHECK(now.at("broadsheet_connections") >= 1);
  const bool names_build = std::any_of(now.begin(), now.end(), [](const auto& sample) {
    return sample.first.starts_with("broadsheet_build_info{version=\"") && sample.second == 1;
  });
  CHECK(names_build);
}

TEST_CASE("whatever methods and paths clients invent, the kinds of requests stay few") {
  const tests::RunningServer server(tests::sample_index());
  for (int i = 0; i < 30; ++i)
    tests::request(server.port(), "BREW" + std::to_string(i), "/pot" + std::to_string(i));
  CHECK(samples(server.port()).size() < 150);
}

TEST_CASE("the trace of a request stands in its answer and its log line") {
  tests::RunningServer server(tests::sample_index(), {"--log", "json"});
  const std::string parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  CHECK(tests::get(server.port(), "/healthz", {"traceparent: " + parent}).header("traceparent") == parent);
  CHECK_FALSE(tests::get(server.port(), "/healthz", {"traceparent: nonsense"}).has_header("traceparent"));
  server.process().signal(SIGTERM);
  CHECK(server.process().exit_code() == 0);
  std::istringstream lines(server.process().errors());
  std::string line;
  REQUIRE(std::getline(lines, line));
  CHECK(nlohmann::json::parse(line)["trace"] == "0af7651916cd43dd8448eb211c80319c");
  REQUIRE(std::getline(lines, line));
  CHECK_FALSE(nlohmann::json::parse(line).contains("trace"));
}
