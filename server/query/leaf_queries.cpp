#include "server/query/leaf_queries.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/schema.h"
#include "server/query/date_filter.h"
#include "server/ranking/weighting.h"

namespace server::query {
namespace {

using Queries = std::vector<Xapian::Query>;

Xapian::Query unweighed(const Xapian::Query& query) {
  return {Xapian::Query::OP_SCALE_WEIGHT, query, 0.0};
}

}  // namespace

Xapian::Query joined(Xapian::Query::op joint, const std::vector<Xapian::Query>& parts) {
  return parts.size() == 1 ? parts.front() : Xapian::Query(joint, parts.begin(), parts.end());
}

std::string prefix_of(const std::string& field) {
  if (field.empty()) return {};
  if (field == "title") return std::string(indexer::prefix::title);
  const indexer::Field* known = indexer::find_field(field);
  return std::string(known->words_prefix.empty() ? known->exact_prefix : known->words_prefix);
}

LeafQueries::LeafQueries(const Archive& archive)
    : archive_(archive), articles_(static_cast<double>(archive.vocabulary.database().get_doccount())) {}

Xapian::Query LeafQueries::of(const Node& leaf, Marking marking) {
  switch (leaf.kind) {
    case Kind::word:
      return word(leaf.words.front(), leaf.field, marking);
    case Kind::exact:
      return exact(leaf, marking);
    case Kind::prefix:
      return beginning(leaf, marking);
    case Kind::compound:
      return compound(leaf, marking);
    case Kind::phrase:
      return phrase(leaf, marking);
    case Kind::value:
      return value(leaf);
    case Kind::published:
      return published(leaf);
    case Kind::near:
    case Kind::adjacent:
      return window(leaf, marking);
    default:
      return Query::MatchAll;
  }
}

/// Folded exact form, the same in every language.
std::string LeafQueries::form_of(std::string_view word) {
  return archive_.forms.of(archive_.languages.front()).of(word).exact;
}

std::vector<std::string> LeafQueries::stems_of(std::string_view word) {
  std::vector<std::string> stems;
  for (const std::string& language : archive_.languages) {
    const std::string& stem = archive_.forms.of(language).of(word).stem;
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(stem);
  }
  return stems;
}

/// In the manner of an inverse document frequency: above 0, more for what is rarer.
double LeafQueries::rarity(const std::string& term) const {
  return std::log1p((articles_ + 1) / (archive_.vocabulary.articles_with(term) + 0.5));
}

Xapian::Query LeafQueries::word(const std::string& text, const std::string& field, Marking marking) {
  if (is_run(text)) return run(text, field, marking);
  const std::string prefix = std::string(indexer::prefix::stem) + prefix_of(field);
  const std::vector<std::string> stems = stems_of(text);
  Queries terms;
  for (const std::string& stem : stems) {
    const std::string term = indexer::bounded_term(prefix, stem);
    if (stems.size() > 1 && archive_.vocabulary.articles_with(term) == 0) continue;
    terms.emplace_back(term);
    if (marking == Marking::on) highlight::add_target(targets.stems, stem, rarity(term));
  }
  if (terms.empty()) terms.emplace_back(indexer::bounded_term(prefix, stems.front()));
  return joined(Query::OP_SYNONYM, terms);
}

/// Neighbouring characters in pairs; a single one alone.
Xapian::Query LeafQueries::run(const std::string& text, const std::string& field, Marking marking) {
  const std::string prefix = prefix_of(field);
  const std::vector<std::string_view> characters = indexer::run_characters(text);
  if (marking == Marking::on) highlight::add_target(targets.runs, text, 1);
  if (characters.size() == 1) return Query(indexer::bounded_term(prefix, text));
  Queries pairs;
  for (std::size_t at = 0; at + 1 < characters.size(); ++at) {
    pairs.emplace_back(prefix + std::string(characters[at]) + std::string(characters[at + 1]));
  }
  return joined(Query::OP_AND, pairs);
}

Xapian::Query LeafQueries::exact(const Node& node, Marking marking) {
  const std::string form = form_of(node.words.front());
  const std::string term = indexer::bounded_term(prefix_of(node.field), form);
  if (marking == Marking::on) highlight::add_target(targets.exacts, form, rarity(term));
  return Query(term);
}

Xapian::Query LeafQueries::beginning(const Node& node, Marking marking) {
  const std::string form = form_of(node.words.front());
  const std::string start = indexer::bounded_term(prefix_of(node.field), form);
  if (marking == Marking::on) highlight::add_target(targets.prefixes, form, 1);
  std::size_t expansions = 0;
  const auto end = archive_.vocabulary.database().allterms_end(start);
  for (auto term = archive_.vocabulary.database().allterms_begin(start); term != end; ++term) {
    if (++expansions <= archive_.limits.wildcard_expansion) continue;
    notes.push_back('"' + node.words.front() + "*\" stands for the " +
                    std::to_string(archive_.limits.wildcard_expansion) +
                    " most frequent words that begin so");
    break;
  }
  const auto most = static_cast<Xapian::termcount>(archive_.limits.wildcard_expansion);
  const Query words(Query::OP_WILDCARD, start, most, Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM);
  return is_value_field(node.field) ? unweighed(words) : words;
}

/// Terms with positions: exact forms, and runs by their characters.
std::vector<std::string> LeafQueries::positioned(const std::vector<std::string>& words,
                                                 const std::string& prefix) {
  std::vector<std::string> terms;
  for (const std::string& word : words) {
    if (!is_run(word)) {
      terms.push_back(indexer::bounded_term(prefix, form_of(word)));
      continue;
    }
    for (const std::string_view character : indexer::run_characters(word)) {
      terms.push_back(prefix + std::string(character));
    }
  }
  return terms;
}

Xapian::Query LeafQueries::following(const std::vector<std::string>& words, const std::string& prefix) {
  const std::vector<std::string> terms = positioned(words, prefix);
  if (terms.size() == 1) return Query(terms.front());
  return {Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
}

void LeafQueries::mark_phrase(const std::vector<std::string>& words) {
  highlight::PhraseTarget phrase;
  for (const std::string& word : words) {
    if (is_run(word)) {
      highlight::add_target(targets.runs, word, 1);
    } else {
      phrase.forms.push_back(form_of(word));
    }
  }
  if (phrase.forms.empty()) return;
  phrase.weight = 0;
  for (const std::string& form : phrase.forms) phrase.weight += rarity(indexer::bounded_term("", form));
  if (phrase.forms.size() == words.size()) return targets.phrases.push_back(std::move(phrase));
  for (const std::string& form : phrase.forms) highlight::add_target(targets.exacts, form, 1);
}

Xapian::Query LeafQueries::phrase(const Node& node, Marking marking) {
  if (marking == Marking::on) mark_phrase(node.words);
  return following(node.words, prefix_of(node.field));
}

/// Every word; articles that have them side by side rank higher.
Xapian::Query LeafQueries::compound(const Node& node, Marking marking) {
  Queries words;
  for (const std::string& text : node.words) words.push_back(word(text, node.field, marking));
  const Query together(Query::OP_SCALE_WEIGHT, following(node.words, prefix_of(node.field)), compound_share);
  return {Query::OP_AND_MAYBE, joined(Query::OP_AND, words), together};
}

Xapian::Query LeafQueries::value(const Node& node) {
  const indexer::Field* field = indexer::find_field(node.field);
  std::string whole;
  for (const std::string& word : node.words) whole += (whole.empty() ? "" : " ") + word;
  const Query exactly(indexer::exact_term(field->exact_prefix, whole));
  if (field->words_prefix.empty()) return unweighed(exactly);
  const Query words = following(node.words, std::string(field->words_prefix));
  return unweighed(Query(Query::OP_OR, exactly, words));
}

Xapian::Query LeafQueries::published(const Node& node) const {
  const auto first = parse_period(node.words[0]);
  const auto last = parse_period(node.words[1]);
  DateRange range;
  if (first) range.first = first->first;
  if (last) range.last = last->last;
  return unweighed(date_filter(range, archive_.years));
}

/// `window` is the distance of neighbours: two words side by side are 1 apart.
Xapian::Query LeafQueries::window(const Node& node, Marking marking) {
  const std::vector<std::string> terms = positioned(node.words, prefix_of(node.field));
  const auto span = static_cast<Xapian::termcount>(node.window + terms.size() - 1);
  const bool values = is_value_field(node.field);
  if (marking == Marking::on && !values) {
    for (const std::string& text : node.words) {
      const std::string form = form_of(text);
      highlight::add_target(targets.exacts, form, rarity(indexer::bounded_term("", form)));
    }
  }
  const Query::op op = node.kind == Kind::near ? Query::OP_NEAR : Query::OP_PHRASE;
  const Query words(op, terms.begin(), terms.end(), span);
  return values ? unweighed(words) : words;
}

}  // namespace server::query
