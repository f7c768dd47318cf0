#pragma once
// Groups of names in memory, to be asked by what was typed.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/names/aliases.h"
#include "indexer/names/name_terms.h"
#include "indexer/terms.h"

namespace server::names {

/// Folded exact forms of a name's words.
using Name = std::vector<std::string>;

class AliasTable {
 public:
  /// The list that comes with the program, and others that read_aliases() takes.
  AliasTable(std::span<const std::string_view> others, indexer::names::NameTerms& keys);

  /// The other names of every group that has this one; with keys, also of those that have one with its key.
  std::vector<Name> others(std::span<const std::string> words) const;
  std::vector<Name> others(std::span<const std::string> words, indexer::names::NameTerms& keys) const;

 private:
  std::vector<Name> others(std::span<const std::string> words, std::span<const std::string> spellings) const;
  void add(std::string_view list, indexer::TermForms& forms, indexer::names::NameTerms& keys);
  void add(const indexer::names::AliasGroup& group, indexer::TermForms& forms,
           indexer::names::NameTerms& keys);

  std::vector<std::vector<Name>> groups_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;  ///< words, or their keys, joined
};

}  // namespace server::names
