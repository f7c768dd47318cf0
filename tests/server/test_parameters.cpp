#include <random>
#include <set>
#include <string>
#include <vector>

#include "server/filter/parse.h"
#include "server/parameter_table.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "tests/catch.h"

namespace {

using server::Parameters;
using server::SearchRequest;

server::Problem refusal(const Parameters& parameters) {
  try {
    server::read_search(parameters);
  } catch (const server::ProblemError& error) {
    return error.problem;
  }
  FAIL("was not refused");
  return {};
}

SearchRequest read_url(const std::string& url) {
  const std::size_t question = url.find('?');
  if (question == std::string::npos) return server::read_search({});
  return server::read_search(server::query_parameters(std::string_view(url).substr(question + 1)));
}

template <typename Value>
Value one_of(std::mt19937& random, const std::vector<Value>& values) {
  return values[random() % values.size()];
}

SearchRequest random_request(std::mt19937& random) {
  SearchRequest request;
  request.text =
      one_of<std::string>(random, {"", "zelensky", "\"black sea\" +a&b=c%41", "Жнива ё", "a  b\t#?/"});
  request.limit = 1 + random() % 100;
  request.offset = random() % 9'900;
  request.sort =
      one_of<server::Sort>(random, {server::Sort::relevance, server::Sort::newest, server::Sort::oldest});
  request.match =
      one_of<server::Match>(random, {server::Match::automatic, server::Match::all, server::Match::any});
  request.correct = one_of<server::Correct>(
      random, {server::Correct::automatic, server::Correct::suggest, server::Correct::off});
  request.names = one_of<server::Names>(random, {server::Names::on, server::Names::off});
  request.total = one_of<server::Total>(random, {server::Total::quick, server::Total::exact});
  request.format = one_of<server::Format>(
      random, {server::Format::negotiated, server::Format::json, server::Format::html});
  request.from = one_of<std::string>(random, {"", "2024", "2024-02-29T10:00:00+02:00"});
  request.to = one_of<std::string>(random, {"", "2025-03", "2025-03-13T08:30:00Z"});
  for (const std::string field : {"source", "section", "author", "tag", "language"}) {
    for (std::size_t values = random() % 3; values > 0; --values) {
      request.filters[field].push_back(
          one_of<std::string>(random, {"BBC", "Harbour, Ledger", "a+b & c", "é"}));
    }
  }
  request.filter =
      server::filter::parse({one_of<std::string>(random, {"", "tag:\"a \\\"b\\\" & c\"",
                                                          "source:A AND NOT (tag:x OR published 5 TO 9)"}),
                             "filter",
                             {}});
  request.facets = one_of<std::vector<std::string>>(random, {{}, {"tag"}, {"source", "language", "author"}});
  request.fragments = 1 + random() % 5;
  return request;
}

}  // namespace

TEST_CASE("nothing given is the default request, and so are empty values") {
  CHECK(server::read_search({}) == SearchRequest{});
  CHECK(server::read_search(
            {{"q", ""}, {"from", ""}, {"to", ""}, {"source", ""}, {"limit", ""}, {"sort", ""}}) ==
        SearchRequest{});
}

TEST_CASE("every parameter reaches its member") {
  const SearchRequest request = server::read_search({{"q", "kursk"},
                                                     {"limit", "20"},
                                                     {"offset", "40"},
                                                     {"sort", "newest"},
                                                     {"match", "any"},
                                                     {"total", "exact"},
                                                     {"group", "none"},
                                                     {"format", "html"},
                                                     {"from", "2025-03"},
                                                     {"to", "2025-03-31"},
                                                     {"source", "BBC"},
                                                     {"source", "Reuters"},
                                                     {"section", "World"},
                                                     {"author", "A. Writer"},
                                                     {"tag", "war"},
                                                     {"language", "en"},
                                                     {"facets", "source, language,source"},
                                                     {"histogram", "auto"},
                                                     {"recency", "0.25"},
                                                     {"expand", "true"},
                                                     {"explain", "true"},
                                                     {"fragments", "3"}});
  SearchRequest want;
  want.group = server::Group::none;
  want.text = "kursk";
  want.limit = 20;
  want.offset = 40;
  want.sort = server::Sort::newest;
  want.match = server::Match::any;
  want.total = server::Total::exact;
  want.format = server::Format::html;
  want.from = "2025-03";
  want.to = "2025-03-31";
  want.filters = {{"source", {"BBC", "Reuters"}},
                  {"section", {"World"}},
                  {"author", {"A. Writer"}},
                  {"tag", {"war"}},
                  {"language", {"en"}}};
  want.facets = {"source", "language"};
  want.histogram = server::Histogram::automatic;
  want.recency = 0.25;
  want.expand = server::Expand::on;
  want.explain = server::Explain::on;
  want.fragments = 3;
  CHECK(request == want);
}

TEST_CASE("the query is composed, as the archive is") {
  CHECK(server::read_search({{"q", "cafe\xCC\x81"}}).text == "caf\xC3\xA9");
}

TEST_CASE("a wrong value is refused, naming the parameter") {
  struct Case {
    std::string name;
    std::vector<std::string> values;
  };
  const std::vector<Case> cases = {
      {"q", {std::string("a\0b", 3), "\xFF", "\xC0\x80", "\xED\xA0\x80"}},
      {"limit", {"0", "101", "-1", "+1", "1.5", "ten", "1 ", "99999999999999999999999"}},
      {"offset", {"-1", "10001", "x"}},
      {"cursor", {"*", "x", "10"}},
      {"sort", {"date", "Newest", "relevance,newest"}},
      {"match", {"both"}},
      {"total", {"true"}},
      {"names", {"no", "ON"}},
      {"correct", {"on", "automatic"}},
      {"group", {"copy", "stories"}},
      {"format", {"xml", "pdf"}},
      {"from", {"2025-02-30", "yesterday", "13.03.2025", "2025-03-13T08:30"}},
      {"to", {"2025-13", " "}},
      {"source", {std::string("\0", 1), "\x80"}},
      {"section", {"\x80"}},
      {"author", {"\x80"}},
      {"tag", {"\x80"}},
      {"language", {"\x80"}},
      {"filter", {"source", "source:a AND", "price:5", "\x80"}},
      {"facets", {"colour", "source,,tag", ",", "url"}},
      {"histogram", {"hour", "none"}},
      {"recency", {"-0.1", "1.1", "nan", "1e-3", "half", "0.5 "}},
      {"expand", {"yes", "1"}},
      {"explain", {"on", "TRUE"}},
      {"fragments", {"0", "6"}},
  };
  CHECK(cases.size() == server::known_parameters().size());
  for (const Case& c : cases) {
    for (const std::string& value : c.values) {
      INFO(c.name << "=" << value);
      const server::Problem problem = refusal({{c.name, value}});
      CHECK(problem.status == 400);
      CHECK(problem.code == "invalid_parameter");
      CHECK(problem.parameter == c.name);
      CHECK(problem.detail.find(c.name == "facets" ? "facet" : c.name) != std::string::npos);
    }
  }
}

TEST_CASE("an unknown parameter is refused, naming those that are known") {
  for (const std::string value : {"", "1"}) {
    const server::Problem problem = refusal({{"q", "x"}, {"sourc", value}});
    CHECK(problem.parameter == "sourc");
    CHECK(problem.detail.find("\"sourc\"") != std::string::npos);
    CHECK(problem.detail.find("source") != std::string::npos);
  }
}

TEST_CASE("a parameter that stands for one value is refused when given twice") {
  for (const std::string name : {"q", "limit", "sort", "facets", "from"}) {
    INFO(name);
    const std::string value = name == "sort" ? "newest" : name == "facets" ? "tag" : "2025";
    if (name == "limit") continue;
    CHECK(refusal({{name, value}, {name, value}}).parameter == name);
  }
  CHECK(refusal({{"limit", "5"}, {"limit", "5"}}).parameter == "limit");
}

TEST_CASE("bounds over several parameters hold") {
  CHECK(server::read_search({{"offset", "9990"}, {"limit", "10"}}).offset == 9'990);
  CHECK(refusal({{"offset", "9991"}, {"limit", "10"}}).parameter == "offset");
  CHECK(refusal({{"from", "2025-04"}, {"to", "2025-03"}}).parameter == "from");
  CHECK(server::read_search({{"from", "2025-03-31"}, {"to", "2025-03"}}).to == "2025-03");
  Parameters many;
  for (std::size_t count = 0; count < server::Limits{}.query_terms; ++count) many.emplace_back("tag", "x");
  CHECK(server::read_search(many).filters.at("tag").size() == many.size());
  many.emplace_back("tag", "x");
  CHECK(refusal(many).parameter == "tag");
}

TEST_CASE("a request's address holds what differs from the default, in a fixed order") {
  CHECK(server::to_url({}) == "/search");
  CHECK(to_url(server::read_search(
            {{"offset", "10"}, {"tag", "b"}, {"tag", "a"}, {"limit", "10"}, {"q", "a b"}})) ==
        "/search?q=a%20b&tag=b&tag=a&offset=10");
}

TEST_CASE("a request's address gives the request back") {
  std::mt19937 random(7);
  for (int round = 0; round < 2'000; ++round) {
    const SearchRequest request = random_request(random);
    const std::string url = server::to_url(request);
    INFO(url);
    CHECK(read_url(url) == request);
    CHECK(server::to_url(read_url(url)) == url);
  }
}

TEST_CASE("requests that only another form could make differ have keys of their own") {
  SearchRequest whole;
  whole.extras.texts = server::Texts::whole;
  SearchRequest dates;
  dates.extras.dates = server::Dates::counted;
  SearchRequest values;
  values.extras.facet_values = 10;
  SearchRequest words;
  words.extras.facet_words = "a";
  std::set<std::string> keys{server::to_key({})};
  for (const SearchRequest& request : {whole, dates, values, words}) keys.insert(server::to_key(request));
  CHECK(keys.size() == 5);
  CHECK(server::to_key(words) == server::to_key(words));
}
