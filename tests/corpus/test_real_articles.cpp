// Articles that nobody here wrote, where they are: see data_folder.
#include <array>
#include <atomic>
#include <set>
#include <thread>

#include <nlohmann/json.hpp>

#include "corpus/text/utf8.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using corpus::Record;
using corpus::Reject;

namespace {

struct Tally {
  std::size_t articles = 0;
  std::size_t undated = 0;
  std::vector<Reject> rejects;
};

bool is_sound(const Article& a) {
  for (const std::string* text :
       {&a.id, &a.path, &a.title, &a.body, &a.source, &a.section, &a.url, &a.extra}) {
    if (!corpus::text::is_valid_utf8(*text) || text->find('\0') != std::string::npos) return false;
  }
  return !a.id.empty() && !a.title.empty() && a.body.find('\r') == std::string::npos &&
         nlohmann::json::accept(corpus::to_json_line(a)) && corpus::content_hash(a).size() == 32;
}

Tally read(const std::string& path) {
  Tally tally;
  const reading::Yield yield = reading::read_all({path});
  tally.rejects = yield.rejects;
  for (const corpus::Piece& piece : yield.pieces) {
    corpus::read_piece(piece, {}, [&](Record&& record) {
      if (auto* reject = std::get_if<Reject>(&record)) return tally.rejects.push_back(*reject);
      const auto& article = std::get<Article>(record);
      ++tally.articles;
      tally.undated += article.published ? 0U : 1U;
      if (!is_sound(article)) FAIL("not sound: " << article.path);
    });
  }
  return tally;
}

struct Set {
  const char* name;
  std::size_t articles;
  std::size_t empty;
};

}  // namespace

TEST_CASE("three real articles are read with their titles") {
  const auto folder = reading::data_folder("BROADSHEET_REAL", "shared/real");
  if (!folder) {
    WARN("skipped: no ../shared/real and no $BROADSHEET_REAL");
    return;
  }
  std::vector<Article> articles;
  for (const corpus::Piece& piece : reading::read_all({*folder}).pieces) {
    corpus::read_piece(piece, {}, [&](Record&& record) { articles.push_back(std::get<Article>(record)); });
  }
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].title.starts_with("A U.S. delegation will meet with Russian officials"));
  CHECK(articles[0].source == "theglobeandmail.com");
  CHECK(articles[0].body.starts_with("A U.S. delegation"));
  CHECK(articles[1].title ==
        "U.S. Officials Head to russia for Ceasefire Talks Following Ukrainian Agreement");
  CHECK(articles[1].body.starts_with("Table of Contents"));
  CHECK(articles[2].title == "Trump Faces Crucial US-Russia Talks on Ukraine Conflict");
  for (const Article& article : articles) {
    CHECK(article.title_origin == corpus::Origin::inferred);
    CHECK(article.language == "en");
    CHECK(article.notes.empty());
  }
}

TEST_CASE("only truly empty records of the real collections are refused") {
  const auto folder = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!folder) {
    WARN("skipped: no ../shared/data and no $BROADSHEET_DATA");
    return;
  }
  const auto [name, articles, empty] = GENERATE(values<Set>({{"reuters21578", 21577, 1},
                                                             {"20newsgroups", 19997, 0},
                                                             {"bbc", 2225, 0},
                                                             {"agnews-test", 7600, 0},
                                                             {"fakenewscorpus-sample", 250, 0},
                                                             {"10kgnad-test-de", 1028, 0},
                                                             {"time", 423, 0},
                                                             {"cacm", 3204, 0},
                                                             {"cisi", 1460, 0},
                                                             {"cranfield", 1398, 2}}));
  CAPTURE(name);
  const Tally tally = read(*folder + '/' + name + "/docs.jsonl.zst");
  CHECK(tally.articles == articles);
  CHECK(tally.rejects.size() == empty);
  for (const Reject& reject : tally.rejects) CHECK(reject.reason == "has neither title nor body");
}

TEST_CASE("naughty strings go through every field") {
  const auto folder = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!folder) {
    WARN("skipped: no ../shared/data and no $BROADSHEET_DATA");
    return;
  }
  std::ifstream file(*folder + "/naughty/blns.json");
  const nlohmann::json strings = nlohmann::json::parse(file);
  std::string lines;
  for (const auto& text : strings) {
    nlohmann::json line = {{"n", text}};
    for (const char* name :
         {"id", "title", "body", "source", "section", "language", "url", "authors", "tags", "date"}) {
      line[name] = text;
    }
    lines += line.dump() + '\n';
    line["tags"] = {text, text};
    line["authors"] = {{{"name", text}}};
    line[text.get<std::string>()] = text;
    lines += line.dump() + '\n';
  }
  for (const Record& record : reading::records_of("JSON Lines", lines)) {
    if (const auto* article = std::get_if<Article>(&record)) CHECK(is_sound(*article));
  }
}

TEST_CASE("the JSON test suite neither crashes nor is let through where it is wrong") {
  const auto folder = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!folder) {
    WARN("skipped: no ../shared/data and no $BROADSHEET_DATA");
    return;
  }
  const tests::TemporaryFolder unpacked;
  reading::unpack(*folder + "/naughty/JSONTestSuite.tar.zst", unpacked);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(unpacked.path())) {
    if (entry.path().extension() != ".json") continue;
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    const std::vector<Record> nested =
        reading::records_of("JSON Lines", "{\"title\": \"A\", \"x\": " + bytes + "}");
    for (const char* format : {"JSON", "JSON Lines", "Markdown", "plain text"})
      reading::records_of(format, bytes);
    const std::vector<Record> whole = reading::records_of("JSON", bytes);
    if (name.starts_with("n_") && corpus::text::is_valid_utf8(bytes)) {
      CHECK((whole.empty() || std::holds_alternative<Reject>(whole.back())));
    }
  }
  CHECK(files > 200);
}

TEST_CASE("pieces can be read by many threads at once") {
  const std::string line =
      R"({"title": "Gespräche", "text": "Der Präsident sagte am Dienstag, die Gespräche gehen weiter.", "date": "13. März 2025"})";
  std::atomic<std::size_t> same = 0;
  const std::string want = corpus::to_json_line(reading::article_of("JSON Lines", line));
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 100; ++round) {
        if (corpus::to_json_line(reading::article_of("JSON Lines", line)) == want) ++same;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(same == 400);
}
