#include "server/spelling/edits.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text/utf8.h"

namespace server::spelling {
namespace {

/// Longest word that is compared; longer ones are never a slip of the hand away from each other here.
constexpr std::size_t longest = 64;
using Row = std::array<std::size_t, longest + 1>;

/// What is left without the letters that both have at the beginning and at the end.
void strip_common(LettersView& one, LettersView& other) {
  const auto [at, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto same = static_cast<std::size_t>(at - one.begin());
  one.remove_prefix(same);
  other.remove_prefix(same);
  while (!one.empty() && !other.empty() && one.back() == other.back()) {
    one.remove_suffix(1);
    other.remove_suffix(1);
  }
}

std::size_t distance(LettersView one, LettersView other) {
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t column = 0; column <= other.size(); ++column) row[column] = column;
  for (std::size_t line = 1; line <= one.size(); ++line) {
    before_last = std::exchange(last, row);
    row[0] = line;
    for (std::size_t column = 1; column <= other.size(); ++column) {
      const std::size_t replaced = last[column - 1] + (one[line - 1] == other[column - 1] ? 0 : 1);
      row[column] = std::min({replaced, last[column] + 1, row[column - 1] + 1});
      const bool swapped =
          line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1];
      if (swapped) row[column] = std::min(row[column], before_last[column - 2] + 1);
    }
  }
  return row[other.size()];
}

Slip slip_of(LettersView typed, LettersView word) {
  if (typed.empty()) return Slip::omission;
  if (word.empty()) return Slip::addition;
  return typed.size() == 2 && word.size() == 2 ? Slip::swap : Slip::other;
}

}  // namespace

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const corpus::text::CodePoint point = corpus::text::decode(word, at);
    letters += point.value;
    at += point.bytes;
  }
  return letters;
}

std::optional<Difference> difference(LettersView typed, LettersView word, std::size_t most) {
  const std::size_t apart = std::max(typed.size(), word.size()) - std::min(typed.size(), word.size());
  if (apart > most || typed.size() > longest || word.size() > longest) return std::nullopt;
  strip_common(typed, word);
  if (typed.empty() && word.empty()) return Difference{};
  if (std::min(typed.size(), word.size()) > 2 * most + apart && most <= 1) return std::nullopt;
  const std::size_t edits = distance(typed, word);
  if (edits > most) return std::nullopt;
  return Difference{edits, edits == 1 ? slip_of(typed, word) : Slip::other};
}

}  // namespace server::spelling
