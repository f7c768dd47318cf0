#pragma once
// What sets an article apart, in few numbers: its heaviest traits by tf-idf, kept with its document
// (slot::profile), so that a later article is compared with it without reading it again.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/stories/traits.h"

namespace indexer::stories {

struct Weighed {
  std::uint32_t hash = 0;   ///< of a Trait
  std::uint8_t weight = 0;  ///< in parts of full_weight; the squares of a profile sum to about its square

  bool operator==(const Weighed&) const = default;
};

inline constexpr double full_weight = 255;
inline constexpr std::size_t most_traits = 32;
inline constexpr std::size_t most_profile_words = 8;

struct Profile {
  std::string language;            ///< ISO 639-1; empty: unknown
  std::vector<Weighed> traits;     ///< rising by hash
  std::vector<std::string> words;  ///< the heaviest traits for people, heaviest first
};

/// How many articles there are to compare with, and how many of them have the trait.
struct Rarity {
  double articles = 0;  ///< of the language, or of all for what is universal
  double carriers = 0;  ///< this one among them
};

Profile profile_of(std::string_view language, const std::vector<Trait>& traits,
                   const std::function<Rarity(const Trait&)>& rarity);

/// unpack_profile throws DamagedRecord; nothing packed is an empty profile.
std::string pack_profile(const Profile& profile);
Profile unpack_profile(std::string_view bytes);

/// Cosine within one language. REQUIRES: rising by hash.
double product(const std::vector<Weighed>& one, const std::vector<Weighed>& other);

/// Cosine, 0 to 1. Of articles in different languages only what is universal is compared, as if it were all.
double similarity(const Profile& one, const Profile& other);

/// What a product over the traits that two articles share is divided by where their languages differ.
double universal_norm(const std::vector<Weighed>& traits);

}  // namespace indexer::stories
