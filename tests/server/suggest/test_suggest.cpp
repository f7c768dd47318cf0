#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/problem.h"
#include "server/routes/suggest.h"
#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

std::vector<tests::Telling> tellings() {
  std::vector<tests::Telling> all = {
      {.id = "old",
       .title = "Grain deal signed",
       .body = "It was signed in Odesa.",
       .published = "2020-01-01"},
      {.id = "new",
       .title = "Grain deal ends",
       .body = "It ended, said Zelensky.",
       .published = "2025-03-01"},
      {.id = "german",
       .title = "Ärger in München",
       .body = "Gestern kam Müller.",
       .published = "2025-03-01",
       .language = "de"},
      {.id = "evil", .title = "<b>Zebra \"one\"</b>", .body = "Nothing."},
      {.id = "long", .title = std::string(300, 'z'), .body = "Nothing."},
  };
  for (int copy = 0; copy < 4; ++copy) {
    all.push_back({.id = "z" + std::to_string(copy),
                   .title = "Day " + std::to_string(copy) + ": white house waits for Kursk",
                   .body = "On Monday Zelensky flew to Kursk.",
                   .published = "2025-02-0" + std::to_string(copy + 1)});
  }
  return all;
}

class Index {
 public:
  std::vector<std::string> completions(const std::string& typed, std::size_t most = 10) {
    std::vector<std::string> texts;
    for (const auto& completion : searcher_.completions(typed, most)) texts.push_back(completion.text);
    return texts;
  }

  server::routes::Reply ask(const server::Parameters& parameters) {
    const server::Site site{.base_url = "https://news.example.org/archive", .limits = {}, .is_draining = {}};
    server::routes::Context context{site, searcher_};
    return server::routes::suggest({.method = "GET",
                                    .target = {},
                                    .body = {},
                                    .accept = {},
                                    .if_none_match = {},
                                    .parameters = parameters},
                                   context);
  }

 private:
  tests::Archive archive_{tellings()};
  server::Searcher searcher_{archive_.path()};
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what is typed is completed to titles, names, frequent phrases and words, without case and marks") {
  Index index;
  CHECK(index.completions("gra") == Texts{"Grain deal ends", "Grain deal signed"});  // the newer first
  CHECK(index.completions("GRAIN DEAL E") == Texts{"Grain deal ends"});
  CHECK(index.completions("ärg") == Texts{"Ärger in München"});
  CHECK(index.completions("arg") == Texts{"Ärger in München"});
  CHECK(index.completions("zelen") == Texts{"zelensky"});
  CHECK(index.completions("white h") == Texts{"white house", "white house waits"});
  CHECK(index.completions("hou") == Texts{"house", "house waits"});
  CHECK(index.completions("kurs") == Texts{"kursk"});
  CHECK(index.completions("grain", 1) == Texts{"Grain deal ends"});
  CHECK(index.completions("grain ").size() == 2);
  CHECK(index.completions("grai ").empty());
}

TEST_CASE("where nothing begins like the whole, the last word is completed to a name or word") {
  Index index;
  CHECK(index.completions("ceasefire zel") == Texts{"ceasefire zelensky"});
  CHECK(index.completions("ceasefire hous") == Texts{"ceasefire house"});
  CHECK(index.completions("ceasefire z").empty());
}

TEST_CASE("nothing typed and nothing known is nothing, not an error") {
  Index index;
  for (const std::string typed : {"", " ", "...", "xyzzy", "\xff", "停"}) {
    INFO(typed);
    CHECK(index.completions(typed).empty());
  }
}

TEST_CASE("a new title is completed right after its commit") {
  tests::Archive archive(tellings());
  server::Searcher searcher(archive.path());
  CHECK(searcher.completions("harb", 10).empty());
  tests::write_index(archive.path(), {{.id = "h", .title = "Harbour opens", .body = "It does."}},
                     {.revision = 2});
  CHECK(searcher.completions("harb", 10).front().text == "Harbour opens");
}

TEST_CASE("/suggest answers in JSON and as browsers' search boxes want it") {
  Index index;
  const auto reply = index.ask({{"q", "gra"}, {"limit", "1"}});
  CHECK(reply.content_type == "application/json");
  CHECK(reply.body ==
        R"({"query":"gra","suggestions":[{"text":"Grain deal ends","kind":"title","count":1}]})");
  const auto open = index.ask({{"q", "b zeb"}, {"format", "opensearch"}});
  CHECK(open.content_type == "application/x-suggestions+json");
  const auto json = nlohmann::json::parse(open.body);
  REQUIRE(json.size() == 4);
  CHECK(json[0] == "b zeb");
  REQUIRE(json[1].size() == 1);
  CHECK(json[1][0] == "<b>Zebra \"one\"</b>");
  CHECK(json[2][0] == "title, 1 article");
  CHECK(json[3][0].get<std::string>().starts_with("https://news.example.org/archive/search?q="));
  CHECK(nlohmann::json::parse(index.ask({}).body)["suggestions"].empty());
}

TEST_CASE("a wrong parameter of /suggest is refused, naming it") {
  Index index;
  const std::vector<server::Parameters> wrong = {
      {{"limit", "0"}}, {{"limit", "21"}},        {{"limit", "x"}}, {{"format", "xml"}},
      {{"page", "1"}},  {{"q", "a"}, {"q", "b"}}, {{"q", "\xff"}},  {{"q", std::string(4097, 'a')}},
  };
  for (const server::Parameters& parameters : wrong) {
    INFO(parameters.back().first);
    CHECK_THROWS_AS(index.ask(parameters), server::ProblemError);
  }
}
