#pragma once
// How alike two articles are, and what that makes of them. A pure function of both, the same either way
// round.

#include <cstdint>
#include <optional>
#include <span>

#include "corpus/fingerprint.h"

namespace corpus {

/// What is compared of an article.
struct Text {
  std::span<const WordHash> words;
  std::optional<std::int64_t> published;
};

struct Likeness {
  double resemblance = 0;  ///< shingles of both as a share of those of either, 0 to 1
  double containment = 0;  ///< shingles of both as a share of the shorter article's, 0 to 1

  bool operator==(const Likeness&) const = default;
};

enum class Kinship : std::uint8_t {
  none,
  derived,  ///< one holds a good part of the other
  copy,     ///< nearly the same words
};

struct Judgement {
  Kinship kinship = Kinship::none;
  Likeness likeness;
};

/// Articles are copies when half of the shorter one's neighbouring words are neighbours in the other, too,
/// and the other adds little; replacing every fifth word leaves 64 % of them. Not so where phrases were
/// written anew, or names and numbers changed far more than the words around them: a later report, or the
/// same form filled in again. The more days lie between them, the less may differ.
Judgement judge(const Text& one, const Text& other);

}  // namespace corpus
