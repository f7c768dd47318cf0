#include "corpus/likeness.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "corpus/alignment.h"
#include "corpus/series.h"
#include "corpus/specifics.h"

namespace corpus {
namespace {

/// Shingles that the shorter article shares with one it lent a good part to.
constexpr double derived_containment = 0.3;

/// Pairs of neighbouring words that copies share: of the shorter one's, and of either one's.
struct Threshold {
  double containment;
  double resemblance;

  bool admits(const Likeness& pairs) const {
    return pairs.containment >= containment && pairs.resemblance >= resemblance;
  }
};
/// Of texts of which no word was moved, few or many were replaced.
constexpr Threshold in_step{.containment = 0.5, .resemblance = 0.3};
/// Of edited ones: paragraphs moved, phrases put in other words.
constexpr Threshold edited{.containment = 0.7, .resemblance = 0.55};
constexpr Threshold brief{.containment = 0.75, .resemblance = 0.6};
/// Word for word but for a few.
constexpr Threshold close{.containment = 0.85, .resemblance = 0.7};
constexpr Threshold reprinted{.containment = 0.875, .resemblance = 0.75};
constexpr std::size_t brief_words = 30;
/// Names and numbers that copies share, as a share of them.
constexpr double edited_specifics = 0.5;
constexpr double in_step_specifics = 0.6;

/// Words of the shorter of two copies, as a share of the longer one's: one that adds more is derived.
constexpr double copied_length = 0.6;
/// Words that stand in passages of its own: of the one that has fewer of them, and of the other.
constexpr double own_passages = 0.15;
constexpr double added_passages = 0.4;
/// Words in step move against each other so often at most, and for so many words once more; and one that adds
/// passages must be so much closer in the rest, by their share of its words.
constexpr double fewest_shifts = 4;
constexpr double shifts_of_words = 0.02;
constexpr double closer_by_passages = 0.1;

/// What comes later than this is another day's, unless it has the numbers of the first; then a reprint.
constexpr std::int64_t day_seconds = std::int64_t{24} * 3'600;
constexpr std::int64_t same_day_seconds = std::int64_t{18} * 3'600;
constexpr std::int64_t copied_within_seconds = 3 * day_seconds;
/// One number in so many words may be corrected on the next day; a table that lacks so many is another one.
constexpr std::size_t words_a_correction = 100;
constexpr std::size_t table_numbers_gone = 3;

Likeness likeness_of(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  const std::size_t shorter = std::min(one.size(), other.size());
  if (shorter == 0) return {};
  const auto shared = static_cast<double>(common(one, other));
  return {.resemblance = shared / (static_cast<double>(one.size() + other.size()) - shared),
          .containment = shared / static_cast<double>(shorter)};
}

std::size_t fewer_words(const Text& one, const Text& other) {
  return std::min(one.words.size(), other.words.size());
}

bool are_of_a_length(const Text& one, const Text& other) {
  const std::size_t longer = std::max(one.words.size(), other.words.size());
  return static_cast<double>(fewer_words(one, other)) >= copied_length * static_cast<double>(longer);
}

bool are_brief(const Text& one, const Text& other) {
  return fewer_words(one, other) < brief_words;
}

/// Seconds between two publications at least; midnight is some time of its day.
std::int64_t seconds_between(const Text& one, const Text& other) {
  if (!one.published || !other.published) return 0;
  const auto [first, second] = std::minmax(*one.published, *other.published);
  const std::int64_t end_of_first = first % day_seconds == 0 ? first + day_seconds : first;
  return std::max<std::int64_t>(0, second - end_of_first);
}

/// Numbers that are not the same in both, a few added or left out aside.
std::size_t changed_numbers(const Text& one, const Text& other) {
  const auto [fewer, more] = std::minmax({changed_specifics(one.words, other.words).numbers.gone,
                                          changed_specifics(other.words, one.words).numbers.gone});
  if (more >= table_numbers_gone && are_tables(one.words, other.words)) return more;
  return std::max(fewer, other_figures(one.words, other.words));
}

/// What comes a day later with other numbers is a form filled in again, or a later report; so are a few words
/// that are not the very same.
bool are_of_another_day(const Text& one, const Text& other) {
  if (seconds_between(one, other) <= same_day_seconds) return false;
  return are_brief(one, other) || changed_numbers(one, other) > fewer_words(one, other) / words_a_correction;
}

bool are_in_step(const Text& one, const Text& other) {
  const auto words = static_cast<double>(fewer_words(one, other));
  return static_cast<double>(shifts(one.words, other.words)) <= fewest_shifts + words * shifts_of_words;
}

/// What two texts share, and each without passages of its own.
struct Comparison {
  Likeness pairs;
  std::vector<WordHash> one;
  std::vector<WordHash> other;
};

Comparison compared(const Text& one, const Text& other) {
  const std::vector<std::uint32_t> left = shingles(one.words, 2);
  const std::vector<std::uint32_t> right = shingles(other.words, 2);
  return {likeness_of(left, right), without_own_passages(one.words, right),
          without_own_passages(other.words, left)};
}

double share_gone(std::span<const WordHash> all, const std::vector<WordHash>& rest) {
  return 1 - static_cast<double>(rest.size()) / static_cast<double>(all.size());
}

bool share_enough(const Text& one, const Text& other, const Comparison& in) {
  const auto [fewer, more] = std::minmax({share_gone(one.words, in.one), share_gone(other.words, in.other)});
  if (fewer > own_passages || more > added_passages) return false;
  const std::int64_t seconds = seconds_between(one, other);
  if (seconds > copied_within_seconds) return reprinted.admits(in.pairs);
  if (are_brief(one, other)) return brief.admits(in.pairs);
  if (seconds > same_day_seconds || edited.admits(in.pairs)) return edited.admits(in.pairs);
  return in_step.admits(in.pairs) && are_in_step(one, other) &&
         in.pairs.containment >= in_step.containment + closer_by_passages * more;
}

bool share_specifics(const Comparison& in) {
  return share_specifics(in.one, in.other, edited.admits(in.pairs) ? edited_specifics : in_step_specifics);
}

/// A few words of which some were replaced, a name or number among them, say something else.
bool are_other_briefs(const Text& one, const Text& other) {
  return are_brief(one, other) && replace_specifics(one.words, other.words);
}

/// Other figures or someone else in the same places; of sentences put in other words, too, a few figures
/// tell.
bool are_of_a_series(const Text& one, const Text& other, const Likeness& pairs) {
  const Figures figures = compare_figures(one.words, other.words);
  const bool is_later = figures == Figures::updated && !close.admits(pairs);
  return figures == Figures::filled_in || (is_later && !are_tables(one.words, other.words)) ||
         have_other_subjects(one.words, other.words);
}

bool are_copies(const Text& one, const Text& other) {
  if (!are_of_a_length(one, other)) return false;
  const Comparison in = compared(one, other);
  return share_enough(one, other, in) && share_specifics(in) && !are_of_another_day(one, other) &&
         !are_other_briefs(one, other) && !are_other_tables(in.one, in.other) &&
         !fill_the_same_form(in.one, in.other) && !are_of_a_series(one, other, in.pairs);
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
