#pragma once
// One run of broadsheet-index, from options to exit code.

#include <ostream>

#include "indexer/options.h"

namespace indexer {

struct Streams {
  std::ostream& out;  ///< summary and articles
  std::ostream& err;  ///< refused records and progress
};

/// Throws what could not be done: the exit code is then 1. See docs/index-format.md for what is on disk when.
int run(const Options& options, Streams streams);

}  // namespace indexer
