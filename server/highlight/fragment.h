#pragma once
// Which stretches of a body are worth showing: chosen by what they hold, cut at sentences and words.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "server/highlight/match.h"

namespace server::highlight {

/// What fragments are cut from.
struct Material {
  std::string_view body;
  const std::vector<std::uint32_t>& sentences;    ///< byte offsets, rising
  const std::vector<corpus::MaskedSpan>& masked;  ///< in order
  const std::vector<Match>& matches;              ///< in order, none in masked text
};

/// A stretch of the body, in bytes, without white space at either end.
struct Fragment {
  std::size_t start = 0;
  std::size_t end = 0;
  bool cut_before = false;  ///< begins inside a sentence
  bool cut_after = false;   ///< ends inside a sentence
};

/// At most `count` fragments of about `characters` characters, best first, none overlapping another.
/// Without matches: the lead. Empty when there is no unmasked text.
std::vector<Fragment> choose_fragments(const Material& material, std::size_t count, std::size_t characters);

}  // namespace server::highlight
