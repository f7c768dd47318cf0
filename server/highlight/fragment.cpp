#include "server/highlight/fragment.h"

#include <algorithm>
#include <iterator>

namespace server::highlight {
namespace {

/// A match counts this much again when the fragment, or one chosen before, holds the same target already.
constexpr double repeated_share = 0.1;
/// A fragment gains up to this much of its value for standing early: leads say what an article is about.
constexpr double early_share = 0.15;
/// Matches tried as beginnings of fragments; an article that holds more says the same again.
constexpr std::size_t tried_matches = 256;

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}
bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// `from` moved on by `characters` characters, at most to `limit`.
std::size_t advance(std::string_view text, std::size_t from, std::size_t characters, std::size_t limit) {
  while (from < limit && characters > 0) {
    ++from;
    while (from < limit && continues(text[from])) ++from;
    --characters;
  }
  return from;
}

std::size_t skip_space(std::string_view text, std::size_t at, std::size_t limit) {
  while (at < limit && is_space(text[at])) ++at;
  return at;
}

std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

/// The unmasked stretch around a place of the body.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Span unmasked_around(const Material& material, std::size_t at) {
  const auto& masked = material.masked;
  auto next = std::partition_point(masked.begin(), masked.end(),
                                   [&](const corpus::MaskedSpan& span) { return span.end <= at; });
  Span span{next == masked.begin() ? 0 : std::prev(next)->end, material.body.size()};
  if (next != masked.end() && next->start <= at) ++next;
  if (next != masked.end()) span.end = next->start;
  return span;
}

/// A place to break at or before `at`: after white space; `begin` when there is none.
std::size_t word_start_before(std::string_view text, std::size_t at, std::size_t begin) {
  std::size_t place = at;
  while (place > begin && !is_space(text[place - 1])) --place;
  return place;
}

/// Where the sentence around `at` begins; 0 before the first.
std::size_t sentence_around(const Material& material, std::size_t at) {
  const auto after = std::upper_bound(material.sentences.begin(), material.sentences.end(), at);
  return after == material.sentences.begin() ? 0 : *(after - 1);
}

/// Where a fragment that has to show `match` begins.
std::size_t start_for(const Material& material, const Match& match, const Span& span,
                      std::size_t characters) {
  const std::size_t sentence = std::max(sentence_around(material, match.start), span.begin);
  const std::size_t room_end = advance(material.body, sentence, characters, match.end);
  if (room_end == match.end) return skip_space(material.body, sentence, span.end);
  // The sentence is too long: begin inside it, with a third of the room before the match.
  std::size_t place = match.start;
  for (std::size_t left = characters / 3; left > 0 && place > sentence; --left) {
    --place;
    while (place > sentence && continues(material.body[place])) --place;
  }
  // A word longer than that (data, or a script without spaces) is cut where the room begins.
  const std::size_t word = word_start_before(material.body, place, sentence);
  return place - word <= characters / 3 ? word : place;
}

/// The best sentence end for a fragment whose room ends at `room_end`; 0 when none is in good time.
/// A paragraph's end is taken as soon as the fragment is worth reading, for what follows it is another
/// matter.
std::size_t sentence_end(const Material& material, std::size_t start, std::size_t must_hold,
                         std::size_t room_end) {
  const std::size_t room = room_end - start;
  const auto& starts = material.sentences;
  std::size_t end = 0;
  for (auto next = std::lower_bound(starts.begin(), starts.end(), std::max(must_hold, start + room / 5));
       next != starts.end() && *next <= room_end; ++next) {
    const bool paragraph = material.body[*next - 1] == '\n';
    if (paragraph || *next - start >= room * 2 / 5) end = *next;
    if (paragraph) break;
  }
  return end;
}

/// Where a fragment ends: at a sentence where one ends in good time, else at a word.
void set_end(const Material& material, Fragment& fragment, const Span& span, std::size_t must_hold,
             std::size_t characters) {
  const std::string_view body = material.body;
  const std::size_t room_end = advance(body, fragment.start, characters, span.end);
  std::size_t end = sentence_end(material, fragment.start, std::max(must_hold, fragment.start + 1), room_end);
  if (end == 0 && room_end < span.end) {
    const std::size_t word =
        is_space(body[room_end]) ? room_end : word_start_before(body, room_end, fragment.start);
    end = word > must_hold ? word : std::max(room_end, must_hold);
    fragment.cut_after = true;
  } else if (end == 0) {
    end = span.end;
  }
  fragment.end = trim_end(body, fragment.start, end);
}

Fragment fragment_for(const Material& material, const Match& match, std::size_t characters) {
  const Span span = unmasked_around(material, match.start);
  Fragment fragment;
  fragment.start = start_for(material, match, span, characters);
  const bool at_sentence =
      std::binary_search(material.sentences.begin(), material.sentences.end(), fragment.start);
  fragment.cut_before = !at_sentence && fragment.start > skip_space(material.body, span.begin, span.end);
  set_end(material, fragment, span, match.end, characters);
  return fragment;
}

/// Sum of the weights of what a fragment holds, in which repetition counts little.
class Value {
 public:
  double of(const Material& material, const Fragment& fragment, std::size_t first_match) {
    held_.clear();
    double value = 0;
    for (std::size_t at = first_match; at < material.matches.size(); ++at) {
      const Match& match = material.matches[at];
      if (match.end > fragment.end) break;
      if (match.start < fragment.start) continue;
      value += match.weight * (holds(match.target) ? repeated_share : 1);
      held_.push_back(match.target);
    }
    const double place = static_cast<double>(fragment.start) / static_cast<double>(material.body.size());
    return value * (1 + early_share * (1 - place));
  }

  void remember(const Material& material, const Fragment& fragment) {
    for (const Match& match : material.matches) {
      if (match.start >= fragment.start && match.end <= fragment.end) shown_.push_back(match.target);
    }
  }

 private:
  bool holds(std::uint32_t target) const {
    return std::find(held_.begin(), held_.end(), target) != held_.end() ||
           std::find(shown_.begin(), shown_.end(), target) != shown_.end();
  }
  std::vector<std::uint32_t> held_;
  std::vector<std::uint32_t> shown_;
};

bool overlap(const Fragment& one, const Fragment& other) {
  return one.start < other.end && other.start < one.end;
}

/// A body that was printed twice must not show its sentence twice.
bool repeats(const Material& material, const Fragment& one, const Fragment& other) {
  const auto text = [&](const Fragment& fragment) {
    return material.body.substr(fragment.start, fragment.end - fragment.start);
  };
  return overlap(one, other) || text(one) == text(other);
}

std::vector<Fragment> lead(const Material& material, std::size_t characters) {
  std::size_t at = 0;
  for (const corpus::MaskedSpan& masked : material.masked) {
    at = skip_space(material.body, at, material.body.size());
    if (at >= masked.start) at = std::max<std::size_t>(at, masked.end);
  }
  at = skip_space(material.body, at, material.body.size());
  if (at >= material.body.size()) return {};
  Fragment fragment{.start = at, .end = at};
  set_end(material, fragment, unmasked_around(material, at), at, characters);
  return {fragment};
}

struct Candidate {
  Fragment fragment;
  std::size_t first_match = 0;
};

std::vector<Candidate> candidates(const Material& material, std::size_t characters) {
  std::vector<Candidate> found;
  const std::size_t tried = std::min(material.matches.size(), tried_matches);
  for (std::size_t at = 0; at < tried; ++at) {
    const Match& match = material.matches[at];
    const bool shown = !found.empty() && match.end <= found.back().fragment.end &&
                       sentence_around(material, match.start) <= found.back().fragment.start;
    if (shown) continue;
    const Fragment fragment = fragment_for(material, match, characters);
    const bool same = !found.empty() && found.back().fragment.start == fragment.start;
    if (!same) {
      found.push_back({fragment, at});
    } else if (fragment.end > found.back().fragment.end) {
      found.back().fragment = fragment;
    }
  }
  return found;
}

}  // namespace

std::vector<Fragment> choose_fragments(const Material& material, std::size_t count, std::size_t characters) {
  if (count == 0) return {};
  if (material.matches.empty()) return lead(material, characters);
  std::vector<Candidate> left = candidates(material, characters);
  std::vector<Fragment> chosen;
  Value value;
  while (chosen.size() < count && !left.empty()) {
    std::size_t best = 0;
    double best_value = -1;
    for (std::size_t at = 0; at < left.size(); ++at) {
      const double here = value.of(material, left[at].fragment, left[at].first_match);
      if (here > best_value) {
        best = at;
        best_value = here;
      }
    }
    const Fragment fragment = left[best].fragment;
    chosen.push_back(fragment);
    value.remember(material, fragment);
    std::erase_if(left, [&](const Candidate& other) { return repeats(material, fragment, other.fragment); });
  }
  return chosen;
}

}  // namespace server::highlight
