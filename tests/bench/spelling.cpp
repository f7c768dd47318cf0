// Words of Reuters with one random edit: how often the right word is suggested first, and how fast, beside
// Xapian's own suggestions from the same words.

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <stdexcept>
#include <thread>

#include <nlohmann/json.hpp>

#include "corpus/text/words.h"
#include "server/searcher.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

constexpr std::size_t words_asked = 1'000;
constexpr std::size_t shortest = 4;
constexpr std::size_t long_word = 6;
/// Articles that hold a word at least: what stands in fewer may be misspelt itself.
constexpr std::size_t fewest_articles = 5;
constexpr std::uint_fast32_t first_seed = 1987;

using Words = std::map<std::string, std::size_t>;  ///< and how many articles hold them

bool is_plain(const std::string& word) {
  return word.size() >= shortest &&
         std::all_of(word.begin(), word.end(), [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

struct Word {
  std::string text;
  std::size_t articles = 0;
};

/// Words of the articles of Reuters that are written in small letters.
std::vector<Word> words_of_reuters(const std::string& archive) {
  Words articles;
  std::ifstream lines(archive);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"id\": \"reut-") == std::string::npos) continue;
    const std::string body = nlohmann::json::parse(line).value("body", "");
    Words here;
    corpus::text::Words walk(body);
    for (corpus::text::Word word; walk.next(word);) here[body.substr(word.start, word.end - word.start)] = 1;
    for (const auto& [word, once] : here) articles[word] += once;
  }
  std::vector<Word> words;
  for (const auto& [word, count] : articles)
    if (count >= fewest_articles && is_plain(word)) words.push_back({word, count});
  if (words.empty()) throw std::runtime_error("the archive has no words of Reuters");
  return words;
}

/// One letter put in, left out, replaced or swapped with its neighbour; never the word itself.
std::string mistyped(const std::string& word, std::mt19937& random) {
  const auto letter = [&] { return static_cast<char>('a' + random() % 26); };
  std::string typed;
  do {
    typed = word;
    const std::size_t at = random() % word.size();
    switch (random() % 4) {
      case 0:
        typed.insert(typed.begin() + static_cast<std::ptrdiff_t>(at), letter());
        break;
      case 1:
        typed.erase(at, 1);
        break;
      case 2:
        typed[at] = letter();
        break;
      default:
        std::swap(typed[at], typed[at + 1 < typed.size() ? at + 1 : at - 1]);
    }
  } while (typed == word);
  return typed;
}

struct Slip {
  std::string word;
  std::string typed;
};

/// How words are drawn: each as often as articles hold it, as people meet and type it, or all equally.
enum class Draw { as_frequent, equal };

std::vector<Slip> slips(const std::vector<Word>& words, Draw draw, std::uint_fast32_t seed) {
  std::mt19937 random(seed);
  std::vector<double> weights;
  weights.reserve(words.size());
  for (const Word& word : words)
    weights.push_back(draw == Draw::equal ? 1.0 : static_cast<double>(word.articles));
  std::discrete_distribution<std::size_t> drawn(weights.begin(), weights.end());
  std::vector<Slip> slips;
  for (std::size_t count = 0; count < words_asked; ++count) {
    const std::string& word = words[drawn(random)].text;
    slips.push_back({word, mistyped(word, random)});
  }
  return slips;
}

server::SearchRequest request_for(const std::string& text, server::Correct correct) {
  server::SearchRequest request;
  request.text = text;
  request.correct = correct;
  return request;
}

/// Every word of the index as Xapian's own dictionary.
Xapian::WritableDatabase dictionary(const Setting& setting) {
  const Xapian::Database index(setting.index());
  Xapian::WritableDatabase database(setting.folder + "/spelling", Xapian::DB_CREATE_OR_OVERWRITE);
  for (auto term = index.allterms_begin(); term != index.allterms_end(); ++term)
    if (is_plain(*term)) database.add_spelling(*term, term.get_termfreq());
  database.commit();
  return database;
}

/// How many of them were answered rightly, by length; and what each answer took.
struct Score {
  std::size_t right[2] = {};  ///< of 4 and 5 letters, of more
  std::size_t asked[2] = {};
  std::size_t doubted = 0;  ///< words as they are that another was suggested for
  std::vector<double> took;

  void add(const Slip& slip, const std::string& answer, double us) {
    const std::size_t kind = slip.word.size() < long_word ? 0 : 1;
    ++asked[kind];
    if (answer == slip.word) ++right[kind];
    took.push_back(us);
  }
  double share(std::size_t kind) const {
    return static_cast<double>(right[kind]) / static_cast<double>(std::max<std::size_t>(1, asked[kind]));
  }
};

class Engines {
 public:
  explicit Engines(const Setting& setting) : searcher_(setting.index()), dictionary_(dictionary(setting)) {
    while (ask("governmentx", server::Correct::suggest).empty()) std::this_thread::yield();
  }

  void ask(const std::vector<Slip>& slips, Score& ours, Score& xapian) {
    for (const Slip& slip : slips) {
      std::string answer;
      const double us = cpu_of([&] { answer = ask(slip.typed, server::Correct::suggest); });
      ours.add(slip, answer, us);
      ours.doubted += ask(slip.word, server::Correct::suggest).empty() ? 0U : 1U;
      const double its = cpu_of([&] { answer = dictionary_.get_spelling_suggestion(slip.typed); });
      xapian.add(slip, answer, its);
      xapian.doubted += dictionary_.get_spelling_suggestion(slip.word).empty() ? 0U : 1U;
    }
  }

 private:
  std::string ask(const std::string& text, server::Correct correct) {
    return searcher_.search(request_for(text, correct)).query.suggestion.value_or("");
  }

  server::Searcher searcher_;
  Xapian::WritableDatabase dictionary_;
};

void compare(Engines& engines, const std::vector<Slip>& typed, Table& table) {
  Score ours;
  Score xapian;
  engines.ask(typed, ours, xapian);
  table.add(
      {.what = "right word first, 6 letters and more", .ours = ours.share(1), .reference = xapian.share(1)});
  table.add(
      {.what = "right word first, 4 and 5 letters", .ours = ours.share(0), .reference = xapian.share(0)});
  table.add({.what = "the word as it is: another suggested, share",
             .ours = static_cast<double>(ours.doubted) / words_asked,
             .reference = static_cast<double>(xapian.doubted) / words_asked});
  table.add({.what = "whole search, CPU us, mean",
             .ours = mean(ours.took),
             .reference = mean(xapian.took),
             .aim = Aim::at_most,
             .goal = 300.0 / 850.0});
  table.add({.what = "the same, median", .ours = median(ours.took), .reference = median(xapian.took)});
}

}  // namespace

void spelling(const Setting& setting, Table& table) {
  need_index(setting);
  const std::vector<Word> words = words_of_reuters(setting.archive);
  Engines engines(setting);
  for (std::uint_fast32_t seed = first_seed; seed < first_seed + setting.rounds; ++seed) {
    for (const Draw draw : {Draw::as_frequent, Draw::equal}) {
      table.begin("1,000 words with one edit, drawn " +
                  std::string(draw == Draw::equal ? "equally" : "as frequent as they are") + ", seed " +
                  std::to_string(seed) + " : Xapian's suggestion");
      compare(engines, slips(words, draw, seed), table);
    }
  }
}

}  // namespace bench
