#pragma once
// The lint's report: for people, and as JSON.

#include <ostream>
#include <string>

#include "indexer/lint.h"
#include "indexer/summary.h"

namespace indexer {

/// One object without a line end: the members of the summary, and `check` with all that the report holds.
std::string to_json(const Summary& summary, const LintReport& report);

/// A line for each thing that an archive's keeper wants to know, then the files worth a look.
void print(std::ostream& to, const Summary& summary, const LintReport& report);

}  // namespace indexer
