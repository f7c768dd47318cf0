#pragma once
// Articles on their way into a bulk build: read in any order, kept on disk, taken out newest first.
// What stays in memory is one small entry an article, so an archive may be larger than memory.

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "indexer/record.h"
#include "indexer/scratch_file.h"

namespace indexer {

struct SpooledArticle {
  corpus::Article article;
  std::string root;  ///< the INPUT it came from
};

/// Thread-safe until finish(); then take() is.
class Spool {
 public:
  /// Makes the file; throws std::system_error.
  explicit Spool(const std::string& path);

  /// `sequence` orders batches as they were read.
  void add(std::size_t sequence, const std::string& root, const std::vector<corpus::Article>& articles);

  struct Totals {
    std::uint64_t articles = 0;    ///< kept
    std::uint64_t duplicates = 0;  ///< dropped: a later record has the same id
    std::uint64_t bytes = 0;       ///< of titles and bodies kept
  };
  /// Keeps of each id the record read last, and orders newest first, undated last, else as read.
  Totals finish();

  /// The article at `place` of the final order. REQUIRES: finish() was called, place < Totals::articles.
  SpooledArticle take(std::size_t place) const;

 private:
  struct Entry {
    std::int64_t published;
    std::uint64_t offset;
    std::array<std::uint64_t, 2> id;  ///< hash of the id
    std::uint64_t sequence;
    std::uint32_t place;  ///< in its batch
    std::uint32_t size;
    std::uint32_t root;
    std::uint32_t text_bytes;
  };

  std::uint32_t root_number(const std::string& root);

  ScratchFile file_;
  std::mutex mutex_;
  std::vector<Entry> entries_;
  std::vector<std::string> roots_;
};

}  // namespace indexer
