#include "tests/end_to_end/newsroom.h"

#include "tests/catch.h"

namespace tests {
namespace {

using nlohmann::json;

// One article in it: `old`, about a ferry.
std::string made_index(const Workspace& workspace) {
  std::string path = workspace.path("index");
  const Ended ended =
      run_indexer({"--index", path, workspace.write("a.jsonl", article_line("old", "a ferry"))});
  INFO(ended.errors);
  REQUIRE(ended.code == 0);
  return path;
}

Words with_keys(const std::string& keys, Words words) {
  words.insert(words.end(), {"--keys", keys, "--workers", "1"});
  return words;
}

}  // namespace

std::string article_line(const std::string& id, const std::string& body) {
  return json{{"id", id}, {"title", "Report"}, {"body", body}}.dump() + '\n';
}

std::string made_key(const std::string& file, const std::string& scope) {
  const Ended made = run_server({"key", "create", "--scope", scope, "--keys", file});
  INFO(made.errors);
  REQUIRE(made.code == 0);
  REQUIRE(made.output.size() == 48);
  return made.output.substr(0, 47);
}

Newsroom::Newsroom(const Words& words)
    : index(made_index(workspace)),
      keys(workspace.path("keys.json")),
      reader(made_key(keys, "read")),
      writer(made_key(keys, "write")),
      server(index, with_keys(keys, words)) {}

Answer Newsroom::ask(const std::string& method, const std::string& target, Headers headers,
                     const std::string& body) const {
  headers.push_back("Authorization: Bearer " + writer);
  return request(server.port(), method, target, headers, body);
}

Answer Newsroom::put(const std::string& id, const std::string& body, Headers headers) const {
  headers.push_back(as_json);
  return ask("PUT", "/articles/" + id, headers, json{{"title", "Report"}, {"body", body}}.dump());
}

int Newsroom::found(const std::string& word) const {
  return get(server.port(), "/search?group=none&q=" + word).json()["total"]["value"];
}

void check_problem(const Answer& answer, int status, const std::string& code) {
  INFO(answer.head << answer.body);
  REQUIRE(answer.status == status);
  CHECK(answer.header("Content-Type") == "application/problem+json");
  CHECK(answer.json()["code"] == code);
}

}  // namespace tests
