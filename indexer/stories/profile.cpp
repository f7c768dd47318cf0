#include "indexer/stories/profile.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "indexer/packing.h"

namespace indexer::stories {
namespace {

/// A trait that nobody else has says less than one that a few have: misspellings, page numbers.
constexpr double lonely_share = 0.5;
/// Few names in common are no likeness, however few names there are.
constexpr double least_universal_norm = 0.5;

/// Names tell events apart better than words.
constexpr double name_share = 1.25;
/// Words of two letters tell nothing, those of six and more all they can: it does what a list of stop words
/// does, in every language, where an archive is too small to count them.
constexpr double empty_letters = 2;
constexpr double full_letters = 6;

double letters_of(std::string_view word) {
  return static_cast<double>(
      std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

double share_of(const Trait& trait) {
  if (trait.kind == TraitKind::number || trait.kind == TraitKind::pair) return 1;
  if (trait.kind == TraitKind::name) return name_share;
  return std::clamp((letters_of(trait.form) - empty_letters) / (full_letters - empty_letters), 0.0, 1.0);
}

double weight_of(const Trait& trait, const Rarity& rarity) {
  const double idf = std::log((rarity.articles + 1) / (rarity.carriers + 0.5));
  if (idf <= 0) return 0;
  return share_of(trait) * std::log1p(trait.count) * idf * (rarity.carriers <= 1 ? lonely_share : 1);
}

struct Heavy {
  double weight;
  const Trait* trait;
};

std::vector<Heavy> heaviest(const std::vector<Trait>& traits,
                            const std::function<Rarity(const Trait&)>& rarity) {
  std::vector<Heavy> all;
  all.reserve(traits.size());
  for (const Trait& trait : traits) {
    const double weight = weight_of(trait, rarity(trait));
    if (weight > 0) all.push_back({weight, &trait});
  }
  std::ranges::sort(all, [](const Heavy& one, const Heavy& other) {
    return std::tuple(other.weight, one.trait->hash) < std::tuple(one.weight, other.trait->hash);
  });
  if (all.size() > most_traits) all.resize(most_traits);
  return all;
}

/// Each word once, a name as it is written.
std::vector<std::string> words_of(const std::vector<Heavy>& heavy) {
  std::vector<std::string> words;
  std::vector<std::string_view> forms;
  for (const Heavy& one : heavy) {
    if (words.size() == most_profile_words) break;
    if (std::ranges::find(forms, one.trait->form) != forms.end()) continue;
    const auto as_name = std::ranges::find_if(heavy, [&](const Heavy& other) {
      return other.trait->kind == TraitKind::name && other.trait->form == one.trait->form;
    });
    forms.push_back(one.trait->form);
    words.push_back(as_name == heavy.end() ? one.trait->word : as_name->trait->word);
  }
  return words;
}

}  // namespace

Profile profile_of(std::string_view language, const std::vector<Trait>& traits,
                   const std::function<Rarity(const Trait&)>& rarity) {
  const std::vector<Heavy> heavy = heaviest(traits, rarity);
  double squares = 0;
  for (const Heavy& one : heavy) squares += one.weight * one.weight;
  Profile profile{.language = std::string(language), .traits = {}, .words = words_of(heavy)};
  for (const Heavy& one : heavy) {
    const auto weight = static_cast<std::uint8_t>(std::lround(full_weight * one.weight / std::sqrt(squares)));
    if (weight > 0) profile.traits.push_back({one.trait->hash, weight});
  }
  std::ranges::sort(profile.traits, {}, &Weighed::hash);
  return profile;
}

std::string pack_profile(const Profile& profile) {
  std::string bytes;
  pack_string(bytes, profile.language);
  pack_number(bytes, profile.traits.size());
  std::uint32_t before = 0;
  for (const Weighed& trait : profile.traits) {
    pack_number(bytes, trait.hash - before);
    bytes += static_cast<char>(trait.weight);
    before = trait.hash;
  }
  for (const std::string& word : profile.words) pack_string(bytes, word);
  return bytes;
}

Profile unpack_profile(std::string_view bytes) {
  Profile profile;
  if (bytes.empty()) return profile;
  profile.language = unpack_string(bytes);
  const std::uint64_t count = unpack_number(bytes);
  if (count > most_traits) throw DamagedRecord("a stored profile has too many traits");
  std::uint32_t hash = 0;
  for (std::uint64_t left = count; left > 0; --left) {
    hash += static_cast<std::uint32_t>(unpack_number(bytes));
    if (bytes.empty()) throw DamagedRecord("a stored profile runs past its end");
    profile.traits.push_back({hash, static_cast<std::uint8_t>(bytes.front())});
    bytes.remove_prefix(1);
  }
  while (!bytes.empty()) profile.words.emplace_back(unpack_string(bytes));
  return profile;
}

double product(const std::vector<Weighed>& one, const std::vector<Weighed>& other) {
  double product = 0;
  auto right = other.begin();
  for (const Weighed& left : one) {
    while (right != other.end() && right->hash < left.hash) ++right;
    if (right == other.end()) break;
    if (right->hash == left.hash)
      product += double{left.weight / full_weight} * (right->weight / full_weight);
  }
  return product;
}

double similarity(const Profile& one, const Profile& other) {
  const double shared = product(one.traits, other.traits);
  if (one.language == other.language) return shared;
  return shared / (universal_norm(one.traits) * universal_norm(other.traits));
}

double universal_norm(const std::vector<Weighed>& traits) {
  double squares = 0;
  for (const Weighed& trait : traits) {
    if (is_universal(trait.hash)) squares += (trait.weight / full_weight) * (trait.weight / full_weight);
  }
  return std::max(least_universal_norm, std::sqrt(squares));
}

}  // namespace indexer::stories
