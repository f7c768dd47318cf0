#include "corpus/furniture/invitation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/furniture/classify.h"

namespace corpus::furniture {
namespace {

constexpr std::size_t longest_invitation = 60;  // bytes

/// Whether `text` ends as a sentence does, be it in quotation marks or brackets.
bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 6> closing = {"\"", "'", ")", "]", "”", "»"};
  constexpr std::array<std::string_view, 6> ends = {".", "!", "?", "…", "。", "؟"};
  for (const std::string_view mark : closing) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return std::ranges::any_of(ends, [text](std::string_view end) { return text.ends_with(end); });
}

/// Where the words behind the last sentence begin that has words behind it.
std::optional<std::size_t> begin_of_rest(std::string_view unit) {
  const std::size_t from = unit.size() - std::min(unit.size(), longest_invitation);
  for (std::size_t space = unit.find(' ', from); space != std::string_view::npos;
       space = unit.find(' ', space + 1)) {
    if (space > 0 && ends_sentence(unit.substr(0, space)) &&
        classify(unit.substr(space + 1)) == Kind::furniture)
      return space + 1;
  }
  return std::nullopt;
}

}  // namespace

std::vector<MaskedSpan> invitation_at_end(const Units& body) {
  if (body.all().empty()) return {};
  const Unit last = body.all().back();
  const auto begin = begin_of_rest(text_of(body.text(), last));
  if (!begin) return {};
  return {{static_cast<std::uint32_t>(last.start + *begin), static_cast<std::uint32_t>(last.end),
           "page furniture"}};
}

}  // namespace corpus::furniture
