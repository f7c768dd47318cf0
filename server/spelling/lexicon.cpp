#include "server/spelling/lexicon.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "corpus/text/characters.h"
#include "corpus/text/utf8.h"

namespace server::spelling {
namespace {

constexpr std::size_t shortest_word = 3;
constexpr std::size_t longest_word = 30;
/// From this length on, two edits are looked for: short words two edits apart have little in common.
constexpr std::size_t letters_for_two_edits = 7;
/// Free text begins here: prefixes of terms are upper case, digits are no words.
constexpr std::string_view first_word = "a";

bool is_wordlike(const Letters& letters) {
  if (letters.size() < shortest_word || letters.size() > longest_word) return false;
  return std::all_of(letters.begin(), letters.end(), [](char32_t letter) {
    return corpus::text::character_class(letter) == corpus::text::CharacterClass::letter;
  });
}

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;

std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 29;
  return hash * 0xBF58476D1CE4E5B9;
}

std::uint64_t hash_of(LettersView letters) {
  std::uint64_t hash = 0;
  for (const char32_t letter : letters) hash = hash * factor + letter + 1;
  return mixed(hash) >> 32;
}

/// Calls `take` with the hash of the word and of each form that lacks one letter.
template <typename Take>
void each_form(LettersView letters, Take take) {
  take(hash_of(letters));
  Letters form;
  for (std::size_t left_out = 0; left_out < letters.size(); ++left_out) {
    if (left_out > 0 && letters[left_out] == letters[left_out - 1]) continue;  // the same form again
    form.assign(letters);
    form.erase(left_out, 1);
    take(hash_of(form));
  }
}

/// The same, and each form that lacks two letters where two edits are looked for.
template <typename Take>
void each_typed_form(LettersView letters, std::size_t edits, Take take) {
  each_form(letters, take);
  if (edits < 2) return;
  Letters form;
  for (std::size_t first = 0; first + 1 < letters.size(); ++first) {
    for (std::size_t second = first + 1; second < letters.size(); ++second) {
      form.assign(letters);
      form.erase(second, 1).erase(first, 1);
      take(hash_of(form));
    }
  }
}

struct Held {
  std::string word;
  std::uint32_t articles;
};

std::vector<Held> words_of(const Xapian::Database& database) {
  std::vector<Held> words;
  auto term = database.allterms_begin();
  term.skip_to(std::string(first_word));
  for (; term != database.allterms_end(); ++term) {
    std::string word = *term;
    if (word.size() <= longest_word * 4 && is_wordlike(letters_of(word))) {
      words.push_back({std::move(word), term.get_termfreq()});
    }
  }
  if (words.size() <= most_words) return words;
  const auto rarer = [](const Held& one, const Held& other) { return one.articles > other.articles; };
  std::nth_element(words.begin(), words.begin() + most_words, words.end(), rarer);
  words.resize(most_words);
  return words;
}

}  // namespace

// By Bayes' rule, up to a constant: how frequent the word is, and how many ways there were to slip in this
// manner. A letter can be left out or swapped in as many ways as the word has letters, but be added or
// replaced in 25 times as many, so each of those is that much less likely. A second edit costs as much as a
// word a thousand times rarer.
double likelihood(const Difference& difference, std::uint32_t articles) {
  const bool few_ways = difference.slip == Slip::omission || difference.slip == Slip::swap;
  const double slip = few_ways ? std::log(25.0) : 0;
  const double more =
      difference.edits > 1 ? std::log(1'000.0) * static_cast<double>(difference.edits - 1) : 0;
  return std::log(static_cast<double>(articles) + 1) + slip - more;
}

Lexicon::Lexicon(const Xapian::Database& database) {
  const std::vector<Held> words = words_of(database);
  starts_.push_back(0);
  for (const Held& held : words) {
    text_ += held.word;
    starts_.push_back(static_cast<std::uint32_t>(text_.size()));
    articles_.push_back(held.articles);
  }
  index_forms();
}

std::string_view Lexicon::word(std::size_t number) const {
  return std::string_view(text_).substr(starts_[number], starts_[number + 1] - starts_[number]);
}

// Counts, then places: one array of numbers and one of where each hash's begin, without a node an entry.
void Lexicon::index_forms() {
  std::size_t forms = 0;
  for (std::size_t number = 0; number < size(); ++number) forms += word(number).size() + 1;
  const std::size_t hashes = std::bit_ceil(forms / 2 + 1);
  std::vector<std::uint32_t> ends(hashes + 1);
  for (std::size_t number = 0; number < size(); ++number) {
    each_form(letters_of(word(number)), [&](std::uint64_t hash) { ++ends[(hash & (hashes - 1)) + 1]; });
  }
  for (std::size_t at = 1; at <= hashes; ++at) ends[at] += ends[at - 1];
  buckets_ = ends;
  numbers_.resize(ends[hashes]);
  for (std::size_t number = 0; number < size(); ++number) {
    each_form(letters_of(word(number)), [&](std::uint64_t hash) {
      numbers_[ends[hash & (hashes - 1)]++] = static_cast<std::uint32_t>(number);
    });
  }
}

std::vector<Candidate> Lexicon::near(std::string_view folded, std::size_t edits) const {
  const Letters typed = letters_of(folded);
  if (articles_.empty() || !is_wordlike(typed)) return {};
  const std::size_t most = typed.size() < letters_for_two_edits ? 1 : edits;
  std::vector<std::uint32_t> numbers;
  const std::size_t mask = buckets_.size() - 2;
  each_typed_form(typed, most, [&](std::uint64_t hash) {
    const std::size_t bucket = hash & mask;
    numbers.insert(numbers.end(), numbers_.begin() + buckets_[bucket],
                   numbers_.begin() + buckets_[bucket + 1]);
  });
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<Candidate> found;
  for (const std::uint32_t number : numbers) {
    const auto differs = difference(typed, letters_of(word(number)), most);
    if (!differs || differs->edits == 0) continue;
    found.push_back(
        {std::string(word(number)), articles_[number], *differs, likelihood(*differs, articles_[number])});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& one, const Candidate& other) { return one.score > other.score; });
  return found;
}

std::size_t Lexicon::bytes() const {
  return text_.capacity() +
         (starts_.capacity() + articles_.capacity() + buckets_.capacity() + numbers_.capacity()) *
             sizeof(std::uint32_t);
}

}  // namespace server::spelling
