#include "server/spelling/corrector.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/text/stop_words.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"
#include "indexer/schema.h"

namespace server::spelling {
namespace {

using query::Kind;
using query::Node;

/// A word in more articles than this is no slip when two are taken for one.
constexpr Xapian::doccount rare = 2;
/// An archive has slips of its own. A word that it holds is taken for one only where the word meant is this
/// many times as frequent, by how many ways there are to slip so; and a word that more than one article in a
/// thousand holds never is.
constexpr Xapian::doccount far_more_of_few_ways = 100;
constexpr Xapian::doccount far_more = 1'000;
constexpr Xapian::doccount slip_share = 1'000;
constexpr Xapian::doccount stem_share = 10;
constexpr std::size_t shortest_corrected = 3;  ///< letters; so short only one left out or two swapped
constexpr std::size_t shortest_part = 3;       ///< of a word that is split, in bytes
/// Articles with two words side by side are counted exactly so far.
constexpr Xapian::doccount counted = 200;
/// Splits whose two words are looked for side by side.
constexpr std::size_t most_splits = 3;

/// Words that were typed, by what may be done with them.
struct Typed {
  std::set<std::string> words;  ///< anywhere but in negations and behind =
  std::set<std::string> plain;  ///< on their own, so that neighbours may be one word
};

void collect(const Node& node, Typed& to) {
  const bool text = node.field.empty() || node.field == "title";
  const bool correctable =
      text && (node.kind == Kind::word || node.kind == Kind::compound || node.kind == Kind::phrase ||
               node.kind == Kind::near || node.kind == Kind::adjacent);
  if (correctable) to.words.insert(node.words.begin(), node.words.end());
  if (node.kind == Kind::word && node.field.empty()) to.plain.insert(node.words.front());
  if (node.kind == Kind::negation) return;
  for (const Node& child : node.children) collect(child, to);
}

std::vector<Place> places_of(std::string_view text, indexer::TermForms& forms) {
  std::vector<Place> places;
  corpus::text::Words walk(text);
  for (corpus::text::Word word; walk.next(word);) {
    if (word.kind == corpus::text::WordKind::run) continue;
    std::string typed(text.substr(word.start, word.end - word.start));
    std::string folded = forms.of(typed).exact;
    places.push_back({word.start, word.end, std::move(typed), std::move(folded)});
  }
  return places;
}

}  // namespace

/// Articles that hold the word, or one with its stem: "tihs" has that of what some machine calls "tih", so a
/// stem alone counts a part.
Xapian::doccount Corrector::held(const std::string& folded) {
  Xapian::doccount most = knowledge_.vocabulary.articles_with(indexer::bounded_term("", folded));
  for (const std::string& language : knowledge_.languages) {
    if (most > rare) break;
    const std::string& stem = knowledge_.forms.of(language).of(folded).stem;
    const auto inflected =
        knowledge_.vocabulary.articles_with(indexer::bounded_term(indexer::prefix::stem, stem));
    most = std::max(most, most > 0 ? inflected : (inflected + stem_share - 1) / stem_share);
  }
  return most;
}

bool Corrector::is_stop_word(std::string_view word) const {
  return std::any_of(knowledge_.languages.begin(), knowledge_.languages.end(),
                     [&](const std::string& language) { return corpus::text::is_stop_word(word, language); });
}

Xapian::doccount Corrector::articles_with(const std::string& first, const std::string& second) const {
  Xapian::Enquire enquire(knowledge_.vocabulary.database());
  const std::vector<std::string> words = {first, second};
  enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end(), 2));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, counted).get_matches_estimated();
}

std::optional<Corrector::Choice> Corrector::nearest(const std::string& folded, Xapian::doccount held) const {
  const auto lexicon = knowledge_.lexicon();
  if (!lexicon) return std::nullopt;
  const bool is_held = held > 0;
  for (const Candidate& candidate : lexicon->near(folded, is_held ? 1 : 2)) {
    const Slip slip = candidate.difference.slip;
    const bool few_ways = slip == Slip::omission || slip == Slip::swap;
    const Xapian::doccount times = few_ways ? far_more_of_few_ways : far_more;
    if (is_held && candidate.articles / times < held) continue;
    if (!few_ways && letters_of(folded).size() <= shortest_corrected) continue;
    return Choice{candidate.word, candidate.score};
  }
  return std::nullopt;
}

/// A space left out.
std::optional<Corrector::Choice> Corrector::split(const std::string& folded) const {
  std::vector<std::pair<Xapian::doccount, std::size_t>> places;
  for (std::size_t at = shortest_part; at + shortest_part <= folded.size(); ++at) {
    if (corpus::text::character_start(folded, at) != at) continue;
    const Xapian::doccount both = std::min(knowledge_.vocabulary.articles_with(folded.substr(0, at)),
                                           knowledge_.vocabulary.articles_with(folded.substr(at)));
    if (both > 0) places.emplace_back(both, at);
  }
  std::sort(places.rbegin(), places.rend());
  if (places.size() > most_splits) places.resize(most_splits);
  std::optional<Choice> best;
  for (const auto& [both, at] : places) {
    const Xapian::doccount articles = articles_with(folded.substr(0, at), folded.substr(at));
    if (articles == 0) continue;
    const double score = likelihood({.edits = 1, .slip = Slip::omission}, articles);
    if (!best || score > best->score) best = {folded.substr(0, at) + ' ' + folded.substr(at), score};
  }
  return best;
}

std::optional<std::string> Corrector::correct_word(const std::string& folded) {
  if (letters_of(folded).size() < shortest_corrected) return std::nullopt;
  const Xapian::doccount articles = held(folded);
  const Xapian::doccount all = knowledge_.vocabulary.database().get_doccount();
  if (articles > all / slip_share || knowledge_.names.holds(knowledge_.vocabulary, folded))
    return std::nullopt;
  const std::vector<std::string> word = {folded};
  const bool spelt_otherwise = !knowledge_.names.source(knowledge_.vocabulary)({word, {}}).empty();
  if (spelt_otherwise) return std::nullopt;
  std::optional<Choice> best = nearest(folded, articles);
  if (articles == 0) {
    if (auto parts = split(folded); parts && (!best || parts->score > best->score)) best = std::move(parts);
  }
  if (!best) return std::nullopt;
  return std::move(best->text);
}

/// A space too many: one word, if the archive has it more often than the two side by side.
std::optional<std::string> Corrector::joined(const std::string& first, const std::string& second) {
  if (is_stop_word(first) || is_stop_word(second)) return std::nullopt;
  std::string one = first + second;
  const Xapian::doccount articles = knowledge_.vocabulary.articles_with(indexer::bounded_term("", one));
  if (articles == 0) return std::nullopt;
  const bool both_held = held(first) > rare && held(second) > rare;
  if (both_held && articles <= rare) return std::nullopt;
  return articles > articles_with(first, second) ? std::optional(std::move(one)) : std::nullopt;
}

/// The one word for two that stand side by side, a space between them.
std::optional<std::string> Corrector::joined(std::string_view text, const Place& first, const Place& second) {
  const bool neighbours = second.start == first.end + 1 && text[first.end] == ' ';
  return neighbours ? joined(first.folded, second.folded) : std::nullopt;
}

std::optional<std::string> Corrector::correct(std::string_view text, const Node& root) {
  Typed typed;
  collect(root, typed);
  const std::vector<Place> places = places_of(text, knowledge_.forms.of(knowledge_.languages.front()));
  std::string corrected;
  std::size_t done = 0;
  const auto replace = [&](const Place& first, const Place& last, const std::string& by) {
    corrected.append(text.substr(done, first.start - done)).append(by);
    done = last.end;
  };
  for (std::size_t at = 0; at < places.size(); ++at) {
    const Place& place = places[at];
    const bool pair = at + 1 < places.size() && typed.plain.contains(place.typed) &&
                      typed.plain.contains(places[at + 1].typed);
    if (const auto one = pair ? joined(text, place, places[at + 1]) : std::nullopt) {
      replace(place, places[++at], *one);
    } else if (typed.words.contains(place.typed)) {
      if (const auto word = correct_word(place.folded)) replace(place, place, *word);
    }
  }
  if (done == 0) return std::nullopt;
  return corrected.append(text.substr(done));
}

}  // namespace server::spelling
