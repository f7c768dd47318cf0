#include <map>

#include "corpus/furniture/digest.h"
#include "tests/catch.h"

namespace {

using corpus::furniture::digest_of;

/// The stories of one source, and what of them is masked by the counts of all.
struct Source {
  std::vector<corpus::Article> articles;

  void add(const std::string& body, const std::string& title = "T") {
    corpus::Article article;
    article.title = title;
    article.title_origin = title == "T" ? corpus::Origin::given : corpus::Origin::inferred;
    article.body = body;
    article.source = "The Post";
    articles.push_back(article);
  }

  corpus::Article masked(std::size_t which) const {
    std::map<std::uint64_t, std::map<std::uint64_t, bool>> stories;
    for (const corpus::Article& article : articles) {
      const auto digest = digest_of(article);
      stories[digest.source][digest.story] = true;
      stories[digest.title][digest.story] = true;
      for (const auto& unit : digest.units) stories[unit.key][digest.story] = true;
    }
    const auto counts = [&](std::uint64_t key) {
      return stories.contains(key) ? static_cast<std::uint32_t>(stories[key].size()) : 0U;
    };
    return corpus::furniture::without_repeated(articles[which], digest_of(articles[which]), counts);
  }
};

std::string text_of(const corpus::Article& article, std::size_t span = 0) {
  const auto& masked = article.masked.at(span);
  return article.body.substr(masked.start, masked.end - masked.start);
}

std::string story(int number) {
  const std::string n = std::to_string(number);
  return "Report " + n + " tells of what was decided on day " + n + ".\nIt goes on to tell of day " + n +
         " at greater length than a line of broken text would hold, and names all who were there on that "
         "day.";
}

const std::string furniture = "Tillbrook's own paper since last spring";

}  // namespace

TEST_CASE("a line is furniture from so many stories of its source on") {
  using corpus::furniture::furniture_from;
  const auto [stories, distinctive, want] =
      GENERATE(table<std::uint32_t, bool, std::uint32_t>({{1, true, 3},
                                                          {3, true, 3},
                                                          {6, true, 3},
                                                          {7, true, 4},
                                                          {10, true, 5},
                                                          {100, true, 5},
                                                          {200, true, 10},
                                                          {20'000, true, 1'000},
                                                          {1, false, 5},
                                                          {25, false, 5},
                                                          {100, false, 20}}));
  CAPTURE(stories, distinctive);
  CHECK(furniture_from(stories, distinctive) == want);
}

TEST_CASE("a line that most stories of a source hold is masked, wherever it stands") {
  Source source;
  for (int i = 0; i < 4; ++i) source.add(story(i) + "\n" + furniture);
  source.add(furniture + "\n" + story(5) + "\n  " + furniture);
  CHECK(text_of(source.masked(0)) == furniture);
  CHECK(source.masked(4).masked.size() == 2);
  CHECK(source.masked(0).masked[0].reason == "repeated in this source");
}

TEST_CASE("what few stories hold, short phrases and long paragraphs stay text") {
  Source source;
  const std::string background(400, 'b');
  for (int i = 0; i < 40; ++i) {
    source.add(story(i) + (i < 4 ? "\n" + furniture : "") + (i < 7 ? "\nHe said\n" + background : ""));
  }
  CHECK(source.masked(0).masked.empty());
}

TEST_CASE("copies and updates of one story count once") {
  Source source;
  for (int i = 0; i < 8; ++i) source.add(story(1) + "\nUpdate " + std::to_string(i) + '.');
  CHECK(source.masked(0).masked.empty());
}

TEST_CASE("sources are counted apart; without one the folder stands for it") {
  corpus::Article one;
  one.body = "A line.";
  one.path = "in/a/1.txt";
  corpus::Article other = one;
  other.path = "in/a/2.txt";
  CHECK(digest_of(one).source == digest_of(other).source);
  CHECK(digest_of(one).units.at(0).key == digest_of(other).units.at(0).key);
  other.path = "in/b/2.txt";
  CHECK(digest_of(one).units.at(0).key != digest_of(other).units.at(0).key);
  one.path = "dump.jsonl#1";
  other.path = "dump.jsonl#2";
  CHECK(digest_of(one).source == digest_of(other).source);
  other.source = "The Post";
  CHECK(digest_of(one).source != digest_of(other).source);
}

TEST_CASE("an inferred title that turns out to be furniture goes back into the body, and another is found") {
  Source source;
  for (int i = 0; i < 6; ++i)
    source.add("Headline number " + std::to_string(i) + "\n\n" + story(i), furniture);
  const corpus::Article article = source.masked(2);
  CHECK(article.title == "Headline number 2");
  CHECK(article.title_origin == corpus::Origin::inferred);
  CHECK(article.body == furniture + "\nHeadline number 2\n\n" + story(2));
  CHECK(text_of(article) == furniture);
}

TEST_CASE("a title inferred from the body's first line is inferred anew when that line is masked") {
  Source source;
  for (int i = 0; i < 6; ++i) source.add(furniture + "\n\n" + story(i), furniture);
  const corpus::Article article = source.masked(2);
  CHECK(article.title == "Report 2 tells of what was decided on day 2.");
  CHECK(article.body == furniture + "\n\n" + story(2));
}
