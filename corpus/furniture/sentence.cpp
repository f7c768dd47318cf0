#include "corpus/furniture/sentence.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "corpus/text/eight_bytes.h"

namespace corpus::furniture {
namespace {

constexpr std::uint64_t hash_factor = 0x9E3779B97F4A7C15;

bool ends_sentence(std::string_view body, std::size_t at) {
  const char byte = body[at];
  if (byte == '.' || byte == '!' || byte == '?') return true;
  if (byte == '\n') return at + 1 < body.size() && body[at + 1] == '\n';
  if (static_cast<unsigned char>(byte) < 0x80) return false;
  const std::string_view last = body.substr(at < 2 ? 0 : at - 2, at < 2 ? at + 1 : 3);
  return last == "。" || last == "！" || last == "？" || last == "।" || last.ends_with("؟") || last == "…";
}

/// What a byte may be to a sentence, as flags: no branch is mispredicted at every space.
constexpr std::uint8_t counts = 1;  // no white space
constexpr std::uint8_t may_end = 2;
constexpr std::array<std::uint8_t, 256> roles = [] {
  std::array<std::uint8_t, 256> flags{};
  for (std::size_t byte = 0; byte < flags.size(); ++byte)
    flags[byte] = byte < 0x80 ? counts : counts | may_end;
  for (const char end : {'.', '!', '?'}) flags[static_cast<unsigned char>(end)] = counts | may_end;
  for (const char space : {' ', '\t'}) flags[static_cast<unsigned char>(space)] = 0;
  flags['\n'] = may_end;
  return flags;
}();

std::uint8_t role_of(char byte) {
  return roles[static_cast<unsigned char>(byte)];
}

/// How sentences begin: enough to see that none stands twice.
class Openings {
 public:
  explicit Openings(std::string_view body) : body_(body) {}

  bool two_are_alike() {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(body_.size() / 64);
    while (at_ < body_.size()) {
      if (const auto hash = next()) hashes.push_back(*hash);
    }
    std::ranges::sort(hashes);
    return std::ranges::adjacent_find(hashes) != hashes.end();
  }

 private:
  /// Of the first `shortest_sentence` bytes without white space; nothing for a shorter sentence.
  std::optional<std::uint64_t> next() {
    std::array<char, shortest_sentence> opening{};
    std::size_t size = 0;
    std::size_t at = at_;
    bool ended = false;
    for (; at < body_.size() && size < shortest_sentence && !ended; ++at) {
      const std::uint8_t role = role_of(body_[at]);
      opening[size] = body_[at];
      size += role & counts;
      if ((role & may_end) != 0) ended = size > 0 && ends_sentence(body_, at);
    }
    at_ = ended ? at : sentence_end(at);
    return size == shortest_sentence ? std::optional{hash_of(opening.data())} : std::nullopt;
  }

  static_assert(shortest_sentence == 3 * sizeof(text::EightBytes));
  static std::uint64_t hash_of(const char* opening) {
    std::uint64_t hash = 0;
    for (std::size_t at = 0; at < shortest_sentence; at += 8)
      hash = ((hash ^ text::eight_bytes(opening + at)) * hash_factor) ^ hash >> 29U;
    return hash;
  }

  /// Behind the end of the sentence that goes on at `at`.
  std::size_t sentence_end(std::size_t at) const {
    for (; at + 8 <= body_.size(); at += 8) {
      for (auto marks = perhaps_ends(text::eight_bytes(body_.data() + at)); marks != 0;
           marks = text::without_first(marks)) {
        const std::size_t end = at + text::first_of(marks);
        if (ends_sentence(body_, end)) return end + 1;
      }
    }
    while (at < body_.size() && !ends_sentence(body_, at)) ++at;
    return std::min(at + 1, body_.size());
  }

  static text::EightBytes perhaps_ends(text::EightBytes bytes) {
    return text::beyond_ascii(bytes) | text::those_equal(bytes, '.') | text::those_equal(bytes, '!') |
           text::those_equal(bytes, '?') | text::those_equal(bytes, '\n');
  }

  std::string_view body_;
  std::size_t at_ = 0;
};

}  // namespace

Sentence sentence_at(std::string_view body, std::size_t at) {
  while (at < body.size() && (role_of(body[at]) & counts) == 0) ++at;
  Sentence sentence{.start = at, .end = at};
  for (; at < body.size(); ++at) {
    const std::uint8_t role = role_of(body[at]);
    if ((role & counts) != 0) {
      sentence.hash = (sentence.hash + static_cast<unsigned char>(body[at]) + 1) * hash_factor;
      ++sentence.size;
    }
    if ((role & may_end) != 0 && ends_sentence(body, at)) break;
  }
  sentence.end = std::min(at + 1, body.size());
  return sentence;
}

bool two_begin_alike(std::string_view body) {
  return Openings(body).two_are_alike();
}

}  // namespace corpus::furniture
