#pragma once
// A leaf of what was understood -> a Xapian query over the terms of indexer/schema.h; on the way it collects
// what hits have to show.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "server/highlight/targets.h"
#include "server/query/archive.h"
#include "server/query/node.h"

namespace server::query {

enum class Marking : std::uint8_t { off, on };  ///< whether hits show what matched

/// The parts as one. REQUIRES: at least one.
Xapian::Query joined(Xapian::Query::op joint, const std::vector<Xapian::Query>& parts);

/// Of a field's exact terms; empty for title and body.
std::string prefix_of(const std::string& field);

class LeafQueries {
 public:
  explicit LeafQueries(const Archive& archive);

  /// REQUIRES: a leaf.
  Xapian::Query of(const Node& leaf, Marking marking);

  /// Folded exact form of a word, the same in every language.
  std::string form_of(std::string_view word);
  /// These forms, one after the other.
  Xapian::Query following(const std::vector<std::string>& words, const std::string& prefix);
  /// In the manner of an inverse document frequency: above 0, more for what is rarer.
  double rarity(const std::string& term) const;

  highlight::Targets targets;
  std::vector<std::string> notes;  ///< for people

 private:
  using Query = Xapian::Query;

  std::vector<std::string> stems_of(std::string_view word);
  std::vector<std::string> positioned(const std::vector<std::string>& words, const std::string& prefix);
  void mark_phrase(const std::vector<std::string>& words);

  Query word(const std::string& text, const std::string& field, Marking marking);
  Query run(const std::string& text, const std::string& field, Marking marking);
  Query exact(const Node& node, Marking marking);
  Query beginning(const Node& node, Marking marking);
  Query phrase(const Node& node, Marking marking);
  Query compound(const Node& node, Marking marking);
  Query window(const Node& node, Marking marking);
  Query value(const Node& node);
  Query published(const Node& node) const;

  const Archive& archive_;
  double articles_;
};

}  // namespace server::query
