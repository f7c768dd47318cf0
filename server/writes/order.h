#pragma once
// What a client asks to be written, and what became of it.

#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "indexer/edits.h"
#include "server/limits.h"
#include "server/problem.h"

namespace server::writes {

/// One article as JSON.
struct Put {
  std::string id;
  std::string json;
};

struct Delete {
  std::string id;
};

/// Articles as JSON Lines.
struct PutMany {
  std::string lines;
};

/// One request.
struct Order {
  std::variant<Put, Delete, PutMany> what;
  indexer::Precondition precondition{};

  /// Of its body: what it takes while it waits.
  std::size_t bytes() const;
  /// That it names: lines of its body that are not blank.
  std::size_t articles() const;
};

/// What became of one article.
struct Result {
  std::size_t line = 0;  ///< of the body, from 1; 0: the only one
  std::string id{};      ///< empty when the line could not be read
  indexer::EditOutcome outcome = indexer::EditOutcome::refused;
  std::string version{};             ///< of the article afterwards; empty when there is none
  std::string reason{};              ///< of a refusal
  std::vector<std::string> notes{};  ///< what was mended or dropped while it was read
};

/// One result for each article, in their order; or why nothing could be written.
using Outcome = std::variant<std::vector<Result>, Problem>;

/// An order as edits. What cannot be read is refused already; the others are filled in when their edits are
/// made.
struct Reading {
  std::vector<Result> results;
  std::vector<indexer::Edit> edits;  ///< those of the results that are not refused, in their order
};

Reading read(Order&& order, const Limits& limits);

/// The results, once the edits are made. REQUIRES: one Edited for each edit of the reading.
std::vector<Result> completed(std::vector<Result> results, std::span<const indexer::Edited> edits);

}  // namespace server::writes
