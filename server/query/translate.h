#pragma once
// What was understood -> a Xapian query over the terms of indexer/schema.h, and what to mark in the hits.

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/terms.h"
#include "server/highlight/targets.h"
#include "server/limits.h"
#include "server/query/node.h"

namespace server::query {

/// Years of the dated articles of an index; both 0 when there is none.
struct Years {
  int first = 0;
  int last = 0;
};

/// What translating needs to know. REQUIRES: all of it outlives the call.
struct Archive {
  const Xapian::Database& database;
  indexer::TermFormsByLanguage& forms;
  const std::vector<std::string>& languages;  ///< whose stems are searched; at least one
  Years years;
  const Limits& limits;
};

enum class Weighing : std::uint8_t { none, scored };  ///< none: it says nothing of the text, so order by date

struct Translation {
  Xapian::Query query;
  highlight::Targets targets;
  Weighing weighing = Weighing::none;
  std::vector<std::string> notes;  ///< for people
};

/// REQUIRES: a root that read() gave, so within bounds.
Translation translate(const Node& root, const Archive& archive);

}  // namespace server::query
