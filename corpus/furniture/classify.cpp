#include "corpus/furniture/classify.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/furniture/patterns.h"
#include "corpus/furniture/phrases.h"
#include "corpus/furniture/tips.h"
#include "corpus/text/utf8.h"

namespace corpus::furniture {
namespace {

constexpr std::size_t longest_unit = 220;     // bytes: whatever is longer is read as text
constexpr std::size_t longest_opening = 120;  // bytes: an invitation, not a paragraph that begins like one
constexpr std::size_t most_words = 9;         // of a phrase

using Shapes = std::unordered_map<std::string_view, Shape>;

const Shapes& known() {
  static const Shapes all = [] {
    Shapes shapes_of;
    for (const Shape shape : shapes) {
      for (const std::string_view phrase : phrases(shape)) shapes_of.emplace(phrase, shape);
    }
    return shapes_of;
  }();
  return all;
}

/// Of the phrases that begin with a byte, which lengths there are: one bit each, the last one for all longer
/// ones. Most beginnings of a unit have no phrase of their length, and need not be hashed.
using Lengths = std::array<std::uint64_t, 256>;

constexpr std::size_t longest_told_apart = 63;

const Lengths& lengths() {
  static const Lengths all = [] {
    Lengths of{};
    for (const auto& [phrase, shape] : known()) {
      const std::size_t length = std::min(phrase.size(), longest_told_apart);
      of[static_cast<unsigned char>(phrase.front())] |= std::uint64_t{1} << length;
    }
    return of;
  }();
  return all;
}

const Shape* find(std::string_view phrase) {
  if (phrase.empty()) return nullptr;
  const std::uint64_t lengths_known = lengths()[static_cast<unsigned char>(phrase.front())];
  if ((lengths_known >> std::min(phrase.size(), longest_told_apart) & 1U) == 0) return nullptr;
  const auto found = known().find(phrase);
  return found == known().end() ? nullptr : &found->second;
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_link(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return false;
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

std::string_view left_trimmed(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

Kind kind_of(Shape shape) {
  if (shape == Shape::contents) return Kind::contents;
  if (shape == Shape::pointer) return Kind::pointer;
  if (shape == Shape::button) return Kind::button;
  return shape == Shape::link ? Kind::text : Kind::furniture;
}

constexpr std::array<std::string_view, 10> counted = {
    "comments", "comment",    "shares",       "chars",       "views",
    "likes",    "kommentare", "commentaires", "comentarios", "коментарів"};

/// "12 comments", "1,204 shares".
bool is_counter(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || !is_number(text.substr(0, space))) return false;
  return std::ranges::find(counted, text.substr(space + 1)) != counted.end();
}

/// "Updated 2 hours ago", "3 days ago".
bool is_age(std::string_view text) {
  constexpr std::array<std::string_view, 4> openings = {"last updated ", "updated ", "published ", "posted "};
  constexpr std::array<std::string_view, 8> steps = {"minute", "minutes", "hour", "hours",
                                                     "day",    "days",    "week", "weeks"};
  for (const std::string_view opening : openings) {
    if (text.starts_with(opening)) text.remove_prefix(opening.size());
  }
  if (!text.ends_with(" ago")) return false;
  text.remove_suffix(4);
  const std::size_t space = text.find(' ');
  return space != std::string_view::npos && is_number(text.substr(0, space)) &&
         std::ranges::find(steps, text.substr(space + 1)) != steps.end();
}

/// "Found a mistake? Select it and press Ctrl+Enter", in any language.
bool asks_for_mistakes(std::string_view text) {
  return text.ends_with("ctrl+enter") || text.ends_with("ctrl + enter");
}

/// Forms that are no fixed words. `text` is comparable.
bool has_known_form(std::string_view text) {
  if (is_link(text) || is_counter(text) || is_age(text) || asks_for_mistakes(text)) return true;
  if (text.starts_with("more in ") && text.ends_with(" more")) return true;  // More In Politics MORE...
  if (text.starts_with("more from ") && text.ends_with(" more")) return true;
  return text.starts_with("the post ") && text.find(" appeared first on ") != std::string_view::npos;
}

/// Whether `phrase`, which ends where `rest` begins, makes furniture of the unit.
bool opens(Shape shape, std::string_view rest) {
  rest = left_trimmed(rest);
  const bool colon = rest.starts_with(':');
  if (shape == Shape::link) return colon && is_link(left_trimmed(rest.substr(1)));
  return colon && shape == Shape::label;
}

bool has_known_opening(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < most_words; ++at) {
    if (text[at] != ' ' && text[at] != ':') continue;
    const Shape* const shape = find(text.substr(0, at));
    if (shape != nullptr && *shape == Shape::opening && text[at] == ' ' && text.size() <= longest_opening)
      return true;
    if (shape != nullptr && opens(*shape, text.substr(at))) return true;
    if (text[at] == ' ') ++words;
  }
  return false;
}

bool has_known_ending(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = text.size(); at-- > 0 && words < most_words;) {
    if (text[at] != ' ') continue;
    ++words;
    const Shape* const shape = find(text.substr(at + 1));
    if (shape != nullptr && *shape == Shape::ending) return true;
  }
  return false;
}

Kind classify_words(std::string_view text) {
  if (const Shape* const shape = find(text); shape != nullptr && *shape != Shape::ending)
    return kind_of(*shape);
  if (has_known_form(text) || has_known_opening(text) || has_known_ending(text)) return Kind::furniture;
  return Kind::text;
}

/// "Home | World | Sport": parts between bars or bullets; empty when there are fewer than two.
std::vector<std::string_view> row_of(std::string_view unit) {
  constexpr std::array<std::string_view, 3> bars = {"|", "•", "·"};
  for (const std::string_view bar : bars) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0, end = 0; end != std::string_view::npos; at = end + bar.size()) {
      end = unit.find(bar, at);
      parts.push_back(unit.substr(at, end - at));
    }
    if (parts.size() > 1) return parts;
  }
  return {};
}

/// A row of nothing but known words, or of so many short ones that are mostly known.
bool is_menu(std::string_view unit) {
  constexpr std::size_t least_parts = 4;
  constexpr std::size_t longest_part = 30;
  const std::vector<std::string_view> parts = row_of(unit);
  if (parts.empty()) return false;
  std::size_t known_parts = 0;
  bool all_short = true;
  for (const std::string_view part : parts) {
    const std::string text = comparable(part);
    if (text.empty() || classify_words(text) != Kind::text) ++known_parts;
    all_short &= text.size() <= longest_part && text.find_first_of("0123456789") == std::string::npos;
  }
  return known_parts == parts.size() ||
         (all_short && parts.size() >= least_parts && known_parts * 2 >= parts.size());
}

struct Ends {
  Tips first;
  Tips last;
};

const Ends& known_ends() {
  static const auto all = [] {
    auto ends = std::make_unique<Ends>();
    for (const auto& [phrase, shape] : known()) {
      ends->first.add(first_tip(phrase));
      if (shape == Shape::ending) ends->last.add(last_tip(phrase));
    }
    for (const std::string_view form : {"http", "https", "www", "more in", "more from", "the post"})
      ends->first.add(first_tip(form));
    for (const std::string_view form : {"ago", "enter"}) ends->last.add(last_tip(form));
    for (const std::string_view word : counted) ends->last.add(last_tip(word));
    return ends;
  }();
  return *all;
}

/// Whether there may be a bar, a bullet or a sign of copyright.
bool may_hold_sign(std::string_view unit) {
  if (unit.find('|') != std::string_view::npos) return true;
  return !text::is_ascii(unit) &&
         (unit.find('\xC2') != std::string_view::npos || unit.find('\xE2') != std::string_view::npos);
}

/// A quick look that most units of running text do not pass: a known word at an end, a bar, or letters beyond
/// ASCII at an end.
bool deserves_a_look(std::string_view unit) {
  if (may_hold_sign(unit)) return true;
  const auto first = first_tip(unit);
  if (!first || known_ends().first.may_hold(*first)) return true;
  const auto last = last_tip(unit);
  return !last || known_ends().last.may_hold(*last);
}

}  // namespace

Kind classify(std::string_view unit) {
  if (unit.size() > longest_unit || !deserves_a_look(unit)) return Kind::text;
  if (unit.starts_with("©")) return Kind::furniture;
  const std::string text = comparable(unit);
  if (text.empty()) return Kind::text;
  const Kind kind = classify_words(text);
  return kind == Kind::text && is_menu(unit) ? Kind::furniture : kind;
}

}  // namespace corpus::furniture
