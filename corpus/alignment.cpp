#include "corpus/alignment.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace corpus {
namespace {

/// So many words in a row that the other has not are a passage.
constexpr std::size_t passage_words = 7;

using PlaceOfWord = std::unordered_map<std::uint64_t, std::ptrdiff_t>;

std::uint64_t pair_at(std::span<const WordHash> words, std::size_t at) {
  return std::uint64_t{words[at].form()} << 32U | words[at + 1].form();
}

/// Where each pair of neighbouring words stands; -1: in several places.
PlaceOfWord places_of_pairs(std::span<const WordHash> words) {
  PlaceOfWord places;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const auto [found, is_new] = places.emplace(pair_at(words, at), static_cast<std::ptrdiff_t>(at));
    if (!is_new) found->second = -1;
  }
  return places;
}

std::size_t shifts_one_way(std::span<const WordHash> one, const PlaceOfWord& here, const PlaceOfWord& there) {
  std::size_t count = 0;
  std::optional<std::ptrdiff_t> last;
  for (std::size_t at = 0; at + 1 < one.size(); ++at) {
    const std::uint64_t pair = pair_at(one, at);
    const auto found = there.find(pair);
    if (found == there.end() || found->second < 0 || here.at(pair) < 0) continue;
    const std::ptrdiff_t shift = found->second - static_cast<std::ptrdiff_t>(at);
    if (last && *last != shift) ++count;
    last = shift;
  }
  return count;
}

}  // namespace

std::vector<WordHash> without_own_passages(std::span<const WordHash> of,
                                           const std::vector<std::uint32_t>& pairs) {
  const auto is_shared = [&](std::size_t first) {
    return first + 1 < of.size() &&
           std::ranges::binary_search(pairs, shingles(of.subspan(first, 2), 2).front());
  };
  std::vector<WordHash> rest;
  std::size_t run = 0;
  bool last_pair = false;
  for (std::size_t at = 0; at < of.size(); ++at) {
    const bool next_pair = is_shared(at);
    run = last_pair || next_pair ? 0 : run + 1;
    rest.push_back(of[at]);
    if (run == passage_words) rest.resize(rest.size() - run);
    if (run > passage_words) rest.pop_back();
    last_pair = next_pair;
  }
  return rest;
}

std::size_t shifts(std::span<const WordHash> one, std::span<const WordHash> other) {
  const PlaceOfWord here = places_of_pairs(one);
  const PlaceOfWord there = places_of_pairs(other);
  return std::max(shifts_one_way(one, here, there), shifts_one_way(other, there, here));
}

}  // namespace corpus
