#pragma once
// What an index says of itself: written with every commit, checked at every opening.

#include <cstdint>
#include <stdexcept>
#include <string>

#include <xapian.h>

namespace indexer {

/// Thrown for a database that is not an index of this program's schema.
struct WrongSchema : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws WrongSchema, with what to do, when `database` (at `path`, for the message) has another schema.
void check_schema(const Xapian::Database& database, const std::string& path);

enum class DocumentOrder { newest_first, as_they_came };

struct IndexState {
  std::uint64_t revision = 0;
  std::uint64_t text_bytes = 0;  ///< of titles and bodies
  DocumentOrder order = DocumentOrder::as_they_came;
  std::string aliases;  ///< the archive's own list, see names/aliases.h
};

IndexState read_state(const Xapian::Database& database);

/// Writes schema and state, and counts the languages anew. Does not commit.
void write_state(Xapian::WritableDatabase& database, const IndexState& state);

}  // namespace indexer
