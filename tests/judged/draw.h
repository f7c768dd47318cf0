#pragma once
// Draws from an index what a person then judges: the same for the same index and seed.

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace judged {

struct Draw {
  std::string index;
  unsigned seed = 0;
  std::size_t count = 0;
};

/// Words that the archive writes with a capital, and a line for each other form that a search for one of them
/// adds by default: `word TAB form`.
void names(const Draw& draw, std::ostream& to);

/// How many variants of so many articles would be grouped with them: a line for each kind of variant.
void variants(const Draw& draw, std::ostream& to);

/// A line for each group of copies: the ids of its members, the first to appear first, separated by tabs.
void copies(const Draw& draw, std::ostream& to);

/// So many of them, or all, in random order. Fisher and Yates by hand: std::shuffle is another one in every
/// library.
template <typename T>
std::vector<T> drawn(std::vector<T> from, const Draw& draw) {
  std::mt19937 random(draw.seed);
  const std::size_t count = std::min(draw.count, from.size());
  for (std::size_t at = 0; at < count; ++at) std::swap(from[at], from[at + random() % (from.size() - at)]);
  from.resize(count);
  return from;
}

}  // namespace judged
