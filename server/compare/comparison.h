#pragma once
// Two articles sentence by sentence.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "indexer/record.h"
#include "server/compare/differences.h"

namespace server::compare {

/// Sentences of an article that are compared; what comes after them is told in a note.
inline constexpr std::size_t most_sentences = 400;

enum class Kind : std::uint8_t { same, changed, only_a, only_b };

/// A sentence as one article tells it.
struct Telling {
  std::string text;
  std::vector<Stretch> differs;  ///< bytes of it that the other lacks
};

struct Pair {
  Kind kind = Kind::same;
  double similarity = 0;  ///< 0 to 1
  bool moved = false;
  std::optional<Telling> a;
  std::optional<Telling> b;
};

/// A number or name that differs, and in which pair.
struct Told : Difference {
  std::size_t pair = 0;
};

struct Comparison {
  corpus::Article a;  ///< without the body
  corpus::Article b;
  std::vector<Pair> pairs;
  std::vector<Told> differences;
  std::vector<std::string> notes;  ///< for people

  std::size_t count(Kind kind) const;
};

Comparison compare(const indexer::Record& a, const indexer::Record& b);

}  // namespace server::compare
