#include "corpus/fingerprint.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>

#include <xxhash.h>

#include "corpus/mail.h"
#include "corpus/number_words.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

namespace corpus {
namespace {

/// Sampled shingles of an article of usual length: at 20 % of words replaced a third of the shingles is left,
/// and of 24 none is met again once in 14,000 times.
constexpr std::size_t usual_sample = 24;
/// One shingle in so many is sampled at least.
constexpr std::size_t sparsest_sample = 16;

/// Forms of the numbers that newspapers write out, rising.
const std::array<std::uint32_t, number_words.size()>& forms_of_numbers() {
  static const auto forms = [] {
    std::array<std::uint32_t, number_words.size()> all{};
    std::ranges::transform(number_words, all.begin(), [](const auto& word) { return form_of(word.first); });
    std::ranges::sort(all);
    return all;
  }();
  return forms;
}

bool is_number(std::string_view folded, std::uint32_t form) {
  return std::ranges::any_of(folded, [](char c) { return c >= '0' && c <= '9'; }) ||
         std::ranges::binary_search(forms_of_numbers(), form);
}

/// Whether what stands between two words lets a new sentence or paragraph begin.
bool begins_sentence(std::string_view between) {
  for (std::size_t at = 0; at < between.size(); ++at) {
    if (std::string_view(".!?").find(between[at]) != std::string_view::npos) return true;
    if (between[at] == '\n' && at + 1 < between.size()) return true;
  }
  return false;
}

/// Fewer words of one's own than this are compared along with the signature.
constexpr std::size_t fewest_own_words = 12;

/// Turns words into hashes; keeps scratch strings.
class Hasher {
 public:
  explicit Hasher(std::vector<WordHash>& to) : to_(to) {}

  void add(std::string_view text, const std::vector<MaskedSpan>& masked = {}) {
    std::size_t span = 0;
    std::size_t before = 0;
    first_capital_ = false;
    text::Words words(text);
    for (text::Word word; words.next(word); before = word.end) {
      while (span < masked.size() && masked[span].end <= word.start) ++span;
      if (span < masked.size() && masked[span].start <= word.start) continue;
      const std::string_view bytes = text.substr(word.start, word.end - word.start);
      const bool first = before == 0 || begins_sentence(text.substr(before, word.start - before));
      word.kind == text::WordKind::run ? add_run(bytes)
                                       : add_word(bytes, first ? Place::first : Place::inside);
    }
  }

 private:
  enum class Place : std::uint8_t { first, inside };

  void add_word(std::string_view word, Place place) {
    text::lower_word(word, lowered_);
    const bool capital = lowered_.empty() || lowered_.front() != word.front();
    if (text::needs_folding(lowered_)) {
      text::fold_word(lowered_, folded_);
    } else {
      folded_.swap(lowered_);
    }
    WordClass kind = WordClass::ordinary;
    if (capital && place == Place::inside) kind = WordClass::name;
    const std::uint32_t form = form_of(folded_);
    if (is_number(folded_, form)) kind = WordClass::number;
    // "Irving Trust said": a first word is a name when the next one is.
    if (kind == WordClass::name && first_capital_) to_.back() = {to_.back().form(), WordClass::name};
    first_capital_ = capital && kind == WordClass::ordinary;
    to_.emplace_back(form, kind);
  }

  void add_run(std::string_view run) {
    for (std::size_t at = 0; at < run.size();) {
      const std::size_t bytes = text::decode(run, at).bytes;
      add_word(run.substr(at, bytes), Place::first);
      at += bytes;
    }
  }

  std::vector<WordHash>& to_;
  std::string lowered_;
  std::string folded_;
  bool first_capital_ = false;  ///< the last word is capital because it begins a sentence
};

/// What is left out of a letter beside masked text and quoted lines.
enum class LeftOut : std::uint8_t { signature, introductions };

/// Lines of a body by whose they are.
struct Letter {
  std::vector<TextRange> quoted;
  std::vector<TextRange> introductions;
  TextRange signature;

  explicit Letter(std::string_view body)
      : quoted(quoted_lines(body)),
        introductions(quoted.empty() ? std::vector<TextRange>() : corpus::introductions(body)),
        signature{signature_start(body), body.size()} {}
};

std::vector<WordHash> own_words(const Article& article, const Letter& letter, LeftOut what) {
  std::vector<MaskedSpan> spans = article.masked;
  const auto leave_out = [&](const TextRange& range) {
    spans.push_back({static_cast<std::uint32_t>(range.start), static_cast<std::uint32_t>(range.end), {}});
  };
  std::ranges::for_each(letter.quoted, leave_out);
  if (what == LeftOut::introductions) std::ranges::for_each(letter.introductions, leave_out);
  if (what == LeftOut::signature) leave_out(letter.signature);
  std::sort(spans.begin(), spans.end(),
            [](const auto& one, const auto& other) { return one.start < other.start; });
  std::vector<WordHash> words;
  words.reserve(article.body.size() / 5);
  Hasher(words).add(article.body, spans);
  return words;
}

std::vector<WordHash> words_of(std::string_view body, const std::vector<TextRange>& ranges) {
  std::vector<WordHash> words;
  Hasher hasher(words);
  for (const auto& [start, end] : ranges) hasher.add(body.substr(start, end - start));
  return words;
}

/// The same for the same words only.
WordHash one_word(const std::vector<WordHash>& words) {
  return {static_cast<std::uint32_t>(fingerprint(words).whole >> 32U), WordClass::number};
}

/// Who says little says it of what is quoted; who says nothing, of whom.
std::vector<WordHash> few_own_words(const Article& article, const Letter& letter) {
  std::vector<WordHash> words = own_words(article, letter, LeftOut::introductions);
  if (words.empty()) words = words_of(article.body, letter.introductions);
  if (!words.empty() && !letter.introductions.empty())
    words.push_back(one_word(words_of(article.body, letter.quoted)));
  return words;
}

/// A body of signs only, such as "***".
WordHash signs_of(std::string_view body) {
  std::string signs;
  for (const char c : body) {
    if (c != ' ' && c != '\n' && c != '\t') signs += c;
  }
  return {static_cast<std::uint32_t>(XXH3_64bits(signs.data(), signs.size())), WordClass::ordinary};
}

/// A headline without a text says the same on another day of something else.
std::vector<WordHash> words_of_headline(const Article& article) {
  constexpr std::int64_t day_seconds = std::int64_t{24} * 3'600;
  std::vector<WordHash> words = words_of(article.title, {{0, article.title.size()}});
  if (!words.empty() && article.published)
    words.emplace_back(form_of(std::to_string(*article.published / day_seconds)), WordClass::number);
  return words;
}

/// Of the first letter and the consonants behind it, each of a row once: what spellings leave as it is.
std::uint32_t family_of(std::string_view folded) {
  constexpr auto changing = [] {
    std::array<bool, 256> letters{};
    for (const char letter : std::string_view("aeiouyj")) letters[static_cast<unsigned char>(letter)] = true;
    return letters;
  }();
  std::uint32_t hash = 0x811c9dc5U;  // FNV-1a (Fowler, Noll, Vo)
  unsigned char last = 0;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const auto byte = static_cast<unsigned char>(folded[at]);
    if (byte == last || (at > 0 && changing[byte])) continue;
    hash = (hash ^ byte) * 0x01000193U;
    last = byte;
  }
  return (hash * 0x9E3779B1U) >> (32U - WordHash::family_bits);
}

/// The finaliser of MurmurHash3: every bit of the result hangs on every bit that came in.
constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 33U)) * 0xff51afd7ed558ccdULL;
  bits = (bits ^ (bits >> 33U)) * 0xc4ceb9fe1a85ec53ULL;
  return bits ^ (bits >> 33U);
}

}  // namespace

std::uint32_t form_of(std::string_view folded) {
  constexpr unsigned own_bits = 32U - WordHash::family_bits;
  const auto own =
      static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size())) >> WordHash::family_bits;
  return WordHash(family_of(folded) << own_bits | own, WordClass::ordinary).form();
}

std::vector<WordHash> word_hashes(const Article& article) {
  if (quotes_without_marks(article.title, article.body))
    return {one_word(words_of(article.body, {{0, article.body.size()}}))};
  const Letter letter(article.body);
  std::vector<WordHash> words = own_words(article, letter, LeftOut::signature);
  if (words.size() < fewest_own_words + words_of(article.body, letter.introductions).size())
    words = few_own_words(article, letter);
  Hasher hasher(words);
  if (words.empty()) hasher.add(article.body, article.masked);
  if (words.empty() && article.body.find_first_not_of(" \t\n") != std::string::npos && article.masked.empty())
    words.push_back(signs_of(article.body));
  if (words.empty()) words = words_of_headline(article);
  return words;
}

std::uint32_t sample_bound(std::size_t shingles) {
  constexpr std::uint64_t all = std::numeric_limits<std::uint32_t>::max();
  if (shingles <= usual_sample) return all;
  return static_cast<std::uint32_t>(std::max(all / sparsest_sample, all * usual_sample / shingles));
}

std::vector<std::uint32_t> shingles(std::span<const WordHash> words, std::size_t length) {
  std::vector<std::uint32_t> found;
  if (words.empty()) return found;
  length = std::min(length, words.size());
  found.reserve(words.size() - length + 1);
  for (std::size_t at = 0; at + length <= words.size(); ++at) {
    std::uint64_t hash = length;
    for (const WordHash word : words.subspan(at, length))
      hash = mixed(hash * 0x9e3779b97f4a7c15ULL + word.form());
    found.push_back(static_cast<std::uint32_t>(hash));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Fingerprint fingerprint(std::span<const WordHash> words) {
  Fingerprint print;
  if (words.empty()) return print;
  for (const WordHash word : words) print.whole = mixed(print.whole * 0x9e3779b97f4a7c15ULL + word.form());
  print.whole |= 1U;
  print.sample = shingles(words, shingle_words);
  print.shingles = static_cast<std::uint32_t>(print.sample.size());
  const std::uint32_t bound = sample_bound(print.shingles);
  print.sample.erase(std::upper_bound(print.sample.begin(), print.sample.end(), bound), print.sample.end());
  return print;
}

}  // namespace corpus
