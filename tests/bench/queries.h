#pragma once
// What the benchmarks ask: a public query set, and words of the archive's own titles.

#include <string>
#include <string_view>
#include <vector>

#include "server/search_request.h"
#include "tests/bench/bench.h"

namespace bench {

struct Asked {
  std::string_view kind;  ///< one of query_kinds
  server::SearchRequest request;
};

inline constexpr std::string_view query_kinds[] = {"term", "and", "or", "phrase", "prefix", "mixed"};

/// The same for the same archive.
std::vector<Asked> queries(const Setting& setting);

}  // namespace bench
