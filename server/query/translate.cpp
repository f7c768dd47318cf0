#include "server/query/translate.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "indexer/schema.h"
#include "server/query/date_filter.h"

namespace server::query {
namespace {

using Query = Xapian::Query;
using Queries = std::vector<Query>;

std::string prefix_of(const std::string& field) {
  if (field.empty()) return {};
  if (field == "title") return std::string(indexer::prefix::title);
  const indexer::Field* known = indexer::find_field(field);
  return std::string(known->words_prefix.empty() ? known->exact_prefix : known->words_prefix);
}

Query joined(Query::op joint, const Queries& parts) {
  return parts.size() == 1 ? parts.front() : Query(joint, parts.begin(), parts.end());
}

Query unweighed(const Query& query) {
  return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

void add_target(std::vector<highlight::Target>& targets, std::string form, double weight) {
  const bool known = std::any_of(targets.begin(), targets.end(),
                                 [&](const highlight::Target& target) { return target.form == form; });
  if (!known) targets.push_back({std::move(form), weight});
}

enum class Marking : std::uint8_t { off, on };  ///< whether hits show what matched

class Translator {
 public:
  explicit Translator(const Archive& archive)
      : archive_(archive), articles_(static_cast<double>(archive.database.get_doccount())) {}

  Query query(const Node& node, Marking marking) {
    switch (node.kind) {
      case Kind::everything:
        return Query::MatchAll;
      case Kind::word:
        return word(node.words.front(), node.field, marking);
      case Kind::exact:
        return exact(node, marking);
      case Kind::prefix:
        return beginning(node, marking);
      case Kind::compound:
        return compound(node, marking);
      case Kind::phrase:
        return phrase(node, marking);
      case Kind::value:
        return value(node);
      case Kind::published:
        return published(node);
      case Kind::near:
      case Kind::adjacent:
        return window(node, marking);
      case Kind::any:
        return joined(Query::OP_OR, children(node, marking));
      case Kind::negation:
        return {Query::OP_AND_NOT, Query::MatchAll, query(node.children.front(), Marking::off)};
      case Kind::all:
        return all(node, marking);
      case Kind::lifted:
        return {Query::OP_AND_MAYBE, query(node.children[0], marking), query(node.children[1], marking)};
    }
    return Query::MatchNothing;
  }

  highlight::Targets targets;
  std::vector<std::string> notes;

 private:
  Queries children(const Node& node, Marking marking) {
    Queries parts;
    for (const Node& child : node.children) parts.push_back(query(child, marking));
    return parts;
  }

  Query all(const Node& node, Marking marking) {
    Queries scored;
    Queries narrowing;
    Queries excluded;
    for (const Node& child : node.children) {
      if (child.kind == Kind::negation) {
        excluded.push_back(query(child.children.front(), Marking::off));
      } else {
        (is_filter(child) ? narrowing : scored).push_back(query(child, marking));
      }
    }
    Query result = scored.empty() ? Query(Query::MatchAll) : joined(Query::OP_AND, scored);
    if (!narrowing.empty()) {
      const Query filter = joined(Query::OP_AND, narrowing);
      result = scored.empty() ? filter : Query(Query::OP_FILTER, result, filter);
    }
    if (excluded.empty()) return result;
    return {Query::OP_AND_NOT, result, joined(Query::OP_OR, excluded)};
  }

  /// Folded exact form, the same in every language.
  std::string form_of(std::string_view word) {
    return archive_.forms.of(archive_.languages.front()).of(word).exact;
  }

  std::vector<std::string> stems_of(std::string_view word) {
    std::vector<std::string> stems;
    for (const std::string& language : archive_.languages) {
      const std::string& stem = archive_.forms.of(language).of(word).stem;
      if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(stem);
    }
    return stems;
  }

  /// In the manner of an inverse document frequency: above 0, more for what is rarer.
  double rarity(const std::string& term) const {
    return std::log1p((articles_ + 1) / (archive_.database.get_termfreq(term) + 0.5));
  }

  Query word(const std::string& text, const std::string& field, Marking marking) {
    if (is_run(text)) return run(text, field, marking);
    const std::string prefix = std::string(indexer::prefix::stem) + prefix_of(field);
    const std::vector<std::string> stems = stems_of(text);
    Queries terms;
    for (const std::string& stem : stems) {
      const std::string term = indexer::bounded_term(prefix, stem);
      if (stems.size() > 1 && !archive_.database.term_exists(term)) continue;
      terms.emplace_back(term);
      if (marking == Marking::on) add_target(targets.stems, stem, rarity(term));
    }
    if (terms.empty()) terms.emplace_back(indexer::bounded_term(prefix, stems.front()));
    return joined(Query::OP_SYNONYM, terms);
  }

  /// Neighbouring characters in pairs; a single one alone.
  Query run(const std::string& text, const std::string& field, Marking marking) {
    const std::string prefix = prefix_of(field);
    const std::vector<std::string_view> characters = indexer::run_characters(text);
    if (marking == Marking::on) add_target(targets.runs, text, 1);
    if (characters.size() == 1) return Query(indexer::bounded_term(prefix, text));
    Queries pairs;
    for (std::size_t at = 0; at + 1 < characters.size(); ++at) {
      pairs.emplace_back(prefix + std::string(characters[at]) + std::string(characters[at + 1]));
    }
    return joined(Query::OP_AND, pairs);
  }

  Query exact(const Node& node, Marking marking) {
    const std::string form = form_of(node.words.front());
    const std::string term = indexer::bounded_term(prefix_of(node.field), form);
    if (marking == Marking::on) add_target(targets.exacts, form, rarity(term));
    return Query(term);
  }

  Query beginning(const Node& node, Marking marking) {
    const std::string form = form_of(node.words.front());
    const std::string start = indexer::bounded_term(prefix_of(node.field), form);
    if (marking == Marking::on) add_target(targets.prefixes, form, 1);
    std::size_t expansions = 0;
    const auto end = archive_.database.allterms_end(start);
    for (auto term = archive_.database.allterms_begin(start); term != end; ++term) {
      if (++expansions <= archive_.limits.wildcard_expansion) continue;
      notes.push_back('"' + node.words.front() + "*\" stands for the " +
                      std::to_string(archive_.limits.wildcard_expansion) +
                      " most frequent words that begin so");
      break;
    }
    const auto most = static_cast<Xapian::termcount>(archive_.limits.wildcard_expansion);
    const Query words(Query::OP_WILDCARD, start, most, Query::WILDCARD_LIMIT_MOST_FREQUENT,
                      Query::OP_SYNONYM);
    return is_value_field(node.field) ? unweighed(words) : words;
  }

  /// Terms with positions: exact forms, and runs by their characters.
  std::vector<std::string> positioned(const std::vector<std::string>& words, const std::string& prefix) {
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

  Query following(const std::vector<std::string>& words, const std::string& prefix) {
    const std::vector<std::string> terms = positioned(words, prefix);
    if (terms.size() == 1) return Query(terms.front());
    return {Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
  }

  void mark_phrase(const std::vector<std::string>& words) {
    highlight::PhraseTarget phrase;
    for (const std::string& word : words) {
      if (is_run(word)) {
        add_target(targets.runs, word, 1);
      } else {
        phrase.forms.push_back(form_of(word));
      }
    }
    if (phrase.forms.empty()) return;
    phrase.weight = 0;
    for (const std::string& form : phrase.forms) phrase.weight += rarity(indexer::bounded_term("", form));
    if (phrase.forms.size() == words.size()) return targets.phrases.push_back(std::move(phrase));
    for (const std::string& form : phrase.forms) add_target(targets.exacts, form, 1);
  }

  Query phrase(const Node& node, Marking marking) {
    if (marking == Marking::on) mark_phrase(node.words);
    return following(node.words, prefix_of(node.field));
  }

  /// Every word; articles that have them side by side rank higher.
  Query compound(const Node& node, Marking marking) {
    Queries words;
    for (const std::string& text : node.words) words.push_back(word(text, node.field, marking));
    return {Query::OP_AND_MAYBE, joined(Query::OP_AND, words), following(node.words, prefix_of(node.field))};
  }

  Query value(const Node& node) {
    const indexer::Field* field = indexer::find_field(node.field);
    std::string whole;
    for (const std::string& word : node.words) whole += (whole.empty() ? "" : " ") + word;
    const Query exactly(indexer::exact_term(field->exact_prefix, whole));
    if (field->words_prefix.empty()) return unweighed(exactly);
    const Query words = following(node.words, std::string(field->words_prefix));
    return unweighed(Query(Query::OP_OR, exactly, words));
  }

  Query published(const Node& node) {
    const auto first = parse_period(node.words[0]);
    const auto last = parse_period(node.words[1]);
    DateRange range;
    if (first) range.first = first->first;
    if (last) range.last = last->last;
    return unweighed(date_filter(range, archive_.years));
  }

  /// `window` is the distance of neighbours: two words side by side are 1 apart.
  Query window(const Node& node, Marking marking) {
    const std::vector<std::string> terms = positioned(node.words, prefix_of(node.field));
    const auto span = static_cast<Xapian::termcount>(node.window + terms.size() - 1);
    const bool values = is_value_field(node.field);
    if (marking == Marking::on && !values) {
      for (const std::string& text : node.words) {
        const std::string form = form_of(text);
        add_target(targets.exacts, form, rarity(indexer::bounded_term("", form)));
      }
    }
    const Query::op op = node.kind == Kind::near ? Query::OP_NEAR : Query::OP_PHRASE;
    const Query words(op, terms.begin(), terms.end(), span);
    return values ? unweighed(words) : words;
  }

  const Archive& archive_;
  double articles_;
};

/// Whether some part of it says something of the text.
bool weighs(const Node& node) {
  if (node.kind == Kind::everything || node.kind == Kind::negation || is_filter(node)) return false;
  return node.children.empty() || std::any_of(node.children.begin(), node.children.end(), weighs);
}

}  // namespace

Translation translate(const Node& root, const Archive& archive) {
  Translator translator(archive);
  Translation result;
  result.query = translator.query(root, Marking::on);
  result.targets = std::move(translator.targets);
  result.weighing = weighs(root) ? Weighing::scored : Weighing::none;
  result.notes = std::move(translator.notes);
  return result;
}

}  // namespace server::query
