#include "server/names/spellings.h"

#include <algorithm>
#include <array>
#include <set>

#include "indexer/schema.h"

namespace server::names {
namespace {

/// What another spelling counts beside the one typed: so little that articles with the typed one come first.
constexpr double weight = 0.3;
/// Further forms of one name, the most frequent ones.
constexpr std::size_t most_forms = 16;
/// Words whose forms are remembered; a worker that has met so many begins anew.
constexpr std::size_t most_remembered = 10'000;
/// A word is a name when one article in this many that hold it has it with a capital in running text.
constexpr Xapian::doccount name_share = 4;

struct Counted {
  Name name;
  Xapian::doccount articles = 0;
};

class Finder {
 public:
  Finder(Vocabulary& vocabulary, std::string_view prefix, indexer::names::NameTerms& keys)
      : vocabulary_(vocabulary), database_(vocabulary.database()), prefix_(prefix), keys_(keys) {}

  /// Whether the archive knows the word, but not as a name.
  bool is_plain_word(const std::string& form) {
    const Xapian::doccount articles = vocabulary_.articles_with(form);
    return articles > 0 && !is_name(form, articles);
  }

  /// The names with one of the keys of `form`.
  void add_spellings(const std::string& form) {
    for (const std::string& key : keys_.keys(form)) {
      const std::string start = indexer::names::name_terms_beginning(key);
      const auto end = database_.allterms_end(start);
      for (auto term = database_.allterms_begin(start); term != end; ++term) {
        const std::string other = (*term).substr(start.size());
        if (is_name(other, vocabulary_.articles_with(other))) add({other});
      }
    }
  }

  /// The name, if the index holds it.
  void add(const Name& name) {
    if (!seen_.insert(name).second) return;
    Xapian::doccount articles = database_.get_doccount();
    for (const std::string& word : name) {
      articles = std::min(articles, vocabulary_.articles_with(indexer::bounded_term(prefix_, word)));
    }
    if (articles > 0 && (name.size() == 1 || is_held(name))) found_.push_back({name, articles});
  }

  std::vector<query::FurtherForm> take(std::span<const std::string> typed) {
    std::erase_if(found_, [&](const Counted& one) {
      return std::equal(one.name.begin(), one.name.end(), typed.begin(), typed.end());
    });
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Counted& one, const Counted& other) { return one.articles > other.articles; });
    if (found_.size() > most_forms) found_.resize(most_forms);
    std::vector<query::FurtherForm> forms;
    for (Counted& one : found_) forms.push_back({std::move(one.name), weight});
    return forms;
  }

 private:
  bool is_name(const std::string& form, Xapian::doccount articles) {
    Xapian::doccount as_name = 0;
    for (const std::string& term : keys_.of(form))
      as_name = std::max(as_name, vocabulary_.articles_with(term));
    return as_name * name_share >= articles;
  }

  /// Whether its words follow each other somewhere.
  bool is_held(const Name& name) const {
    std::vector<std::string> terms;
    for (const std::string& word : name) terms.push_back(indexer::bounded_term(prefix_, word));
    Xapian::Enquire enquire(database_);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                                    static_cast<Xapian::termcount>(terms.size())));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return !enquire.get_mset(0, 1).empty();
  }

  Vocabulary& vocabulary_;
  const Xapian::Database& database_;
  std::string prefix_;
  indexer::names::NameTerms& keys_;
  std::set<Name> seen_;
  std::vector<Counted> found_;
};

}  // namespace

void Spellings::use_aliases(const std::string& own, const std::shared_ptr<const AliasList>& operators) {
  if (aliases_ && own == own_ && operators == operators_) return;
  own_ = own;
  operators_ = operators;
  known_.clear();
  const std::array<std::string_view, 2> lists{operators ? operators->text : std::string_view{}, own};
  try {
    aliases_ = std::make_unique<AliasTable>(lists, keys_);
  } catch (const indexer::names::AliasError&) {
    aliases_ = std::make_unique<AliasTable>(std::span(lists).first(1), keys_);
  }
}

bool Spellings::holds(Vocabulary& vocabulary, const std::string& form) {
  const std::vector<std::string>& terms = keys_.of(form);
  return std::any_of(terms.begin(), terms.end(),
                     [&](const std::string& term) { return vocabulary.articles_with(term) > 0; });
}

query::FormSource Spellings::source(Vocabulary& vocabulary) {
  return [this, &vocabulary](const query::TypedWords& typed) { return remembered(vocabulary, typed); };
}

Spellings::Forms Spellings::remembered(Vocabulary& vocabulary, const query::TypedWords& typed) {
  const bool other_index = vocabulary.generation() == 0 || vocabulary.generation() != generation_;
  if (other_index || known_.size() > most_remembered) known_.clear();
  generation_ = vocabulary.generation();
  std::string key(typed.prefix);
  for (const std::string& word : typed.words) key += ' ' + word;
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  return known_.emplace(std::move(key), find(vocabulary, typed)).first->second;
}

Spellings::Forms Spellings::find(Vocabulary& vocabulary, const query::TypedWords& typed) {
  Finder finder(vocabulary, typed.prefix, keys_);
  const bool plain = typed.words.size() == 1 && finder.is_plain_word(typed.words.front());
  if (typed.words.size() == 1 && !plain) finder.add_spellings(typed.words.front());
  // "jury" has the key of Jurij, but the archive writes it small.
  for (const Name& name : plain ? aliases_->others(typed.words) : aliases_->others(typed.words, keys_)) {
    finder.add(name);
    if (name.size() == 1) finder.add_spellings(name.front());
  }
  return finder.take(typed.words);
}

}  // namespace server::names
