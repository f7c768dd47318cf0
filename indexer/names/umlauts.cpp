#include "indexer/names/umlauts.h"

#include <algorithm>
#include <array>

namespace indexer::names {
namespace {

struct WrittenOut {
  std::string_view letter;
  std::string_view as;
};

constexpr std::array<WrittenOut, 5> letters = {
    {{"ä", "ae"}, {"ö", "oe"}, {"ø", "oe"}, {"ü", "ue"}, {"å", "aa"}}};

}  // namespace

std::string umlauts_written_out(std::string_view lowered) {
  std::string text;
  bool any = false;
  for (std::size_t at = 0; at < lowered.size();) {
    const auto* const found = std::find_if(letters.begin(), letters.end(), [&](const WrittenOut& one) {
      return lowered.substr(at).starts_with(one.letter);
    });
    if (found == letters.end()) {
      text += lowered[at++];
      continue;
    }
    any = true;
    text += found->as;
    at += found->letter.size();
  }
  return any ? text : std::string();
}

}  // namespace indexer::names
