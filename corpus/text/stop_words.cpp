#include "corpus/text/stop_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "corpus/text/fold.h"
#include "corpus/text/stop_lists.h"

namespace corpus::text {
namespace {

using WordSet = std::unordered_set<std::string_view>;

std::unordered_map<std::string_view, WordSet> sets_of_lists() {
  std::unordered_map<std::string_view, WordSet> sets;
  for (const StopList& list : stop_lists()) {
    WordSet& words = sets[list.language];
    for (std::string_view rest = list.words; !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) {
      words.insert(rest.substr(0, rest.find(' ')));
    }
  }
  return sets;
}

bool is_in_capitals(std::string_view word, std::string_view lowered) {
  if (word.size() < 2 || word.front() == lowered.front() || static_cast<unsigned char>(word.front()) >= 0x80)
    return false;
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The word as lists have it; empty when it can be in none. With its inner dots, so that "U.S." is not "us".
std::string list_form(std::string_view word) {
  std::string lowered;
  if (word.find('.') != std::string_view::npos) {
    for (const char c : word) lowered += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lowered;
  }
  lower_word(word, lowered);
  return lowered.empty() || is_in_capitals(word, lowered) ? std::string() : lowered;
}

const WordSet& stop_words_of(std::string_view language) {
  static const std::unordered_map<std::string_view, WordSet> sets = sets_of_lists();
  static const WordSet none;
  const auto words = sets.find(language);
  return words == sets.end() ? none : words->second;
}

std::vector<std::size_t> members(const std::vector<std::string>& forms, const WordSet& set) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < forms.size(); ++at) {
    if (set.contains(forms[at])) found.push_back(at);
  }
  return found;
}

}  // namespace

bool is_stop_word(std::string_view word, std::string_view language) {
  return stop_words_of(language).contains(list_form(word));
}

std::vector<std::size_t> stop_words_among(const std::vector<std::string>& words,
                                          const std::vector<std::string>& languages) {
  if (languages.empty()) return {};
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const std::string& word : words) forms.push_back(list_form(word));
  std::vector<std::size_t> stops = members(forms, stop_words_of(languages.front()));
  const std::size_t to_beat = std::max<std::size_t>(stops.size(), 1);
  for (const std::string& language : languages) {
    const std::vector<std::size_t> more = members(forms, stop_words_of(language));
    if (more.size() > to_beat) stops.insert(stops.end(), more.begin(), more.end());
  }
  std::sort(stops.begin(), stops.end());
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

}  // namespace corpus::text
