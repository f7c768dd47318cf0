#include "server/query/leaves.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "server/date_range.h"
#include "server/query/token.h"

namespace server::query {
namespace {

constexpr std::array<std::string_view, 5> reserved = {"AND", "OR", "NOT", "NEAR", "ADJ"};

Expression leaf(Node node) {
  return {.joint = Joint::leaf, .leaf = std::move(node), .parts = {}};
}

Expression words_leaf(Kind kind, const std::string& field, std::vector<std::string> words) {
  return leaf({.kind = kind, .field = field, .words = std::move(words), .children = {}});
}

Expression one_word(std::string word, const std::string& field) {
  if (field.empty()) word = lowered_if_reserved(std::move(word));
  return words_leaf(Kind::word, field, {std::move(word)});
}

Expression list_of(std::vector<std::string> words, const std::string& field) {
  Expression list;
  for (std::string& word : words) list.parts.push_back({Sign::plain, one_word(std::move(word), field)});
  return list;
}

Expression inflected(std::vector<std::string> words, const std::string& field, const Limits& limits) {
  if (is_value_field(field)) return words_leaf(Kind::value, field, std::move(words));
  if (words.size() == 1) return one_word(std::move(words.front()), field);
  if (words.size() > limits.phrase_words) return list_of(std::move(words), field);
  return words_leaf(Kind::compound, field, std::move(words));
}

/// Only the last word is a beginning: `cease-fi*`.
Expression beginning(std::vector<std::string> words, const std::string& field, const Limits& limits) {
  std::string last = std::move(words.back());
  words.pop_back();
  Expression prefix = words_leaf(Kind::prefix, field, {std::move(last)});
  if (words.empty()) return prefix;
  Expression both{.joint = Joint::all, .leaf = {}, .parts = {}};
  both.parts.push_back({Sign::plain, inflected(std::move(words), field, limits)});
  both.parts.push_back({Sign::plain, std::move(prefix)});
  return both;
}

}  // namespace

std::optional<NearOperator> near_operator(std::string_view text) {
  NearOperator found;
  if (text.starts_with("NEAR")) {
    text.remove_prefix(4);
  } else if (text.starts_with("ADJ")) {
    found.kind = Kind::adjacent;
    text.remove_prefix(3);
  } else {
    return std::nullopt;
  }
  if (text.empty()) return found;
  if (text.front() != '/') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), found.window);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && found.window > 0 ? std::optional(found) : std::nullopt;
}

bool is_broken_near(std::string_view text) {
  return (text.starts_with("NEAR/") || text.starts_with("ADJ/")) && !near_operator(text);
}

bool is_reserved(std::string_view word) {
  return std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

std::string lowered_if_reserved(std::string word) {
  if (!is_reserved(word)) return word;
  for (char& letter : word) letter = static_cast<char>(letter | 0x20);
  return word;
}

std::optional<Expression> read_words(std::string_view text, const std::string& field, const Limits& limits) {
  std::vector<std::string> words = cut(text);
  if (words.empty()) return std::nullopt;
  if (text.ends_with('*') && !is_run(words.back())) return beginning(std::move(words), field, limits);
  return inflected(std::move(words), field, limits);
}

std::optional<Expression> read_phrase(std::string_view text, const std::string& field) {
  std::vector<std::string> words = cut(text);
  if (words.empty()) return std::nullopt;
  if (is_value_field(field)) return words_leaf(Kind::value, field, std::move(words));
  const bool one = words.size() == 1 && !is_run(words.front());
  return words_leaf(one ? Kind::exact : Kind::phrase, field, std::move(words));
}

std::optional<Expression> read_published(std::string_view text) {
  const std::size_t dots = text.find("..");
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = dots == std::string_view::npos ? from : text.substr(dots + 2);
  const auto first = parse_period(from);
  const auto last = parse_period(to);
  const bool sound = (first || from.empty()) && (last || to.empty()) && (first || last);
  if (!sound || (first && last && first->first > last->last)) return std::nullopt;
  return words_leaf(Kind::published, "published", {std::string(from), std::string(to)});
}

Expression read_plainly(std::string_view text, const Limits& limits) {
  Expression list;
  for (const std::string_view stretch : plain_stretches(text)) {
    std::vector<std::string> words = cut(stretch);
    if (!words.empty()) list.parts.push_back({Sign::plain, inflected(std::move(words), {}, limits)});
  }
  return list;
}

}  // namespace server::query
