#include "corpus/specifics.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace corpus {
namespace {

/// Numbers among the words of a table at least, and how many of them copies of it share.
constexpr double table_numbers = 0.25;
constexpr double copied_table = 0.65;
/// Different ordinary words of a bare table, as a share of all its words, at most.
constexpr double bare_words = 0.15;
constexpr double copied_bare_pairs = 0.95;
/// Other words that changed at least and at most, when it is asked whether names and numbers changed more
/// often; and so unlikely must it be that they changed only as often.
constexpr double least_changed = 0.05;
constexpr double most_changed = 0.99;
constexpr double form_probability = 0.005;
constexpr std::size_t fewest_filled_in = 3;

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

/// What `of` has of a class and `other` has not at all.
Changed changed(std::span<const WordHash> of, const Forms& other, WordClass kind) {
  const Forms forms = of_class(of, kind);
  return {forms.size(), forms.size() - common(forms, other)};
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

/// Whether words changed too often to have changed along with the others, `along` of which did. Fewer than
/// fewest_filled_in are a correction, or the name of the agency.
bool are_filled_in(const Changed& words, double along) {
  return words.gone >= fewest_filled_in && at_least(words.gone, words.words, along) < form_probability;
}

struct FilledIn {
  bool names;
  bool numbers;
  bool both;
};

FilledIn filled_in_of(std::span<const WordHash> of, std::span<const WordHash> other) {
  const double along =
      std::clamp(changed(of, all_of(other), WordClass::ordinary).share(), least_changed, most_changed);
  const Specifics specifics = changed_specifics(of, other);
  return {are_filled_in(specifics.names, along), are_filled_in(specifics.numbers, along),
          are_filled_in(specifics.both(), along)};
}

/// Whether both have so much of their words of this class in common.
bool share_most_of(std::span<const WordHash> one, std::span<const WordHash> other, WordClass kind,
                   double least) {
  constexpr std::size_t few = 4;
  constexpr double half = 0.5;
  const Changed left = changed(one, all_of(other), kind);
  const Changed right = changed(other, all_of(one), kind);
  const std::size_t fewest = std::min(left.words, right.words);
  if (fewest < 2) return true;
  return 1 - std::min(left.share(), right.share()) >= (fewest < few ? half : least);
}

/// Words as often as they stand in one, less those of the other.
std::vector<WordHash> left_over(std::span<const WordHash> one, std::span<const WordHash> other) {
  const auto by_form = [](WordHash left, WordHash right) { return left.form() < right.form(); };
  std::vector<WordHash> words(one.begin(), one.end());
  std::vector<WordHash> others(other.begin(), other.end());
  std::sort(words.begin(), words.end(), by_form);
  std::sort(others.begin(), others.end(), by_form);
  std::vector<WordHash> over;
  std::set_difference(words.begin(), words.end(), others.begin(), others.end(), std::back_inserter(over),
                      by_form);
  return over;
}

bool is_table(std::span<const WordHash> words) {
  const auto numbers = std::ranges::count(words, WordClass::number, &WordHash::kind);
  return static_cast<double>(numbers) >= table_numbers * static_cast<double>(words.size());
}

/// A table without sentences: quotations of an exchange, at this or another hour.
bool is_bare(std::span<const WordHash> words) {
  return static_cast<double>(of_class(words, WordClass::ordinary).size()) <
         bare_words * static_cast<double>(words.size());
}

/// Neighbouring words that both have as a share of those of the longer one: quotations hold the same digits.
double share_of_pairs(std::span<const WordHash> one, std::span<const WordHash> other) {
  const Forms left = shingles(one, 2);
  const Forms right = shingles(other, 2);
  const std::size_t longer = std::max<std::size_t>(1, std::max(left.size(), right.size()));
  return static_cast<double>(common(left, right)) / static_cast<double>(longer);
}

}  // namespace

std::size_t common(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  std::size_t count = 0;
  for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
    if (*left == *right) ++count;
    const bool step_left = *left <= *right;
    if (*right <= *left) ++right;
    if (step_left) ++left;
  }
  return count;
}

Specifics changed_specifics(std::span<const WordHash> of, std::span<const WordHash> other) {
  const Forms all = all_of(other);
  return {changed(of, all, WordClass::name), changed(of, all, WordClass::number)};
}

bool share_specifics(std::span<const WordHash> one, std::span<const WordHash> other, double least) {
  return share_most_of(one, other, WordClass::number, least) &&
         share_most_of(one, other, WordClass::name, least);
}

bool replace_specifics(std::span<const WordHash> one, std::span<const WordHash> other) {
  const std::vector<WordHash> left = left_over(one, other);
  const std::vector<WordHash> right = left_over(other, one);
  const auto is_specific = [](WordHash word) { return word.kind() != WordClass::ordinary; };
  return !left.empty() && !right.empty() &&
         (std::ranges::any_of(left, is_specific) || std::ranges::any_of(right, is_specific));
}

bool are_tables(std::span<const WordHash> one, std::span<const WordHash> other) {
  return is_table(one) && is_table(other);
}

bool are_other_tables(std::span<const WordHash> one, std::span<const WordHash> other) {
  if (!are_tables(one, other)) return false;
  const Changed left = changed(one, all_of(other), WordClass::number);
  const Changed right = changed(other, all_of(one), WordClass::number);
  if (is_bare(one) && is_bare(other))
    return (left.gone > 0 && right.gone > 0) || share_of_pairs(one, other) < copied_bare_pairs;
  return std::max(left.share(), right.share()) > 1 - copied_table;
}

bool fill_the_same_form(std::span<const WordHash> one, std::span<const WordHash> other) {
  const FilledIn left = filled_in_of(one, other);
  const FilledIn right = filled_in_of(other, one);
  return (left.names && right.names) || (left.numbers && right.numbers) || (left.both && right.both);
}

}  // namespace corpus
