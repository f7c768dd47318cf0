#pragma once
// Changes to an index that stands, all of them or none: documents, groups of copies, stories, counts of
// repeated lines and what the index says of itself.

#include <cstdint>
#include <string>
#include <unordered_set>

#include <xapian.h>

#include "indexer/comparer.h"
#include "indexer/copies/update.h"
#include "indexer/index_metadata.h"
#include "indexer/record.h"
#include "indexer/repetition.h"
#include "indexer/stories/update.h"

namespace indexer {

/// What a change did to the index.
enum class Effect { added, updated, unchanged };

/// How much a transaction did, and the index as it left it.
struct Committed {
  std::uint64_t added = 0;
  std::uint64_t updated = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t articles = 0;  ///< in the index afterwards
  std::uint64_t revision = 0;  ///< of the index afterwards; one more than before when something was changed
};

/// Undone unless commit() is reached.
class Transaction {
 public:
  /// REQUIRES: the caller holds the WriterLock and the index exists. Throws WrongSchema, Xapian::Error.
  explicit Transaction(const std::string& index);

  /// The index with what was changed so far.
  const Xapian::Database& database() const { return database_; }

  Effect apply(const Change& change);
  void remove(Xapian::docid id);
  /// Removes what came from `root` and was not among the changes applied.
  void prune(const std::string& root);
  void add_repeated(const KeyCounts& counts);
  void use_aliases(const std::string& aliases) { aliases_ = aliases; }

  /// Durable when it returns. Once.
  Committed commit();

 private:
  void forget_bytes(Xapian::docid id);

  Xapian::WritableDatabase database_;
  copies::Update copies_;
  stories::Update stories_;
  IndexState state_;
  std::string aliases_;  ///< once it is committed
  RecordCodec codec_;
  Committed done_;
  std::unordered_set<Xapian::docid> met_;
};

}  // namespace indexer
