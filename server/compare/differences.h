#pragma once
// The words in which two tellings of one sentence differ, and the numbers and names among them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/compare/sentence.h"

namespace server::compare {

/// Bytes of a sentence that the other one lacks.
struct Stretch {
  std::size_t start = 0;
  std::size_t end = 0;
};

enum class DifferenceKind : std::uint8_t { number, name, spelling };  ///< spelling: of one and the same name

struct Difference {
  DifferenceKind kind = DifferenceKind::number;
  std::optional<std::string> a;  ///< as the first says it; nothing: only the second does
  std::optional<std::string> b;
};

struct WordDifferences {
  std::vector<Stretch> a;
  std::vector<Stretch> b;
  std::vector<Difference> told;
};

/// By the longest common run of words in order (Hunt and McIlroy 1976). Sentences of thousands of words are
/// compared as a whole: all of both differs.
WordDifferences differences(const Sentence& a, const Sentence& b);

}  // namespace server::compare
