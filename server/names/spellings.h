#pragma once
// The other spellings of a name that an index holds: by the key of the name, and by the groups of aliases.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/names/alias_table.h"
#include "server/names/operators_aliases.h"
#include "server/query/further_forms.h"
#include "server/vocabulary.h"

namespace server::names {

/// Not thread-safe: one for each worker.
class Spellings {
 public:
  /// Takes over the archive's own aliases and the operator's; quick where they are the same as before. A list
  /// of the archive that cannot be read counts as none.
  void use_aliases(const std::string& own, const std::shared_ptr<const AliasList>& operators = nullptr);

  /// Whether some article has the word, given as folded exact form, as a name.
  bool holds(Vocabulary& vocabulary, const std::string& form);

  /// A source for translating a query. REQUIRES: both outlive it, use_aliases() was called.
  query::FormSource source(Vocabulary& vocabulary);

 private:
  using Forms = std::vector<query::FurtherForm>;

  Forms remembered(Vocabulary& vocabulary, const query::TypedWords& typed);
  Forms find(Vocabulary& vocabulary, const query::TypedWords& typed);

  indexer::names::NameTerms keys_;
  std::string own_;
  std::shared_ptr<const AliasList> operators_;
  std::unique_ptr<AliasTable> aliases_;
  std::uint64_t generation_ = 0;                  ///< of the index that known_ is of
  std::unordered_map<std::string, Forms> known_;  ///< by the words as typed and their prefix
};

}  // namespace server::names
