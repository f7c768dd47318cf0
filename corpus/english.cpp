#include "corpus/english.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace corpus {
namespace {

constexpr std::size_t sample_bytes = 500;
constexpr std::size_t least_words = 12;
constexpr std::size_t words_for_one_known = 7;  // English text has a known one in two to four
constexpr int least_distinct = 4;

/// A word's letters as one number. REQUIRES: not longer than longest_word.
constexpr std::size_t longest_word = 8;
constexpr std::uint64_t key(std::string_view word) {
  std::uint64_t number = 0;
  for (const char letter : word) number = number << 8U | static_cast<unsigned char>(letter);
  return number;
}

template <std::size_t size>
constexpr std::array<std::uint64_t, size> sorted(std::array<std::uint64_t, size> keys) {
  std::ranges::sort(keys);
  return keys;
}

/// Words of which no four stand together in another language written in these letters.
constexpr auto known_words = sorted(std::array{
    key("about"), key("after"), key("and"),   key("are"),   key("been"),  key("but"),  key("by"),
    key("could"), key("for"),   key("from"),  key("had"),   key("has"),   key("have"), key("into"),
    key("is"),    key("it"),    key("its"),   key("not"),   key("of"),    key("out"),  key("said"),
    key("than"),  key("that"),  key("the"),   key("their"), key("there"), key("they"), key("this"),
    key("those"), key("to"),    key("under"), key("was"),   key("were"),  key("what"), key("when"),
    key("where"), key("which"), key("while"), key("who"),   key("will"),  key("with"), key("would"),
    key("you"),   key("your")});

/// Whether the byte belongs to ASCII or to a sign that English texts have beyond it (quotation marks, dashes,
/// pounds), and not to a letter.
bool is_of_english(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0xC0 || value == 0xC2 || value == 0xE2;
}

class WordCount {
 public:
  void letter(char byte) {
    key_ = key_ << 8U | static_cast<unsigned char>(byte);
    ++length_;
  }

  void end_word() {
    if (length_ == 0) return;
    ++words_;
    if (length_ <= longest_word) look_up();
    key_ = length_ = 0;
  }

  bool is_english() const {
    return words_ >= least_words && known_ * words_for_one_known >= words_ &&
           std::popcount(distinct_) >= least_distinct;
  }

 private:
  void look_up() {
    const auto* const at = std::ranges::lower_bound(known_words, key_);
    if (at == known_words.end() || *at != key_) return;
    ++known_;
    distinct_ |= std::uint64_t{1} << static_cast<unsigned>(at - known_words.begin());
  }

  std::uint64_t key_ = 0;
  std::size_t length_ = 0;
  std::size_t words_ = 0;
  std::size_t known_ = 0;
  std::uint64_t distinct_ = 0;
};

}  // namespace

bool is_plainly_english(std::string_view text) {
  WordCount count;
  for (const char byte : text.substr(0, sample_bytes)) {
    if (!is_of_english(byte)) return false;
    const char lower = static_cast<char>(byte | 0x20);
    if (byte > '@' && lower >= 'a' && lower <= 'z') {
      count.letter(lower);
    } else {
      count.end_word();
    }
  }
  return count.is_english();  // the last word may be cut off: it does not count
}

}  // namespace corpus
