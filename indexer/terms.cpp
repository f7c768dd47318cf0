#include "indexer/terms.h"

#include <algorithm>

#include "corpus/text/fold.h"
#include "corpus/text/stop_words.h"
#include "corpus/text/utf8.h"

namespace indexer {
namespace {

/// Words remembered before starting over: news in one language has about this many that come twice.
constexpr std::size_t most_remembered = 200'000;
/// Longer "words" are data (base64, uuencode), not worth remembering.
constexpr std::size_t longest_remembered = 40;
/// Entries last asked for: a power of two, so many that they stay in the processor's own cache.
constexpr std::size_t most_recent = 4'096;
/// Of texts whose language is not known.
constexpr std::string_view usual_language = "en";

Xapian::Stem stemmer(std::string_view language) {
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return {};  // no stemmer for this language: words stay as they are
  }
}

void fold_into(const std::string& lowered, std::string& to) {
  if (corpus::text::needs_folding(lowered)) {
    corpus::text::fold_word(lowered, to);
  } else {
    to = lowered;
  }
}

}  // namespace

TermForms::TermForms(std::string_view language)
    : language_(language.empty() ? usual_language : language),
      stem_(stemmer(language_)),
      recent_(most_recent) {}

const WordForms& TermForms::of(std::string_view word) {
  const Known::value_type*& recent = recent_[Hash{}(word) % most_recent];
  if (recent != nullptr && recent->first == word) return recent->second;
  auto known = known_.find(word);
  if (known == known_.end()) known = learn(word);
  recent = &*known;
  return known->second;
}

TermForms::Known::iterator TermForms::learn(std::string_view word) {
  if (known_.size() >= most_remembered) {
    known_.clear();
    std::ranges::fill(recent_, nullptr);
  }
  corpus::text::lower_word(word, lowered_);
  const std::string_view key = word.size() <= longest_remembered ? word : std::string_view();
  const auto entry = known_.try_emplace(std::string(key)).first;
  WordForms& forms = entry->second;
  fold_into(lowered_, forms.exact);
  forms.is_stop_word = corpus::text::is_stop_word(word, language_);
  fold_into(word.size() <= longest_remembered ? stem_(lowered_) : lowered_, forms.stem);
  return entry;
}

TermForms& TermFormsByLanguage::of(std::string_view language) {
  std::unique_ptr<TermForms>& forms = known_[std::string(language)];
  if (!forms) forms = std::make_unique<TermForms>(language);
  return *forms;
}

std::vector<std::string_view> run_characters(std::string_view run) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t bytes = corpus::text::decode(run, at).bytes;
    characters.push_back(run.substr(at, bytes));
    at += bytes;
  }
  return characters;
}

}  // namespace indexer
