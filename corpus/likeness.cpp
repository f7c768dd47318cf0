#include "corpus/likeness.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace corpus {
namespace {

/// Shingles that the shorter article shares with one it lent a good part to.
constexpr double derived_containment = 0.3;
/// Pairs of neighbouring words that copies share: of the shorter one's, and of either one's.
struct Threshold {
  double containment;
  double resemblance;
};
constexpr Threshold copied{.containment = 0.45, .resemblance = 0.25};
constexpr Threshold reprinted{.containment = 0.85, .resemblance = 0.7};
/// Words of the shorter of two copies, as a share of the longer one's: one that adds more is derived.
constexpr double copied_length = 0.6;
constexpr Threshold brief{.containment = 0.8, .resemblance = 0.65};
constexpr std::size_t brief_words = 20;
constexpr std::int64_t copied_within_seconds = std::int64_t{3} * 24 * 3'600;
/// Names and numbers that copies share.
constexpr double copied_specifics = 0.5;
/// Numbers among the words of a table at least, and how many of them copies of it share.
constexpr double table_numbers = 0.25;
constexpr double copied_table = 0.85;
/// Words that differ between copies at least, when it is asked whether their numbers differ more.
constexpr double least_difference = 0.05;
constexpr double most_difference = 0.99;
/// So unlikely must it be that the numbers changed only as often as the other words.
constexpr double form_probability = 0.01;

template <typename T>
std::size_t common(const std::vector<T>& one, const std::vector<T>& other) {
  std::size_t count = 0;
  for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
    if (*left == *right) ++count;
    const bool step_left = *left <= *right;
    if (*right <= *left) ++right;
    if (step_left) ++left;
  }
  return count;
}

Likeness likeness_of(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  if (shorter == 0) return {};
  const auto shared = static_cast<double>(common(one, other));
  return {.resemblance = shared / (static_cast<double>(one.size() + other.size()) - shared),
          .containment = shared / static_cast<double>(shorter)};
}

using Forms = std::vector<std::uint32_t>;

Forms sorted_once(Forms forms) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

/// The words of one class, sorted, each once: of two tellings the longer one has a further "the" to spare.
Forms of_class(std::span<const WordHash> words, WordClass kind) {
  Forms forms;
  for (const WordHash word : words) {
    if (word.kind() == kind) forms.push_back(word.form());
  }
  return sorted_once(std::move(forms));
}

Forms all_of(std::span<const WordHash> words) {
  Forms forms;
  for (const WordHash word : words) forms.push_back(word.form());
  return sorted_once(std::move(forms));
}

/// Probability of `hits` or more in `trials` of probability `chance` each.
double at_least(std::size_t hits, std::size_t trials, double chance) {
  double sum = 0;
  for (std::size_t count = hits; count <= trials; ++count) {
    const auto n = static_cast<double>(trials);
    const auto k = static_cast<double>(count);
    sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(chance) +
                    (n - k) * std::log1p(-chance));
  }
  return sum;
}

/// Words of one class that one article has and the other has not.
struct Changed {
  std::size_t words = 0;
  std::size_t gone = 0;

  double share() const { return words == 0 ? 0 : static_cast<double>(gone) / static_cast<double>(words); }
};

/// What `of` has of a class and `other` has not at all.
Changed changed(std::span<const WordHash> of, const Forms& other, WordClass kind) {
  const Forms forms = of_class(of, kind);
  return {forms.size(), forms.size() - common(forms, other)};
}

/// Whether words of this class changed far more often than ordinary ones.
bool changed_most(std::span<const WordHash> of, const Forms& other, WordClass kind) {
  const Changed ordinary = changed(of, other, WordClass::ordinary);
  const Changed specific = changed(of, other, kind);
  if (specific.gone == 0 || ordinary.words < specific.words) return false;  // too little to compare with
  const double chance = std::clamp(ordinary.share(), least_difference, most_difference);
  return at_least(specific.gone, specific.words, chance) < form_probability;
}

/// The same form with other names or numbers in it: daily rates, dividends, weather. It shows either way
/// round; what one article merely adds or leaves out shows one way only.
bool fill_the_same_form(std::span<const WordHash> one, std::span<const WordHash> other) {
  const Forms all_one = all_of(one);
  const Forms all_other = all_of(other);
  const auto differ = [&](WordClass kind) {
    return changed_most(one, all_other, kind) && changed_most(other, all_one, kind);
  };
  return differ(WordClass::number) || differ(WordClass::name);
}

/// Whether both have most of their names, and of their numbers, in common.
bool share_specifics(std::span<const WordHash> one, std::span<const WordHash> other, WordClass kind) {
  const Changed left = changed(one, all_of(other), kind);
  const Changed right = changed(other, all_of(one), kind);
  const Changed best = left.share() <= right.share() ? left : right;
  const std::size_t fewest = std::min(left.words, right.words);
  if (fewest < 2) return true;
  return fewest < 4 ? best.gone < best.words : best.share() <= 1 - copied_specifics;
}

/// Articles that are mostly numbers (prices, results) and do not have them in common.
bool are_other_tables(std::span<const WordHash> one, std::span<const WordHash> other) {
  const auto is_table = [](std::span<const WordHash> words) {
    const auto numbers = std::ranges::count(words, WordClass::number, &WordHash::kind);
    return static_cast<double>(numbers) >= table_numbers * static_cast<double>(words.size());
  };
  if (!is_table(one) || !is_table(other)) return false;
  const double gone = std::max(changed(one, all_of(other), WordClass::number).share(),
                               changed(other, all_of(one), WordClass::number).share());
  return gone > 1 - copied_table;
}

/// Copies appear within days; what comes back later in other words is a form, so it must be the same to the
/// word.
Threshold threshold_for(const Text& one, const Text& other) {
  const bool apart =
      one.published && other.published && std::abs(*one.published - *other.published) > copied_within_seconds;
  if (apart) return reprinted;
  return std::min(one.words.size(), other.words.size()) < brief_words ? brief : copied;
}

bool are_of_a_length(const Text& one, const Text& other) {
  const std::size_t shorter = std::min(one.words.size(), other.words.size());
  const std::size_t longer = std::max(one.words.size(), other.words.size());
  return static_cast<double>(shorter) >= copied_length * static_cast<double>(longer);
}

bool are_copies(const Text& one, const Text& other) {
  if (!are_of_a_length(one, other)) return false;
  const Threshold threshold = threshold_for(one, other);
  const Likeness pairs = likeness_of(shingles(one.words, 2), shingles(other.words, 2));
  return pairs.containment >= threshold.containment && pairs.resemblance >= threshold.resemblance &&
         share_specifics(one.words, other.words, WordClass::number) &&
         share_specifics(one.words, other.words, WordClass::name) &&
         !are_other_tables(one.words, other.words) && !fill_the_same_form(one.words, other.words);
}

}  // namespace

Judgement judge(const Text& one, const Text& other) {
  if (!one.words.empty() && std::ranges::equal(one.words, other.words))
    return {Kinship::copy, {.resemblance = 1, .containment = 1}};
  Judgement judgement{Kinship::none,
                      likeness_of(shingles(one.words, shingle_words), shingles(other.words, shingle_words))};
  if (judgement.likeness.containment >= derived_containment) judgement.kinship = Kinship::derived;
  if (are_copies(one, other)) judgement.kinship = Kinship::copy;
  return judgement;
}

}  // namespace corpus
