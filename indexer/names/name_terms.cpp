#include "indexer/names/name_terms.h"

#include <algorithm>

#include "corpus/text/fold.h"
#include "indexer/names/name_key.h"
#include "indexer/names/umlauts.h"
#include "indexer/schema.h"

namespace indexer::names {
namespace {

/// Names remembered before starting over.
constexpr std::size_t most_remembered = 100'000;
/// Longer ones are no names; and a term must hold key and form.
constexpr std::size_t longest_name = 60;

}  // namespace

std::string name_terms_beginning(std::string_view key) {
  return std::string(prefix::name) + std::string(key) + ' ';
}

std::vector<std::string> NameTerms::keys(std::string_view form) {
  std::vector<std::string> keys;
  if (form.size() > longest_name) return keys;
  for (const std::string& latin : romaniser_.of(form)) {
    std::string key = name_key(latin);
    const bool known = std::find(keys.begin(), keys.end(), key) != keys.end();
    if (!key.empty() && !known) keys.push_back(std::move(key));
  }
  return keys;
}

void NameTerms::add(std::vector<std::string>& terms, std::string_view key_of, std::string_view form) {
  for (const std::string& key : keys(key_of)) terms.push_back(name_terms_beginning(key).append(form));
}

const std::vector<std::string>& NameTerms::of(const std::string& form) {
  if (const auto known = known_.find(form); known != known_.end()) return known->second;
  if (known_.size() >= most_remembered) known_.clear();
  std::vector<std::string>& terms = known_[form];
  add(terms, form, form);
  return terms;
}

const std::vector<std::string>& NameTerms::of(std::string_view written, const std::string& form) {
  if (!corpus::text::needs_folding(written)) return of(form);
  corpus::text::lower_word(written, lowered_);
  if (const auto known = known_.find(lowered_); known != known_.end()) return known->second;
  std::string other = umlauts_written_out(lowered_);
  if (other.empty()) return of(form);
  if (corpus::text::needs_folding(other)) {
    std::string folded;
    corpus::text::fold_word(other, folded);
    other = std::move(folded);
  }
  if (known_.size() >= most_remembered) known_.clear();
  std::vector<std::string>& terms = known_[lowered_];
  add(terms, form, form);
  add(terms, other, form);
  add(terms, form, other);
  return terms;
}

}  // namespace indexer::names
