#include "server/names/alias_table.h"

#include <algorithm>

namespace server::names {
namespace {

// Spaces join words as they are, tabs their keys, so that a key is never mistaken for a word.
std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string joined_keys(std::span<const std::string> words, indexer::names::NameTerms& keys) {
  std::string text;
  for (const std::string& word : words) {
    const std::vector<std::string> of_word = keys.keys(word);
    text += '\t' + (of_word.empty() ? word : of_word.front());
  }
  return text;
}

void add_once(std::vector<std::size_t>& to, std::size_t number) {
  if (std::find(to.begin(), to.end(), number) == to.end()) to.push_back(number);
}

}  // namespace

AliasTable::AliasTable(std::span<const std::string_view> others, indexer::names::NameTerms& keys) {
  indexer::TermForms forms("");
  add(indexer::names::builtin_aliases(), forms, keys);
  for (const std::string_view list : others) add(list, forms, keys);
}

void AliasTable::add(std::string_view list, indexer::TermForms& forms, indexer::names::NameTerms& keys) {
  for (const auto& group : indexer::names::read_aliases(list)) add(group, forms, keys);
}

void AliasTable::add(const indexer::names::AliasGroup& group, indexer::TermForms& forms,
                     indexer::names::NameTerms& keys) {
  std::vector<Name> names;
  for (const indexer::names::AliasName& written : group) {
    Name name;
    for (const std::string& word : written) name.push_back(forms.of(word).exact);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  for (const Name& name : names) {
    add_once(by_name_[joined(name)], groups_.size());
    add_once(by_name_[joined_keys(name, keys)], groups_.size());
  }
  groups_.push_back(std::move(names));
}

std::vector<Name> AliasTable::others(std::span<const std::string> words) const {
  const std::vector<std::string> spellings = {joined(words)};
  return others(words, spellings);
}

std::vector<Name> AliasTable::others(std::span<const std::string> words,
                                     indexer::names::NameTerms& keys) const {
  const std::vector<std::string> spellings = {joined(words), joined_keys(words, keys)};
  return others(words, spellings);
}

std::vector<Name> AliasTable::others(std::span<const std::string> words,
                                     std::span<const std::string> spellings) const {
  std::vector<std::size_t> numbers;
  for (const std::string& spelling : spellings) {
    const auto found = by_name_.find(spelling);
    if (found == by_name_.end()) continue;
    for (const std::size_t number : found->second) add_once(numbers, number);
  }
  std::vector<Name> others;
  for (const std::size_t number : numbers) {
    for (const Name& name : groups_[number]) {
      const bool same = std::equal(name.begin(), name.end(), words.begin(), words.end());
      if (!same && std::find(others.begin(), others.end(), name) == others.end()) others.push_back(name);
    }
  }
  return others;
}

}  // namespace server::names
