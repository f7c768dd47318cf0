#pragma once
// What an article says, as traits that others may share: its words by their stems, its names by their keys,
// its numbers. The beginning says most: news is written so that it can be cut from the end.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace indexer::stories {

/// Words, and pairs of characters of a script written without spaces, mean the same within a language, names
/// and numbers in all.
enum class TraitKind : std::uint8_t { word, pair, name, number };

struct Trait {
  std::uint32_t hash = 0;  ///< of kind and text, and of the language for a word or pair; see is_universal()
  TraitKind kind = TraitKind::word;
  float count = 0;   ///< times it is said, weighed by where
  std::string text;  ///< stem, pair, key of a name, or number
  std::string form;  ///< the word lowered and folded, as the index has it
  std::string word;  ///< for people
};

/// Whether the trait of this hash can be met in other languages.
constexpr bool is_universal(std::uint32_t hash) {
  return (hash & 1U) != 0;
}

/// Names that mean the same, by their keys: those of the program's list and of an archive's own. Thread-safe.
class NameBook {
 public:
  /// `own` is a list that names::read_aliases() takes.
  explicit NameBook(std::string_view own);
  ~NameBook();
  NameBook(const NameBook&) = delete;
  NameBook& operator=(const NameBook&) = delete;

 private:
  friend class TraitReader;
  struct Keys;
  std::unique_ptr<Keys> keys_;
};

/// Reads traits; remembers words between articles, so keep one for each thread.
class TraitReader {
 public:
  /// `book` must outlive it.
  explicit TraitReader(const NameBook& book);
  ~TraitReader();
  TraitReader(TraitReader&&) noexcept;
  TraitReader& operator=(TraitReader&&) noexcept;

  /// Each trait once, in the order in which they are first said, the body before the title. The reference
  /// holds until the next call.
  const std::vector<Trait>& read(const corpus::Article& article);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer::stories
