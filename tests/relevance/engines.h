#pragma once
// The two that are compared: our whole path, and what a first afternoon with Xapian gives.

#include <cstddef>
#include <string>
#include <vector>

#include "server/search_request.h"
#include "tests/relevance/collection.h"

namespace relevance {

/// Articles of one ranking, at most.
inline constexpr std::size_t deepest = 1'000;

/// Articles ranked for each topic, in their order.
using Rankings = std::vector<Ranking>;

/// Read by the corpus, indexed by the indexer: in this process, all else as in the program. REQUIRES: `index`
/// does not exist.
void build_index(const Collection& collection, const std::string& index);

/// Searched with default settings, expansion aside. REQUIRES: build_index() made `index`.
Rankings ours(const Collection& collection, const std::string& index, server::Expand expand);

/// TermGenerator, English stems, title and body in one field, any word, BM25 with Xapian's defaults.
Rankings plain_xapian(const Collection& collection);

}  // namespace relevance
