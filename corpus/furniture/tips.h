#pragma once
// A quick look at how a unit begins and ends, which tells most of running text from known phrases.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corpus::furniture {

/// The first letters and digits of a text's first word in lower case, and the first one of the next word; or
/// the last ones, backwards.
struct Tip {
  std::uint32_t word = 0;
  char next = 0;  ///< 0: there is none, or it is not ASCII
};

/// Nothing where the word is not of ASCII alone.
std::optional<Tip> first_tip(std::string_view text);
std::optional<Tip> last_tip(std::string_view text);

/// Tips remembered by single bits.
class Tips {
 public:
  /// A phrase's; a phrase of one word may stand before any other.
  void add(const std::optional<Tip>& tip);

  /// Whether a text with this tip may begin, or end, with one of the phrases; false is certain.
  bool may_hold(const Tip& tip) const;

 private:
  std::bitset<0x10000> bits_;
};

}  // namespace corpus::furniture
