#pragma once
// What an article says as numbers: a hash a word, and of every five words in a row (shingles, after Broder,
// "On the resemblance and containment of documents", 1997), of which a sample finds who says the same.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace corpus {

/// Words of a shingle.
inline constexpr std::size_t shingle_words = 5;

/// What a word is good for when two texts are compared.
enum class WordClass : std::uint8_t { ordinary, number, name };

/// A word by its lowered and folded form; its class beside it, because a name is one only by its place.
class WordHash {
 public:
  constexpr WordHash() = default;
  constexpr WordHash(std::uint32_t bits, WordClass kind)
      : bits_((bits & ~3U) | static_cast<std::uint32_t>(kind)) {}
  constexpr std::uint32_t form() const { return bits_ & ~3U; }
  /// Forms of one family are spelt alike, as an outlet's own spelling of a name is: Kryvyi, Kryvyy, Krivoy.
  /// One other word in 4,096 is of it by chance.
  constexpr std::uint32_t family() const { return bits_ >> (32U - family_bits); }
  constexpr WordClass kind() const { return static_cast<WordClass>(bits_ & 3U); }
  bool operator==(const WordHash& other) const { return form() == other.form(); }

  static constexpr unsigned family_bits = 12;

 private:
  std::uint32_t bits_ = 0;
};

/// WordHash::form() of a lowered and folded word.
std::uint32_t form_of(std::string_view folded);

/// The words of the body in their order, without masked ones, lines quoted as in mail (`> so they said`) and
/// a mail's signature. Where that leaves few, with the signature and all that is quoted as one word more, for
/// they are said of that; where nothing is left, all of the body, else of the title. Scripts written without
/// spaces count every character as a word. A body of signs only is one word.
std::vector<WordHash> word_hashes(const Article& article);

struct Fingerprint {
  std::uint64_t whole = 0;            ///< of all words in order; 0: the article has no word
  std::uint32_t shingles = 0;         ///< different ones
  std::vector<std::uint32_t> sample;  ///< of their hashes, rising: all below sample_bound(shingles)
};

/// Shingle hashes below this are sampled: about 24 of an article, and one in 16 of a long one, so that a long
/// one is found by what it shares with a short one. More shingles never raise it: what two articles share is
/// in both samples or in neither, up to the lower bound of the two.
std::uint32_t sample_bound(std::size_t shingles);

Fingerprint fingerprint(std::span<const WordHash> words);

/// Hashes of all runs of `length` words, rising, each once. Fewer words than that are one run.
std::vector<std::uint32_t> shingles(std::span<const WordHash> words, std::size_t length);

}  // namespace corpus
