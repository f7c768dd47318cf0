#include "indexer/terms.h"

#include "corpus/text/fold.h"
#include "corpus/text/stop_words.h"
#include "corpus/text/utf8.h"

namespace indexer {
namespace {

/// Words remembered before starting over: news in one language has about this many that come twice.
constexpr std::size_t most_remembered = 200'000;
/// Longer "words" are data (base64, uuencode), not worth remembering.
constexpr std::size_t longest_remembered = 40;
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
    : language_(language.empty() ? usual_language : language), stem_(stemmer(language_)) {}

const WordForms& TermForms::of(std::string_view word) {
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  if (known_.size() >= most_remembered) known_.clear();
  corpus::text::lower_word(word, lowered_);
  const std::string_view key = word.size() <= longest_remembered ? word : std::string_view();
  WordForms& forms = known_[std::string(key)];
  fold_into(lowered_, forms.exact);
  forms.is_stop_word = corpus::text::is_stop_word(word, language_);
  fold_into(word.size() <= longest_remembered ? stem_(lowered_) : lowered_, forms.stem);
  return forms;
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
