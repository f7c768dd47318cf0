#pragma once
// The other spellings of a name that an index holds: by the key of the name, and by the groups of aliases.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "server/names/alias_table.h"
#include "server/query/further_forms.h"

namespace server::names {

/// Not thread-safe: one for each worker.
class Spellings {
 public:
  /// Takes over the archive's own aliases; quick where they are the same as before. A list that cannot be
  /// read counts as none.
  void use_aliases(const std::string& own);

  /// Whether some article has the word, given as folded exact form, as a name.
  bool holds(const Xapian::Database& database, const std::string& form);

  /// A source for translating a query over `database`. REQUIRES: both outlive it, use_aliases() was called.
  query::FormSource source(const Xapian::Database& database);

 private:
  std::vector<query::FurtherForm> find(const Xapian::Database& database, const query::TypedWords& typed);

  indexer::names::NameTerms keys_;
  std::string own_;
  std::unique_ptr<AliasTable> aliases_;
};

}  // namespace server::names
