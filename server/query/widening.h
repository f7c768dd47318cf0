#pragma once
// Words as typed -> the same and their further forms, weighed so that the words as typed rank first.

#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "server/query/leaf_queries.h"

namespace server::query {

/// Neighbours of a query with the forms that stand for them.
struct Widened {
  std::vector<std::string> words;  ///< folded exact forms of what was typed
  std::string prefix;              ///< of the field's exact terms
  std::vector<FurtherForm> forms;
};

class Widening {
 public:
  /// REQUIRES: both outlive it.
  Widening(const Archive& archive, LeafQueries& leaves) : archive_(archive), leaves_(leaves) {}

  /// What the archive's sources know beside `words`, neighbours of the query as they were typed.
  Widened look_up(const std::vector<std::string>& words, const std::string& field);

  /// `typed`, the query for the words themselves, or any of the forms.
  Xapian::Query widen(const Xapian::Query& typed, const Widened& widened, Marking marking);

  std::map<std::string, std::vector<std::string>> variants;  ///< words as typed -> further forms searched

 private:
  double rarity(const std::vector<std::string>& words, const std::string& prefix) const;
  void show(const FurtherForm& form, const Widened& widened);

  const Archive& archive_;
  LeafQueries& leaves_;
};

}  // namespace server::query
