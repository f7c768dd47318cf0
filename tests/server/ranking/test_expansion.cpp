#include <map>
#include <string>
#include <vector>

#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/grouped_archive.h"

namespace {

using server::Expand;
using server::Results;
using tests::Placed;

/// Beside articles of nothing else than rain, all much longer, so that the short ones are of one length.
std::vector<Placed> in_rain(std::vector<Placed> articles) {
  std::string rain;
  for (int word = 0; word < 40; ++word) rain += "Rain ";
  for (int at = 0; at < 30; ++at)
    articles.push_back({{.id = "rain" + std::to_string(at), .body = rain}, "", ""});
  return articles;
}

Results search(const std::vector<Placed>& articles, Expand expand) {
  const tests::GroupedArchive archive(articles);
  server::SearchRequest request;
  request.text = "ship";
  request.expand = expand;
  request.explain = server::Explain::on;
  return server::Searcher(archive.path()).search(request);
}

std::vector<std::string> ids(const Results& results) {
  std::vector<std::string> all;
  for (const server::Hit& hit : results.hits) all.push_back(hit.article.id);
  return all;
}

/// What words of the first articles add to the score of one.
std::map<std::string, double> lifts(const Results& results, const std::string& id) {
  std::map<std::string, double> by_word;
  for (const server::Hit& hit : results.hits) {
    if (hit.article.id != id) continue;
    for (const server::ScorePart& part : hit.explanation) {
      if (part.what == "expansion") by_word[part.terms.at(0)] = part.weight;
    }
  }
  return by_word;
}

double lift(const Results& results, const std::string& id) {
  double sum = 0;
  for (const auto& [word, weight] : lifts(results, id)) sum += weight;
  return sum;
}

const std::vector<Placed> ships = in_rain({
    {{.id = "first", .body = "Ship ship ship corn."}, "", ""},
    {{.id = "second", .body = "Ship ship coal."}, "", ""},
    {{.id = "third", .body = "Ship corn coal."}, "", ""},
});

}  // namespace

TEST_CASE("expansion leaves the matches as they are") {
  const Results plain = search(ships, Expand::off);
  const Results expanded = search(ships, Expand::on);
  CHECK(plain.total.value == expanded.total.value);
  CHECK(expanded.hits.front().score > plain.hits.front().score);
}

TEST_CASE("an article rises above its equals by the words of the first articles") {
  const std::vector<Placed> articles = in_rain({
      {{.id = "first", .body = "Ship ship corn."}, "", ""},
      {{.id = "other", .body = "Ship lead."}, "", ""},
      {{.id = "like", .body = "Ship corn."}, "", ""},
  });
  CHECK(ids(search(articles, Expand::off)) == std::vector<std::string>{"first", "other", "like"});
  CHECK(ids(search(articles, Expand::on)) == std::vector<std::string>{"first", "like", "other"});
}

TEST_CASE("the first articles teach by one over their places") {
  auto words = lifts(search(ships, Expand::on), "third");
  CHECK(words["corn"] / words["coal"] == Approx((1 + 1.0 / 3) / (1.0 / 2 + 1.0 / 3)));
}

TEST_CASE("words of the first articles give those 1.2 times what the query gives") {
  const Results plain = search(ships, Expand::off);
  const Results expanded = search(ships, Expand::on);
  double by_query = 0;
  double by_words = 0;
  for (std::size_t place = 0; place < plain.hits.size(); ++place) {
    by_query += plain.hits[place].score / static_cast<double>(place + 1);
    by_words += lift(expanded, plain.hits[place].article.id) / static_cast<double>(place + 1);
  }
  CHECK(by_words == Approx(1.2 * by_query));
}

TEST_CASE("copies of one report teach once") {
  const std::vector<Placed> articles = in_rain({
      {{.id = "first", .body = "Ship ship ship corn."}, "a", ""},
      {{.id = "copy", .body = "Ship ship ship corn."}, "a", ""},
      {{.id = "another", .body = "Ship ship ship corn."}, "a", ""},
      {{.id = "second", .body = "Ship ship coal."}, "", ""},
      {{.id = "third", .body = "Ship corn coal."}, "", ""},
      {{.id = "coal", .body = "Coal."}, "", ""},
      {{.id = "more coal", .body = "Coal."}, "", ""},
  });
  auto words = lifts(search(articles, Expand::on), "third");
  CHECK(words["corn"] / words["coal"] == Approx((1 + 1.0 / 3) / (1.0 / 2 + 1.0 / 3)));
}

TEST_CASE("words of one article only, of every fourth one, and of books lift nothing") {
  std::string book = "Ship ship ship ship keel ";
  for (int word = 0; word < 10'000; ++word) book += "page ";
  const std::vector<Placed> articles = in_rain({
      {{.id = "first", .body = "Ship ship ship hull rain corn."}, "", ""},
      {{.id = "second", .body = "Ship corn."}, "", ""},
      {{.id = "book", .body = book}, "", ""},
      {{.id = "keel", .body = "Keel."}, "", ""},
  });
  const Results results = search(articles, Expand::on);
  const auto first = lifts(results, "first");
  CHECK(first.contains("corn"));
  CHECK_FALSE(first.contains("hull"));
  CHECK_FALSE(first.contains("rain"));
  CHECK_FALSE(lifts(results, "book").contains("keel"));
}
