#include "indexer/names/name_key.h"

#include <array>
#include <cstddef>
#include <span>

namespace indexer::names {
namespace {

constexpr std::size_t shortest = 4;

/// `from` becomes `to`, in names of this many letters and more: short ones differ by a letter too often.
struct Rule {
  std::string_view from;
  std::string_view to;
  std::size_t letters = 0;
};

bool is_one_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}
bool is_vowel(char letter) {
  return is_one_of(letter, "aeiouy");
}
bool is_consonant(char letter) {
  return !is_vowel(letter);
}

/// The first rule whose ending the name has.
bool replace_ending(std::string& name, std::span<const Rule> rules) {
  for (const Rule& rule : rules) {
    if (name.size() < rule.letters || !name.ends_with(rule.from)) continue;
    name.replace(name.size() - rule.from.size(), rule.from.size(), rule.to);
    return true;
  }
  return false;
}

// Longer endings before shorter ones that they end in. -ei and -ey are one in given names only, told by what
// stands before (Aleksei, Alexei, Sergei, Andrei, Matvei, Timofei); Pompei and Pompey are two, and so is what
// Latin ends in -eii.
constexpr std::array<Rule, 27> endings = {{
    {"yiy", "y", 6},     {"iya", "ia", 5},    {"ija", "ia", 5},    {"iyi", "y", 5},     {"yy", "y", 5},
    {"iy", "y", 5},      {"yi", "y", 5},      {"ij", "y", 5},      {"yj", "y", 5},      {"eii", "eii", 5},
    {"ii", "y", 6},      {"ksei", "ksey", 6}, {"ksej", "ksey", 6}, {"xei", "xey", 5},   {"xej", "xey", 5},
    {"rgei", "rgey", 6}, {"rgej", "rgey", 6}, {"drei", "drey", 6}, {"drej", "drey", 6}, {"tvei", "tvey", 6},
    {"tvej", "tvey", 6}, {"ofei", "ofey", 7}, {"ofej", "ofey", 7}, {"aj", "ay", 6},     {"oj", "oy", 6},
    {"ai", "ay", 6},     {"oi", "oy", 6},
}};

constexpr std::array<Rule, 33> slavic_endings = {{
    {"skaya", "skaya", 7},   {"skaia", "skaya", 7}, {"skaja", "skaya", 7}, {"ska", "skaya", 7},
    {"sky", "sky", 6},       {"ski", "sky", 6},     {"cki", "tsky", 7},    {"enko", "enko", 6},
    {"vitsch", "vich", 7},   {"witsch", "vich", 7}, {"vitch", "vich", 7},  {"witch", "vich", 8},
    {"vich", "vich", 6},     {"vych", "vich", 6},   {"wicz", "vich", 6},   {"wich", "vich", 8},
    {"vicz", "vich", 6},     {"vic", "vich", 6},    {"tschuk", "chuk", 7}, {"czuk", "chuk", 6},
    {"chuk", "chuk", 6},     {"owa", "ova", 6},     {"ova", "ova", 6},     {"eva", "eva", 7},
    {"jewa", "eva", 6},      {"off", "ov", 6},      {"eff", "ev", 6},      {"ov", "ov", 5},
    {"ow", "ov", 6},         {"jew", "ev", 6},      {"ev", "ev", 5},       {"schwili", "shvili", 8},
    {"shvili", "shvili", 8},
}};

// In the order in which they are applied, all over a Slavic name.
constexpr std::array<Rule, 18> slavic_letters = {{
    {"ck", "k"},
    {"shtsh", "sh"},
    {"schtsch", "sh"},
    {"shch", "sh"},
    {"szcz", "sh"},
    {"tsch", "ch"},
    {"tch", "ch"},
    {"cz", "ch"},
    {"sch", "sh"},
    {"dzh", "j"},
    {"zh", "j"},
    {"kh", "h"},
    {"ts", "c"},
    {"tz", "c"},
    {"ks", "x"},
    {"ph", "f"},
    {"w", "v"},
    {"ou", "u"},
}};

void replace_all(std::string& name, const Rule& rule) {
  for (std::size_t at = name.find(rule.from); at != std::string::npos;
       at = name.find(rule.from, at + rule.to.size())) {
    name.replace(at, rule.from.size(), rule.to);
  }
}

/// y, i and j as one letter, and no letter twice.
std::string levelled(std::string_view name) {
  std::string level;
  for (const char letter : name) {
    const char same = is_one_of(letter, "yj") ? 'i' : letter;
    if (level.empty() || level.back() != same) level += same;
  }
  return level;
}

void drop_initial_glide(std::string& name) {
  const bool glide = is_one_of(name.front(), "yji") && name[1] == 'e' && is_consonant(name[2]);
  if (glide && name.size() >= 7) name.erase(0, 1);
}

std::string slavic_key(std::string name) {
  drop_initial_glide(name);
  for (const Rule& rule : slavic_letters) replace_all(name, rule);
  return levelled(name);
}

/// Aleksei, Maksim, Oksana.
void join_ks(std::string& name) {
  for (std::size_t at = name.find("ks"); at != std::string::npos; at = name.find("ks", at + 1)) {
    const bool inside = at > 0 && at + 2 < name.size() && name.size() >= 6;
    if (inside && is_vowel(name[at - 1]) && is_one_of(name[at + 2], "aeiy")) name.replace(at, 2, "x");
  }
}

/// Akhmed, Kharkov: behind the first letter in six letters, anywhere in seven.
void join_kh(std::string& name) {
  for (std::size_t at = name.find("kh"); at != std::string::npos; at = name.find("kh", at + 1)) {
    if (name.size() >= (at > 0 ? 6U : 7U) && at + 2 < name.size()) name.erase(at, 1);
  }
}

/// Tatyana, Tatjana, Pashinyan: y, j and i between a consonant and a; before other vowels names differ by it
/// (Collyer, Collier).
void join_glides(std::string& name) {
  if (name.size() < 7) return;
  for (std::size_t at = 1; at + 1 < name.size(); ++at) {
    const bool glide = is_one_of(name[at], "yj") && name[at + 1] == 'a';
    if (glide && is_consonant(name[at - 1])) name[at] = 'i';
  }
}

std::string general_key(std::string name) {
  drop_initial_glide(name);
  join_ks(name);
  join_kh(name);
  join_glides(name);
  if (name.size() >= 7 && name.ends_with("andr")) name.replace(name.size() - 4, 4, "ander");
  return name;
}

}  // namespace

std::string name_key(std::string_view name) {
  if (name.size() < shortest) return {};
  std::string key(name);
  replace_ending(key, endings);
  return replace_ending(key, slavic_endings) ? slavic_key(std::move(key)) : general_key(std::move(key));
}

}  // namespace indexer::names
