#pragma once
// Words that mean the same, from a short list that comes with the program: synonyms.txt, in the syntax of
// aliases.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/further_forms.h"
#include "server/vocabulary.h"

namespace server::query {

/// The list as it comes with the program.
std::string_view builtin_synonyms();

class Synonyms {
 public:
  /// Throws indexer::names::AliasError where the list cannot be read.
  explicit Synonyms(std::string_view list = builtin_synonyms());

  /// REQUIRES: both outlive the source.
  FormSource source(Vocabulary& vocabulary) const;

 private:
  using Member = std::vector<std::string>;  ///< folded exact forms

  std::vector<FurtherForm> find(Vocabulary& vocabulary, const TypedWords& typed) const;

  std::vector<std::vector<Member>> groups_;
  std::map<Member, std::size_t> group_of_;
};

}  // namespace server::query
