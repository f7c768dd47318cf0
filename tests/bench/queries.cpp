#include "tests/bench/queries.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "corpus/text/words.h"

namespace bench {
namespace {

using server::Match;

Asked asked(std::string_view kind, std::string text, Match match = Match::automatic) {
  server::SearchRequest request;
  request.text = std::move(text);
  request.match = match;
  return {kind, std::move(request)};
}

// The set is Lucene's syntax: plain words are alternatives, + asks for, - excludes, quotation marks are
// phrases. All but the first is ours, too.
Asked from_set(const std::string& line) {
  const bool one_word = line.find(' ') == std::string::npos;
  const bool plain = line.find_first_of("+-\"") == std::string::npos;
  if (plain) return asked(one_word ? "term" : "or", line, Match::any);
  if (line.front() == '"') return asked("phrase", line);
  const auto words = std::count(line.begin(), line.end(), ' ') + 1;
  const bool every =
      std::count(line.begin(), line.end(), '+') == words && line.find('"') == std::string::npos;
  return asked(every ? "and" : "mixed", line);
}

std::vector<std::string> words_of(const std::string& title) {
  std::vector<std::string> words;
  corpus::text::Words walk(title);
  for (corpus::text::Word word; walk.next(word);) {
    std::string text = title.substr(word.start, word.end - word.start);
    for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    if (text.size() > 2) words.push_back(std::move(text));
  }
  return words;
}

std::vector<std::vector<std::string>> titles(const std::string& archive) {
  std::vector<std::vector<std::string>> titles;
  std::ifstream lines(archive);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"reut-") == std::string::npos) continue;
    std::vector<std::string> words = words_of(nlohmann::json::parse(line).value("title", ""));
    if (words.size() >= 5) titles.push_back(std::move(words));
  }
  if (titles.empty()) throw std::runtime_error("the archive has no titles of Reuters");
  return titles;
}

std::string joined(const std::vector<std::string>& words, std::size_t count) {
  std::string text;
  for (std::size_t at = 0; at < count; ++at) text += (at > 0 ? " " : "") + words[at];
  return text;
}

void add_from_title(std::vector<Asked>& to, const std::vector<std::string>& words) {
  to.push_back(asked("term", words[0]));
  to.push_back(asked("and", joined(words, 2)));
  to.push_back(asked("and", joined(words, 3)));
  to.push_back(asked("or", joined(words, 5)));
  to.push_back(asked("phrase", '"' + joined(words, 2) + '"'));
  to.push_back(asked("prefix", words[1].substr(0, 4) + '*'));
}

constexpr std::size_t titles_asked = 150;

}  // namespace

std::vector<Asked> queries(const Setting& setting) {
  std::vector<Asked> all;
  std::ifstream set(setting.queries);
  for (std::string line; std::getline(set, line);) {
    if (!line.empty()) all.push_back(from_set(line));
  }
  const auto known = titles(setting.archive);
  std::mt19937 random(1987);  // NOLINT(cert-msc51-cpp): the same queries in every run
  for (std::size_t count = 0; count < titles_asked; ++count)
    add_from_title(all, known[random() % known.size()]);
  return all;
}

}  // namespace bench
