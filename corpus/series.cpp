#include "corpus/series.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "corpus/places.h"

namespace corpus {
namespace {

/// Figures replaced at least, and as a share of those in places that both have: of a form, of a later report.
constexpr std::size_t fewest_filled_in = 3;
constexpr double filled_in_share = 0.06;
constexpr std::size_t fewest_updated = 2;
constexpr double updated_share = 0.1;
/// Names replaced, likewise.
constexpr std::size_t fewest_names = 2;
constexpr double names_share = 0.4;
/// A name said so often, and at least half as often as any other, is what a text is about.
constexpr std::size_t subject_mentions = 2;

double share_replaced(const Places& places) {
  return static_cast<double>(places.replaced) /
         static_cast<double>(std::max<std::size_t>(1, places.same + places.replaced));
}

using Mentions = std::unordered_map<std::uint32_t, std::size_t>;

/// Words that are a name somewhere, and how often each stands anywhere.
Mentions mentions_of(std::span<const WordHash> words) {
  Mentions mentions;
  for (const WordHash word : words)
    if (word.kind() == WordClass::name) mentions.emplace(word.form(), 0);
  for (const WordHash word : words)
    if (const auto found = mentions.find(word.form()); found != mentions.end()) ++found->second;
  return mentions;
}

std::unordered_set<std::uint32_t> forms_of(std::span<const WordHash> words) {
  std::unordered_set<std::uint32_t> forms;
  for (const WordHash word : words) forms.insert(word.form());
  return forms;
}

/// Families of the names that one text has and the other has not.
std::unordered_set<std::uint32_t> families_of_own(std::span<const WordHash> words,
                                                  const std::unordered_set<std::uint32_t>& others) {
  std::unordered_set<std::uint32_t> families;
  for (const WordHash word : words) {
    if (word.kind() == WordClass::name && !others.contains(word.form())) families.insert(word.family());
  }
  return families;
}

/// Whether a text is about someone whom the other does not name, nor spells otherwise.
bool has_subject_of_its_own(std::span<const WordHash> words, std::span<const WordHash> other) {
  const std::unordered_set<std::uint32_t> there = forms_of(other);
  const std::unordered_set<std::uint32_t> spelt_otherwise = families_of_own(other, forms_of(words));
  std::size_t own = 0;
  std::size_t any = 0;
  for (const auto& [name, count] : mentions_of(words)) {
    any = std::max(any, count);
    const bool is_there =
        there.contains(name) || spelt_otherwise.contains(WordHash(name, WordClass::name).family());
    if (!is_there) own = std::max(own, count);
  }
  return own >= subject_mentions && own * 2 >= any;
}

std::span<const WordHash> leading_names(std::span<const WordHash> words) {
  const auto end = std::ranges::find_if(words, [](WordHash word) { return word.kind() != WordClass::name; });
  return words.first(static_cast<std::size_t>(end - words.begin()));
}

/// `Sun Co said`, `Phillips Petroleum said`.
bool begin_with_other_names(std::span<const WordHash> one, std::span<const WordHash> other) {
  const auto left = leading_names(one);
  const auto right = leading_names(other);
  if (left.empty() || right.empty() || left.size() == one.size() || right.size() == other.size())
    return false;
  return one[left.size()] == other[right.size()] && std::ranges::find_first_of(left, right) == left.end();
}

}  // namespace

Figures compare_figures(std::span<const WordHash> one, std::span<const WordHash> other) {
  const Places places = places_of(WordClass::number, one, other);
  const double share = share_replaced(places);
  if (places.replaced >= fewest_filled_in && share >= filled_in_share) return Figures::filled_in;
  if (places.replaced >= fewest_updated && share >= updated_share) return Figures::updated;
  return Figures::same;
}

std::size_t other_figures(std::span<const WordHash> one, std::span<const WordHash> other) {
  return places_of(WordClass::number, one, other).other;
}

bool have_other_subjects(std::span<const WordHash> one, std::span<const WordHash> other) {
  const Places places = places_of(WordClass::name, one, other);
  if (places.replaced >= fewest_names && share_replaced(places) >= names_share &&
      begin_with_other_names(one, other))
    return true;
  return has_subject_of_its_own(one, other) && has_subject_of_its_own(other, one);
}

}  // namespace corpus
