// The documents of the interface: every example is run, and there is one for every route.

#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdio>
#include <memory>
#include <regex>
#include <set>
#include <sstream>

#include "tests/catch.h"
#include "tests/checkout.h"
#include "tests/end_to_end/documents.h"
#include "tests/end_to_end/newsroom.h"

namespace {

using nlohmann::json;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// What a reader of a document has before them: the samples, a server, a key that may do everything.
class Reader {
 public:
  Reader() : server_(made(), {"--keys", keys_, "--log", "json"}) {}

  /// Standard output of a shell that runs the command.
  std::string typed(const std::string& command) const {
    const std::string script = workspace_.write("script", "cd '" + workspace_.path("") + "'\nKEY=" + key_ +
                                                              "\nPATH='" BROADSHEET_PROGRAMS "':$PATH\n" +
                                                              replaced(command, usual_, address()) + '\n');
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> shell(
        ::popen(("bash '" + script + "' 2>/dev/null </dev/null").c_str(), "r"), ::pclose);
    REQUIRE(shell != nullptr);
    std::string output;
    for (int byte = std::fgetc(shell.get()); byte != EOF; byte = std::fgetc(shell.get()))
      output += static_cast<char>(byte);
    return replaced(output, address(), usual_);
  }

  /// `GET /articles/x` of every request so far. Ends the server.
  std::set<std::string> asked() {
    server_.process().signal(SIGTERM);
    CHECK(server_.process().exit_code() == 0);
    std::set<std::string> requests;
    std::istringstream log(server_.process().errors());
    for (std::string line; std::getline(log, line);) {
      const json entry = json::parse(line);
      if (!entry.contains("target")) continue;
      const std::string target = entry["target"];
      requests.insert(entry["method"].get<std::string>() + ' ' + target.substr(0, target.find('?')));
    }
    return requests;
  }

 private:
  std::string made() const {
    std::string index = workspace_.path("broadsheet.index");
    REQUIRE(tests::run_indexer({"--index", index, tests::sample_articles()}).code == 0);
    return index;
  }
  std::string address() const { return "127.0.0.1:" + std::to_string(server_.port()); }

  const std::string usual_ = "127.0.0.1:8080";
  tests::Workspace workspace_;
  std::string keys_ = workspace_.path("keys.json");
  std::string key_ = tests::made_key(keys_, "admin");
  tests::RunningServer server_;
};

/// Operations of the description that none of the requests is of.
std::set<std::string> unasked(const std::set<std::string>& requests) {
  const json description = json::parse(tests::read_text(checkout() + "/server/web/openapi.json"));
  std::set<std::string> missing;
  for (const auto& [path, operations] : description["paths"].items()) {
    const std::string literal = std::regex_replace(path, std::regex(R"([.*])"), R"(\$&)");
    const std::regex pattern(std::regex_replace(literal, std::regex(R"(\{\w+\})"), "[^/]+"));
    for (const auto& [name, operation] : operations.items()) {
      std::string method = name;
      for (char& letter : method)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
      method += ' ';
      const bool is_asked = std::any_of(requests.begin(), requests.end(), [&](const std::string& request) {
        return request.starts_with(method) && std::regex_match(request.substr(method.size()), pattern);
      });
      if (!is_asked) missing.insert(method + path);
    }
  }
  return missing;
}

}  // namespace

TEST_CASE("every example of the documents gives the answer that is printed, and every route has one") {
  std::set<std::string> requests;
  for (const std::string name :
       {"README", "docs/http-examples", "docs/writing", "docs/clients", "docs/http-api"}) {
    const auto examples = tests::examples_in(tests::read_text(checkout() + '/' + name + ".md"));
    if (examples.empty()) continue;
    Reader reader;
    for (const tests::Example& example : examples) {
      const std::string given = tests::essence(reader.typed(example.command));
      const std::string printed = tests::essence(example.answer);
      INFO(name << ".md: " << example.command << "\ngave\n"
                << given.substr(0, 3000) << "\nbut printed is\n"
                << printed);
      CHECK(tests::is_as_printed(printed, given));
      if (example.command.starts_with("curl")) CHECK_FALSE((printed.empty() || printed == "..."));
    }
    requests.merge(reader.asked());
  }
  CHECK(unasked(requests) == std::set<std::string>{});
}

TEST_CASE("an answer is as printed where only what is left out or changes from run to run differs") {
  struct Row {
    std::string printed, given;
    bool want;
  };
  const std::vector<Row> rows = {
      {"{\"a\":1}\n", "{\"a\":1}", true},
      {"{\"a\":1,\n  \"b\":2}\n", "{\"a\":1,\"b\":2}", true},
      {"{\"a\":1}", "{\"a\":2}", false},
      {"{\"a\":1,...}", "{\"a\":1,\"b\":2}", true},
      {"{\"a\":1,...}", "{\"a\":2,\"b\":2}", false},
      {"...\"b\":2}", "{\"a\":1,\"b\":2}", true},
      {"...\"b\":2", "{\"a\":1,\"b\":2}", false},
      {"{...\"b\"...\"c\"...}", "{\"a\",\"b\",\"c\"}", true},
      {"{...\"c\"...\"b\"...}", "{\"a\",\"b\",\"c\"}", false},
      {"{\"took_ms\":0.1}", "{\"took_ms\":22.5}", true},
      {"{\"created\":\"a\"}", "{\"created\":\"b\"}", true},
      {"\"00000000000000000000000000000000\"", "\"0fda7522a997a32b3fc7e467a37afcb0\"", true},
      {"\"0000\"", "\"0fda\"", false},
  };
  for (const Row& row : rows) {
    INFO(row.printed << " against " << row.given);
    CHECK(tests::is_as_printed(tests::essence(row.printed), tests::essence(row.given)) == row.want);
  }
}
