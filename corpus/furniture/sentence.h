#pragma once
// Sentences as stretches to compare: they need not be those of grammar, only the same ones wherever the same
// text stands.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace corpus::furniture {

struct Sentence {
  std::size_t start = 0;  ///< of its first byte that is no white space
  std::size_t end = 0;
  std::uint64_t hash = 0;  ///< without white space
  std::size_t size = 0;    ///< bytes without white space
};

/// Sentences of fewer bytes, white space aside, are not compared.
inline constexpr std::size_t shortest_sentence = 24;

/// The sentence that begins at `at`, or behind the white space there.
Sentence sentence_at(std::string_view body, std::size_t at);

/// A quick look: whether two sentences of the body begin with the same `shortest_sentence` bytes, white space
/// aside. Where none do, no two are the same.
bool two_begin_alike(std::string_view body);

}  // namespace corpus::furniture
