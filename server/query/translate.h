#pragma once
// What was understood -> a Xapian query over the terms of indexer/schema.h, and what to mark in the hits.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "server/highlight/targets.h"
#include "server/query/archive.h"
#include "server/query/neighbours.h"
#include "server/query/node.h"

namespace server::query {

enum class Weighing : std::uint8_t { none, scored };  ///< none: it says nothing of the text, so order by date

struct Translation {
  Xapian::Query query;
  highlight::Targets targets;
  Weighing weighing = Weighing::none;
  std::map<std::string, std::vector<std::string>> variants;  ///< words as typed -> further forms searched
  NeighbourList neighbours;                                  ///< words that follow each other in the query
  std::vector<std::string> notes;                            ///< for people
};

/// REQUIRES: a root that read() gave, so within bounds.
Translation translate(const Node& root, const Archive& archive);

}  // namespace server::query
