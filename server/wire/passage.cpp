#include "server/wire/passage.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "corpus/text/words.h"

namespace server::wire {
namespace {

using corpus::text::Word;
using highlight::Fragment;
using highlight::Match;

/// Characters that surely hold a word with the space behind it.
constexpr std::size_t characters_a_word = 8;

std::vector<Word> words_of(std::string_view text, const Fragment& fragment) {
  std::vector<Word> words;
  corpus::text::Words walk(text.substr(0, fragment.end), fragment.start);
  for (Word word; walk.next(word);) words.push_back(word);
  return words;
}

double weight_between(const std::vector<Match>& matches, std::size_t start, std::size_t end) {
  double weight = 0;
  for (const Match& match : matches) {
    if (match.start >= start && match.end <= end) weight += match.weight;
  }
  return weight;
}

/// The run of `count` words that holds most, the first of equals.
Fragment narrowed(const highlight::Material& material, const Fragment& fragment, std::size_t count) {
  const std::vector<Word> words = words_of(material.body, fragment);
  if (words.size() <= count) return fragment;
  std::vector<Match> matches;
  std::copy_if(
      material.matches.begin(), material.matches.end(), std::back_inserter(matches),
      [&](const Match& match) { return match.start >= fragment.start && match.end <= fragment.end; });
  std::size_t best = 0;
  double most = -1;
  for (std::size_t at = 0; at + count <= words.size(); ++at) {
    const double weight = weight_between(matches, words[at].start, words[at + count - 1].end);
    if (weight > most) {
      most = weight;
      best = at;
    }
  }
  const bool at_end = best + count == words.size();
  return {.start = best == 0 ? fragment.start : words[best].start,
          .end = at_end ? fragment.end : words[best + count - 1].end};
}

std::string with_tags(std::string_view text, const Fragment& fragment, std::span<const Match> matches,
                      const Showing& showing) {
  std::string result;
  std::size_t done = fragment.start;
  for (const Match& match : matches) {
    if (match.start < fragment.start || match.end > fragment.end) continue;
    result.append(text.substr(done, match.start - done)).append(showing.pre_tag);
    result.append(text.substr(match.start, match.end - match.start)).append(showing.post_tag);
    done = match.end;
  }
  return result.append(text.substr(done, fragment.end - done));
}

}  // namespace

std::string marked(std::string_view text, std::span<const Match> matches, const Showing& showing) {
  return with_tags(text, {.start = 0, .end = text.size()}, matches, showing);
}

std::string cropped(const highlight::Material& material, std::size_t words, const Showing& showing) {
  const auto chosen = highlight::choose_fragments(material, 1, words * characters_a_word);
  if (chosen.empty()) return {};
  const Fragment fragment = narrowed(material, chosen.front(), words);
  std::string text = with_tags(material.body, fragment, material.matches, showing);
  if (fragment.start > 0) text.insert(0, showing.marker);
  if (fragment.end < material.body.size()) text += showing.marker;
  return text;
}

std::string cropped(const Hit& hit, const Attribute& attribute, std::string_view text, std::size_t words,
                    const Showing& showing) {
  static const std::vector<std::uint32_t> no_sentences;
  static const std::vector<corpus::MaskedSpan> nothing_masked;
  const std::vector<Match> matches(attribute.matches.begin(), attribute.matches.end());
  const bool is_body = attribute.name == "body";
  return cropped({.body = text,
                  .sentences = is_body ? hit.places.sentences : no_sentences,
                  .masked = is_body ? hit.article.masked : nothing_masked,
                  .matches = matches},
                 words, showing);
}

}  // namespace server::wire
