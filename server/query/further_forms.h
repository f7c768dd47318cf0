#pragma once
// What is searched beside the words as typed: other spellings of a name, synonyms. Each source is one
// function; the translation asks all of them for every word and for every few neighbours of a list.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace server::query {

/// One further form. A match of it counts `weight` beside one of the words as typed, so that these rank
/// first; where the archive lacks them, the heaviest form counts in full.
struct FurtherForm {
  std::vector<std::string> words;  ///< folded exact forms; two or more follow each other
  double weight = 1;               ///< above 0, to 1
};

/// Words as typed, folded, that stand beside each other.
struct TypedWords {
  std::span<const std::string> words;  ///< one to most_words_of_a_name
  std::string_view prefix;             ///< of the field's exact terms; empty: title and body
};

/// Forms of these very words that the index holds, without the words themselves.
using FormSource = std::function<std::vector<FurtherForm>(const TypedWords&)>;

/// Neighbours that are tried as one name, such as `kryvyi rih`.
inline constexpr std::size_t most_words_of_a_name = 4;

}  // namespace server::query
