#pragma once
// What translating a query needs to know of the index that is asked.

#include <span>
#include <string>
#include <vector>

#include "indexer/terms.h"
#include "server/limits.h"
#include "server/query/further_forms.h"
#include "server/vocabulary.h"

namespace server::query {

/// Years of the dated articles of an index; both 0 when there is none.
struct Years {
  int first = 0;
  int last = 0;
};

/// REQUIRES: all of it outlives the call.
struct Archive {
  Vocabulary& vocabulary;
  indexer::TermFormsByLanguage& forms;
  const std::vector<std::string>& languages;  ///< whose stems are searched; at least one
  Years years;
  const Limits& limits;
  std::span<const FormSource> further{};  ///< what is searched beside the words as typed
};

}  // namespace server::query
