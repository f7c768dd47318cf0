#include "corpus/places.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <unordered_map>
#include <vector>

#include "corpus/number_words.h"

namespace corpus {
namespace {

using Values = std::vector<std::uint64_t>;

/// What stands where, by the words before and behind; and how often in all.
struct Filled {
  std::unordered_map<std::uint64_t, Values> places;
  std::unordered_map<std::uint64_t, std::size_t> counts;

  std::size_t count(std::uint64_t value) const {
    const auto found = counts.find(value);
    return found == counts.end() ? 0 : found->second;
  }
};

/// Numbers written out are the same as in digits.
std::uint32_t value_of(WordHash word) {
  static const std::unordered_map<std::uint32_t, std::uint32_t> digits = [] {
    std::unordered_map<std::uint32_t, std::uint32_t> map;
    for (const auto& [letters, number] : number_words) map.emplace(form_of(letters), form_of(number));
    return map;
  }();
  const auto found = digits.find(word.form());
  return found == digits.end() ? word.form() : found->second;
}

std::uint32_t form_at(std::span<const WordHash> words, std::size_t at) {
  return at < words.size() ? words[at].form() : 0;
}

Filled filled(WordClass kind, std::span<const WordHash> words) {
  Filled in;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].kind() != kind) continue;
    const std::uint32_t before = at == 0 ? 0 : words[at - 1].form();
    std::uint64_t value = 0;
    for (; at < words.size() && words[at].kind() == kind; ++at)
      value = value * 0x9e3779b97f4a7c15ULL + value_of(words[at]);
    in.places[std::uint64_t{before} << 32U | form_at(words, at)].push_back(value);
    ++in.counts[value];
  }
  for (auto& [place, values] : in.places) std::sort(values.begin(), values.end());
  return in;
}

Values without(const Values& values, const Values& others) {
  Values own;
  std::ranges::set_difference(values, others, std::back_inserter(own));
  return own;
}

/// How many stand here more often than there.
std::size_t gone(const Values& values, const Filled& here, const Filled& there) {
  return static_cast<std::size_t>(std::ranges::count_if(
      values, [&](std::uint64_t value) { return here.count(value) > there.count(value); }));
}

}  // namespace

Places places_of(WordClass kind, std::span<const WordHash> one, std::span<const WordHash> other) {
  const Filled left = filled(kind, one);
  const Filled right = filled(kind, other);
  Places places;
  for (const auto& [place, values] : left.places) {
    const auto found = right.places.find(place);
    if (found == right.places.end()) continue;
    const Values own = without(values, found->second);
    const Values others = without(found->second, values);
    places.same += values.size() - own.size();
    places.other += std::min(own.size(), others.size());
    places.replaced += std::min(gone(own, left, right), gone(others, right, left));
  }
  return places;
}

}  // namespace corpus
