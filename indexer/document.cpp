#include "indexer/document.h"

#include <algorithm>

#include "corpus/text/capitals.h"
#include "corpus/text/sentences.h"
#include "corpus/text/words.h"
#include "indexer/names/name_terms.h"
#include "indexer/packing.h"
#include "indexer/schema.h"
#include "indexer/terms.h"

namespace indexer {
namespace {

using corpus::text::Word;
using corpus::text::WordKind;
using corpus::text::Words;

/// A text to index: where its positions begin, how much a word counts, which prefix its terms carry.
struct Stretch {
  std::string_view text;
  Xapian::termpos position = 0;
  Xapian::termcount weight = 1;
  std::string_view prefix = {};
};

/// Whether a word that begins at `start` stands in a masked span; `next` is the first span not passed yet.
bool is_masked(const std::vector<corpus::MaskedSpan>& spans, std::size_t& next, std::size_t start) {
  while (next < spans.size() && spans[next].end <= start) ++next;
  return next < spans.size() && spans[next].start <= start;
}

std::string raw_hash(std::string_view hex) {
  const auto digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
    bytes += static_cast<char>(digit(hex[at]) * 16 + digit(hex[at + 1]));
  }
  return bytes;
}

class Builder {
 public:
  Builder(Xapian::Document& document, TermForms& forms, names::NameTerms& names)
      : document_(document), forms_(forms), names_(names) {}

  /// Returns the position after the last word.
  Xapian::termpos add_text(Stretch stretch, const std::vector<corpus::MaskedSpan>& masked = {}) {
    std::size_t next_span = 0;
    Words words(stretch.text);
    for (Word word; words.next(word);) {
      const std::string_view text = stretch.text.substr(word.start, word.end - word.start);
      if (is_masked(masked, next_span, word.start)) {
        ++stretch.position;
      } else if (word.kind == WordKind::run) {
        add_run(text, stretch);
      } else {
        add_word(text, stretch);
      }
    }
    return stretch.position;
  }

  /// Names of running text, told by their capitals; headlines have capitals for other reasons.
  void add_names(std::string_view text, const std::vector<corpus::MaskedSpan>& masked) {
    std::size_t next_span = 0;
    Words words(text);
    for (Word word; words.next(word);) {
      if (word.kind == WordKind::run || !corpus::text::is_capitalised_within(text, word)) continue;
      if (is_masked(masked, next_span, word.start)) continue;
      const std::string_view written = text.substr(word.start, word.end - word.start);
      for (const std::string& term : names_.of(written, forms_.of(written).exact))
        document_.add_boolean_term(term);
    }
  }

  void add_values(const Field& field, const std::vector<std::string>& values) {
    if (values.empty()) return;
    Xapian::termpos position = 0;
    for (const std::string& value : values) {
      document_.add_boolean_term(exact_term(field.exact_prefix, value));
      if (field.words_prefix.empty()) continue;
      position = add_text({.text = value, .position = position, .prefix = field.words_prefix}) + position_gap;
    }
    document_.add_value(field.facet_slot, pack_values(values));
  }

  void add_date(std::int64_t published) {
    for (const std::string& term : date_terms(published)) document_.add_boolean_term(term);
    document_.add_value(slot::newest, Xapian::sortable_serialise(static_cast<double>(published)));
    document_.add_value(slot::oldest, Xapian::sortable_serialise(-static_cast<double>(published)));
  }

 private:
  const std::string& prefixed(std::string_view first, std::string_view second, const std::string& form) {
    term_.assign(first);
    term_ += second;
    term_ += form;
    if (term_.size() > longest_term) term_ = bounded_term(std::string(first) + std::string(second), form);
    return term_;
  }

  void add_word(std::string_view word, Stretch& stretch) {
    const WordForms& forms = forms_.of(word);
    ++stretch.position;
    document_.add_posting(prefixed("", stretch.prefix, forms.exact), stretch.position, stretch.weight);
    document_.add_term(prefixed(prefix::stem, stretch.prefix, forms.stem), stretch.weight);
  }

  void add_run(std::string_view run, Stretch& stretch) {
    const std::vector<std::string_view> characters = run_characters(run);
    for (std::size_t at = 0; at < characters.size(); ++at) {
      const std::string one(characters[at]);
      ++stretch.position;
      document_.add_posting(prefixed("", stretch.prefix, one), stretch.position, stretch.weight);
      if (at + 1 == characters.size()) continue;
      document_.add_term(prefixed("", stretch.prefix, one + std::string(characters[at + 1])), stretch.weight);
    }
  }

  Xapian::Document& document_;
  TermForms& forms_;
  names::NameTerms& names_;
  std::string term_;
};

/// A title that was inferred from the body's own beginning says nothing twice.
bool stands_in_body(const corpus::Article& article) {
  std::string_view title = article.title;
  if (constexpr std::string_view ellipsis = "…"; title.ends_with(ellipsis))
    title.remove_suffix(ellipsis.size());
  return article.title_origin == corpus::Origin::inferred && article.body.starts_with(title);
}

std::vector<std::string> one_or_none(const std::string& value) {
  return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
}

const std::vector<std::string>& values_of(const corpus::Article& article, const Field& field,
                                          std::vector<std::string>& single) {
  if (field.facet_slot == slot::author) return article.authors;
  if (field.facet_slot == slot::tag) return article.tags;
  const std::string& value = field.facet_slot == slot::source    ? article.source
                             : field.facet_slot == slot::section ? article.section
                                                                 : article.language;
  single = one_or_none(value);
  return single;
}

}  // namespace

struct DocumentMaker::State {
  TermFormsByLanguage forms;
  names::NameTerms names;
  RecordCodec codec;
};

DocumentMaker::DocumentMaker() : state_(std::make_unique<State>()) {}
DocumentMaker::~DocumentMaker() = default;
DocumentMaker::DocumentMaker(DocumentMaker&&) noexcept = default;
DocumentMaker& DocumentMaker::operator=(DocumentMaker&&) noexcept = default;

Xapian::Document DocumentMaker::make(const corpus::Article& article, std::string_view input) {
  Xapian::Document document;
  Builder builder(document, state_->forms.of(article.language), state_->names);
  builder.add_text({.text = article.title, .prefix = prefix::title});
  const std::string_view weighty_title = stands_in_body(article) ? std::string_view() : article.title;
  const Xapian::termpos after_title = builder.add_text({.text = weighty_title, .weight = title_weight});
  builder.add_text({.text = article.body, .position = after_title + position_gap}, article.masked);
  builder.add_names(article.body, article.masked);
  std::vector<std::string> single;
  for (const Field& field : value_fields) builder.add_values(field, values_of(article, field, single));
  if (article.published) builder.add_date(*article.published);
  document.add_value(slot::hash, hash_value(article));
  if (!article.title.empty()) document.add_boolean_term(exact_term(prefix::whole_title, article.title));
  document.add_boolean_term(id_term(article.id));
  document.add_boolean_term(bounded_term(prefix::input, input));
  document.set_data(state_->codec.encode({article, corpus::text::sentence_starts(article.body)}));
  return document;
}

std::string hash_value(const corpus::Article& article) {
  return raw_hash(corpus::content_hash(article));
}

std::string pack_values(const std::vector<std::string>& values) {
  std::string packed;
  for (const std::string& value : values) pack_string(packed, value);
  return packed;
}

std::vector<std::string_view> unpack_values(std::string_view packed) {
  std::vector<std::string_view> values;
  while (!packed.empty()) values.push_back(unpack_string(packed));
  return values;
}

}  // namespace indexer
