#include "server/query/widening.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "indexer/schema.h"

namespace server::query {
namespace {

std::string spaced(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

Widened Widening::look_up(const std::vector<std::string>& words, const std::string& field) {
  Widened widened;
  if (archive_.further.empty()) return widened;
  for (const std::string& word : words) {
    if (is_run(word)) return widened;
    widened.words.push_back(leaves_.form_of(word));
  }
  widened.prefix = prefix_of(field);
  for (const FormSource& source : archive_.further) {
    for (FurtherForm& form : source({widened.words, widened.prefix})) {
      const auto same = [&](const FurtherForm& other) { return other.words == form.words; };
      if (std::none_of(widened.forms.begin(), widened.forms.end(), same)) {
        widened.forms.push_back(std::move(form));
      }
    }
  }
  return widened;
}

double Widening::rarity(const std::vector<std::string>& words, const std::string& prefix) const {
  double sum = 0;
  for (const std::string& word : words) sum += leaves_.rarity(indexer::bounded_term(prefix, word));
  return sum;
}

void Widening::show(const FurtherForm& form, const Widened& widened) {
  variants[spaced(widened.words)].push_back(spaced(form.words));
  const double weight = rarity(form.words, "") * form.weight;
  if (form.words.size() == 1) {
    highlight::add_target(leaves_.targets.exacts, form.words.front(), weight);
  } else {
    leaves_.targets.phrases.push_back({form.words, weight});
  }
}

// Forms of one weight are one term to the ranking, as if they were spelt alike. A form rarer than the words
// as typed would outweigh them by its rarity alone, so it counts no more than they do.
Xapian::Query Widening::widen(const Xapian::Query& typed, const Widened& widened, Marking marking) {
  if (widened.forms.empty()) return typed;
  struct Alike {
    std::vector<Xapian::Query> queries;
    double rarity = 0;
  };
  std::map<double, Alike, std::greater<>> by_weight;
  for (const FurtherForm& form : widened.forms) {
    Alike& alike = by_weight[form.weight];
    alike.queries.push_back(leaves_.following(form.words, widened.prefix));
    alike.rarity = std::max(alike.rarity, rarity(form.words, widened.prefix));
    if (marking == Marking::on) show(form, widened);
  }
  const double usual = rarity(widened.words, widened.prefix);
  const auto held = [&](const std::string& word) {
    return archive_.vocabulary.articles_with(indexer::bounded_term(widened.prefix, word)) > 0;
  };
  const bool typed_is_held = std::all_of(widened.words.begin(), widened.words.end(), held);
  const double full = typed_is_held ? 1 : by_weight.begin()->first;
  std::vector<Xapian::Query> parts = {typed};
  for (const auto& [weight, alike] : by_weight) {
    const double even = typed_is_held ? std::min(1.0, usual / alike.rarity) : 1;
    const Xapian::Query forms = joined(Xapian::Query::OP_SYNONYM, alike.queries);
    parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, forms, weight / full * even);
  }
  return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

}  // namespace server::query
