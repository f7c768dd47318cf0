#pragma once
// Is an article new, changed or the very same as what the index holds, and which document would it become?

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <xapian.h>

#include "indexer/document.h"
#include "indexer/masking.h"
#include "indexer/spool.h"

namespace indexer {

/// What one article asks of the index.
struct Change {
  Xapian::docid old = 0;                     ///< 0: the index does not hold the id
  std::uint64_t text_bytes = 0;              ///< of title and body
  std::optional<Xapian::Document> document;  ///< nothing: the index holds the very same
};

/// A view of one state of the index and a maker of documents. Not thread-safe: one for each thread.
class Comparer {
 public:
  explicit Comparer(Xapian::Database index) : index_(std::move(index)) {}

  /// 0: the index does not hold the id.
  Xapian::docid find(const std::string& id) const;

  Change compare(SpooledArticle&& spooled, const corpus::furniture::Counts& counts);

 private:
  Xapian::Database index_;
  DocumentMaker maker_;
};

}  // namespace indexer
