#include "corpus/furniture/tips.h"

#include <cstddef>

namespace corpus::furniture {
namespace {

constexpr bool is_content(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

constexpr bool is_beyond_ascii(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80;
}

constexpr char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

template <class Iterator>
std::optional<Tip> tip_of(Iterator begin, Iterator end) {
  constexpr std::uint32_t full = 0x01000000;  // four bytes
  while (begin != end && !is_content(*begin) && !is_beyond_ascii(*begin)) ++begin;
  Tip tip;
  for (; begin != end && is_content(*begin); ++begin) {
    if (tip.word < full) tip.word = tip.word << 8U | static_cast<unsigned char>(lower(*begin));
  }
  if (begin != end && is_beyond_ascii(*begin)) return std::nullopt;
  while (begin != end && !is_content(*begin) && !is_beyond_ascii(*begin)) ++begin;
  if (begin != end && !is_beyond_ascii(*begin)) tip.next = lower(*begin);
  return tip;
}

// In place of the next word's letter.
constexpr char alone = 0;     // the phrase is one word
constexpr char whatever = 1;  // there is a phrase with this word

std::size_t place(std::uint32_t word, char next) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  return ((std::uint64_t{word} << 8U | static_cast<unsigned char>(next)) * factor) >> 48U;
}

}  // namespace

std::optional<Tip> first_tip(std::string_view text) {
  return tip_of(text.begin(), text.end());
}

std::optional<Tip> last_tip(std::string_view text) {
  return tip_of(text.rbegin(), text.rend());
}

void Tips::add(const std::optional<Tip>& tip) {
  if (!tip) return;
  bits_.set(place(tip->word, whatever));
  bits_.set(place(tip->word, tip->next));
}

bool Tips::may_hold(const Tip& tip) const {
  if (tip.next == 0) return bits_[place(tip.word, whatever)];
  return bits_[place(tip.word, tip.next)] || bits_[place(tip.word, alone)];
}

}  // namespace corpus::furniture
