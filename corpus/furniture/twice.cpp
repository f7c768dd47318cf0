#include "corpus/furniture/twice.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "corpus/furniture/sentence.h"
#include "corpus/text/clean.h"
#include "corpus/text/utf8.h"

// Most texts have no two sentences that begin alike, and need no more than that look. In the others sentences
// are hashed without their white space. One that was met before is compared byte by byte and grown to both
// sides; what was masked is not looked at again, so that every byte is compared a bounded number of times.

namespace corpus::furniture {
namespace {

constexpr std::size_t longest_space = 400;
constexpr std::size_t longest_word = 40;
static_assert(shortest_run > 3 * longest_word);

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}
bool is_word(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

bool is_closing(char byte) {
  return byte == '.' || byte == '!' || byte == '?' || byte == ',' || byte == ';' || byte == ':' ||
         byte == ')';
}

/// Two stretches of the same text, the first before the second.
struct Run {
  std::size_t first = 0;
  std::size_t first_end = 0;
  std::size_t second = 0;
  std::size_t second_end = 0;
  std::size_t size = 0;  // bytes without white space
};

class Runs {
 public:
  explicit Runs(std::string_view body) : body_(body) {}

  std::vector<MaskedSpan> find() {
    for (std::size_t at = 0; at < body_.size();) {
      const Sentence sentence = sentence_at(body_, at);
      at = sentence.end;
      if (sentence.size < shortest_sentence) continue;
      const auto [met, is_new] = met_.emplace(sentence.hash, sentence.start);
      if (is_new) continue;
      const Run run = grown(met->second, sentence.start);
      if (run.size < shortest_run) continue;
      mask(run);
      at = std::max(at, run.second_end);
    }
    return std::move(spans_);
  }

 private:
  /// Past white space, of which only so much is passed that no hostile text makes it slow.
  std::size_t skip(std::size_t at) const {
    const std::size_t last = std::min(body_.size(), at + longest_space);
    while (at < last && is_space(body_[at])) ++at;
    return at;
  }
  std::size_t skip_back(std::size_t at) const {
    const std::size_t last = at - std::min(at, longest_space);
    while (at > last && is_space(body_[at - 1])) --at;
    return at;
  }

  Run grown(std::size_t first, std::size_t second) const {
    Run run{first, first, second, second, 0};
    const std::size_t masked_end = spans_.empty() ? 0 : spans_.back().end;
    for (std::size_t one = first, other = second; skip(other) < body_.size() && skip(one) < second;) {
      one = skip(one);
      other = skip(other);
      if (body_[one] != body_[other]) break;
      run.first_end = ++one;
      run.second_end = ++other;
      ++run.size;
    }
    while (run.size > 0) {
      const std::size_t one = skip_back(run.first);
      const std::size_t other = skip_back(run.second);
      if (one == 0 || other <= std::max(run.first_end, masked_end) || body_[one - 1] != body_[other - 1])
        break;
      run.first = one - 1;
      run.second = other - 1;
      ++run.size;
    }
    return run;
  }

  /// Whether the bytes before and at `at` belong to one word, or to one character.
  bool in_word(std::size_t at) const {
    return at > 0 && at < body_.size() && is_word(body_[at - 1]) && is_word(body_[at]);
  }

  /// Masks the second printing, without words of which a part stands outside it.
  void mask(const Run& run) {
    std::size_t start = run.second;
    std::size_t end = run.second_end;
    for (std::size_t left = longest_word; left > 0 && in_word(start); --left) ++start;
    for (std::size_t left = longest_word; left > 0 && in_word(end); --left) --end;
    while (start < end && is_closing(body_[start])) ++start;  // the full stop of the sentence before
    start = text::character_start(body_, start);
    end = end < body_.size() ? text::character_start(body_, end) : end;
    spans_.push_back({static_cast<std::uint32_t>(skip(start)), static_cast<std::uint32_t>(skip_back(end)),
                      "printed twice"});
  }

  std::string_view body_;
  std::unordered_map<std::uint64_t, std::size_t> met_;  // sentence hash -> where it stood first
  std::vector<MaskedSpan> spans_;
};

bool same_but_for_space(std::string_view text, std::string_view line) {
  return text::clean_line(std::string(text)).text == line;
}

/// A title that stands in a text has its longest word there.
std::string_view longest_word_of(std::string_view line) {
  std::string_view longest;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    if (word.size() > longest.size()) longest = word;
    line.remove_prefix(std::min(word.size() + 1, line.size()));
  }
  return longest;
}

}  // namespace

std::vector<MaskedSpan> repeated_runs(std::string_view body) {
  if (body.size() < 2 * shortest_run || !two_begin_alike(body)) return {};
  return Runs(body).find();
}

std::vector<MaskedSpan> repeated_title(std::string_view title, const Units& body) {
  constexpr std::size_t head_units = 8;  // a headline stands above the text, among menus and bylines
  constexpr std::size_t head_bytes = 2000;
  if (title.empty()) return {};
  if (body.text().substr(0, head_bytes).find(longest_word_of(title)) == std::string_view::npos) return {};
  const Units head = body.head(head_bytes);
  const std::vector<Unit>& units = head.all();
  if (units.size() < 2) return {};
  for (std::size_t i = 0; i < std::min(head_units, units.size()); ++i) {
    const std::string_view text = text_of(head.text(), units[i]);
    if (text.size() > 2 * title.size() + 20 || text.size() < title.size() / 2) continue;
    if (same_but_for_space(text, title))
      return {{static_cast<std::uint32_t>(units[i].start), static_cast<std::uint32_t>(units[i].end),
               "the title again"}};
  }
  return {};
}

}  // namespace corpus::furniture
