#include "indexer/stories/traits.h"

#define XXH_INLINE_ALL
#include <array>
#include <unordered_map>

#include <xxhash.h>

#include "corpus/text/capitals.h"
#include "corpus/text/fold.h"
#include "corpus/text/words.h"
#include "indexer/names/aliases.h"
#include "indexer/names/name_terms.h"
#include "indexer/terms.h"

namespace indexer::stories {
namespace {

using corpus::text::Word;
using corpus::text::WordKind;
using corpus::text::Words;

// Chosen on the sample archive: the beginning tells the event, what follows tells what led to it.
constexpr float title_count = 3;
constexpr std::size_t lead_words = 50;
constexpr float lead_count = 1;
constexpr float later_count = 0.1F;
/// Words of a body beyond which nothing is read: it bounds what a long text costs.
constexpr std::size_t most_words = 300;
/// Names remembered before starting over.
constexpr std::size_t most_remembered = 100'000;

std::uint32_t hash_of(TraitKind kind, std::string_view language, std::string_view text) {
  const bool is_local = kind == TraitKind::word || kind == TraitKind::pair;
  const auto seed =
      is_local ? XXH3_64bits(language.data(), language.size()) : static_cast<std::uint64_t>(kind);
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits_withSeed(text.data(), text.size(), seed));
  return is_local ? hash & ~1U : hash | 1U;
}

bool is_number(std::string_view form) {
  return form.front() >= '0' && form.front() <= '9';
}

/// Whether the word stands as written: `UNESCO`, `McDonald`, and names, but not what begins a sentence.
bool has_inner_capital(std::string_view word) {
  for (const char c : word.substr(1)) {
    if (c >= 'A' && c <= 'Z') return true;
  }
  return false;
}

/// Takes an ending off where a stem of three Cyrillic letters or more is left.
bool strip(std::string& form, std::string_view ending) {
  constexpr std::size_t least = 6;  // bytes
  if (!form.ends_with(ending) || form.size() < ending.size() + least) return false;
  form.resize(form.size() - ending.size());
  return true;
}

/// A Cyrillic name without its case ending, as no stemmer takes it off a name: Зеленського, Зеленським ->
/// зеленськ; Москві, Москвою -> москв. Other scripts as they are.
std::string without_case(std::string form) {
  constexpr std::array<std::string_view, 43> endings = {
      "ого", "ому", "ими", "ами", "ями", "ові", "еві", "ый", "ий", "ій", "им", "ым", "ом", "ем", "єм",
      "ою",  "ею",  "єю",  "ой",  "ей",  "ах",  "ях",  "ов", "ів", "ії", "ия", "ія", "ии", "ию", "ію",
      "а",   "у",   "і",   "и",   "ы",   "е",   "ю",   "я",  "ї",  "о",  "ь",  "й",  "є"};
  const auto first = static_cast<unsigned char>(form.empty() ? '\0' : form.front());
  if (first < 0xD0 || first > 0xD3) return form;
  for (const std::string_view ending : endings) {
    if (strip(form, ending)) break;
  }
  return form;
}

}  // namespace

struct NameBook::Keys {
  std::unordered_map<std::string, std::string> canonical;
};

NameBook::NameBook(std::string_view own) : keys_(std::make_unique<Keys>()) {
  names::NameTerms terms;
  TermForms forms("");
  for (const std::string_view list : {names::builtin_aliases(), own}) {
    for (const names::AliasGroup& group : names::read_aliases(list)) {
      std::string canonical;
      for (const names::AliasName& name : group) {
        if (name.size() != 1) continue;
        const std::string form = without_case(forms.of(name.front()).exact);
        const std::vector<std::string> of_form = terms.keys(form);
        const std::string& key = of_form.empty() ? form : of_form.front();
        if (canonical.empty()) canonical = key;
        keys_->canonical.emplace(key, canonical);
      }
    }
  }
}

NameBook::~NameBook() = default;

struct TraitReader::State {
  explicit State(const NameBook& in) : book(in) {}

  const NameBook& book;
  TermFormsByLanguage forms;
  names::NameTerms names;
  std::unordered_map<std::string, std::string> known_keys;
  std::vector<Trait> traits;
  std::unordered_map<std::uint32_t, std::size_t> places;

  const std::string& key_of_name(const std::string& form) {
    if (const auto known = known_keys.find(form); known != known_keys.end()) return known->second;
    if (known_keys.size() >= most_remembered) known_keys.clear();
    const std::vector<std::string> keys = names.keys(without_case(form));
    std::string key = keys.empty() ? form : keys.front();
    for (const std::string& one : keys) {
      const auto canonical = book.keys_->canonical.find(one);
      if (canonical == book.keys_->canonical.end()) continue;
      key = canonical->second;
      break;
    }
    return known_keys[form] = std::move(key);
  }

  /// Counts the trait of a hash; nullptr when it was counted before, else what is still to be told of it.
  Trait* count(std::uint32_t hash, TraitKind kind, float by) {
    const auto [place, is_new] = places.try_emplace(hash, traits.size());
    if (!is_new) {
      traits[place->second].count += by;
      return nullptr;
    }
    Trait& trait = traits.emplace_back();
    trait.hash = hash;
    trait.kind = kind;
    trait.count = by;
    return &trait;
  }

  static void tell(Trait& trait, std::string_view text, std::string_view form, std::string_view word) {
    trait.text = text;
    trait.form = form;
    trait.word = word;
  }

  void add_name(const std::string& form, std::string_view language, std::string_view word, float times) {
    const std::string& key = key_of_name(form);
    if (Trait* trait = count(hash_of(TraitKind::name, language, key), TraitKind::name, times))
      tell(*trait, key, form, word);
  }

  void add_word(const WordForms& of_word, std::string_view language, std::string_view word, float times) {
    const TraitKind kind = is_number(of_word.exact) ? TraitKind::number : TraitKind::word;
    const std::string& text = kind == TraitKind::number ? of_word.exact : of_word.stem;
    if (Trait* trait = count(hash_of(kind, language, text), kind, times))
      tell(*trait, text, of_word.exact, word);
  }

  void add_run(std::string_view run, std::string_view language, float times) {
    const std::vector<std::string_view> characters = run_characters(run);
    for (std::size_t at = 0; at + 1 < characters.size(); ++at) {
      std::string pair(characters[at]);
      pair += characters[at + 1];
      if (Trait* trait = count(hash_of(TraitKind::pair, language, pair), TraitKind::pair, times))
        tell(*trait, pair, pair, pair);
    }
  }

  void read_body(const corpus::Article& article, TermForms& of_language) {
    const std::string_view text = article.body;
    std::size_t span = 0;
    std::size_t read = 0;
    Words words(text);
    for (Word word; read < most_words && words.next(word);) {
      while (span < article.masked.size() && article.masked[span].end <= word.start) ++span;
      if (span < article.masked.size() && article.masked[span].start <= word.start) continue;
      const float times = read++ < lead_words ? lead_count : later_count;
      const std::string_view bytes = text.substr(word.start, word.end - word.start);
      if (word.kind == WordKind::run) {
        add_run(bytes, article.language, times);
        continue;
      }
      if (bytes.size() < 2) continue;
      const WordForms& both = of_language.of(bytes);
      if (both.is_stop_word) continue;
      const bool is_name = corpus::text::is_capitalised_within(text, word);
      add_word(both, article.language, is_name || has_inner_capital(bytes) ? bytes : both.exact, times);
      if (is_name) add_name(both.exact, article.language, bytes, times);
    }
  }

  /// Capitals of a headline tell no names: those of the body are known again.
  void read_title(const corpus::Article& article, TermForms& of_language) {
    Words words(article.title);
    for (Word word; words.next(word);) {
      const std::string_view bytes =
          std::string_view(article.title).substr(word.start, word.end - word.start);
      if (word.kind == WordKind::run) {
        add_run(bytes, article.language, title_count);
        continue;
      }
      if (bytes.size() < 2) continue;
      const WordForms& both = of_language.of(bytes);
      if (both.is_stop_word) continue;
      add_word(both, article.language, both.exact, title_count);
      const auto name = places.find(hash_of(TraitKind::name, {}, key_of_name(both.exact)));
      if (name != places.end()) traits[name->second].count += title_count;
    }
  }
};

TraitReader::TraitReader(const NameBook& book) : state_(std::make_unique<State>(book)) {}
TraitReader::~TraitReader() = default;
TraitReader::TraitReader(TraitReader&&) noexcept = default;
TraitReader& TraitReader::operator=(TraitReader&&) noexcept = default;

const std::vector<Trait>& TraitReader::read(const corpus::Article& article) {
  state_->traits.clear();
  state_->places.clear();
  TermForms& forms = state_->forms.of(article.language);
  state_->read_body(article, forms);
  state_->read_title(article, forms);
  return state_->traits;
}

}  // namespace indexer::stories
