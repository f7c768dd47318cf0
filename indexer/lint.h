#pragma once
// The lint of an archive: what `--check` finds in each file and in all, without writing anything. Keeps
// hashes and counts, no texts, so an archive may be larger than memory.

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/article.h"
#include "corpus/furniture/digest.h"
#include "indexer/reading.h"
#include "indexer/repetition.h"

namespace indexer {

/// Counts of one file, or of all.
struct Findings {
  std::uint64_t articles = 0;
  std::uint64_t rejected = 0;
  std::uint64_t undated = 0;
  std::uint64_t untitled = 0;         ///< neither given nor to be inferred
  std::uint64_t inferred_titles = 0;  ///< taken from the text
  std::uint64_t empty = 0;            ///< a title, but no text
  std::uint64_t mended = 0;           ///< articles with notes
  std::uint64_t text_bytes = 0;       ///< of bodies
  std::uint64_t masked_bytes = 0;     ///< of them

  /// Whether someone who keeps the archive should look at it.
  bool worth_a_look() const { return rejected + undated + untitled + empty + mended > 0; }
};

struct FileFindings {
  std::string path;
  std::string format;  ///< for people; empty when the file could not be opened
  Findings found;
};

struct LintReport {
  std::vector<FileFindings> files;  ///< by path
  Findings all;
  std::map<std::string, std::uint64_t> languages;  ///< articles; "" is unknown
  std::map<std::string, std::uint64_t> masked_by;  ///< bytes by reason
  std::map<std::string, std::uint64_t> notes;      ///< articles by what was mended, values left out
  std::uint64_t other_notes = 0;                   ///< of more kinds than are kept
  std::vector<std::string> undated_examples;       ///< paths; the first few by byte order, here and below
  std::uint64_t duplicate_ids = 0;  ///< records whose id another record has too, but for one each
  std::vector<std::string> duplicate_id_examples;
  std::uint64_t duplicate_texts = 0;  ///< the same for texts, case, space and punctuation aside
  std::vector<std::string> duplicate_text_examples;  ///< paths
  std::optional<std::int64_t> oldest;                ///< Unix seconds
  std::optional<std::int64_t> newest;
};

/// Collects from any thread; the masks are those that the indexer would set.
class Lint {
 public:
  void add(const Batch& batch);
  void add(const corpus::Reject& reject);
  /// REQUIRES: no add() is running. Leaves the lint empty.
  LintReport finish();

 private:
  struct Sighting;
  struct Unmasked {
    std::uint32_t file;
    corpus::furniture::Digest digest;
  };
  void take(Sighting&& sighting, std::uint32_t file);
  std::uint32_t file_number(const std::string& path, std::string_view format);
  void add_repeated();

  std::mutex mutex_;
  LintReport report_;
  std::unordered_map<std::string, std::uint32_t> file_numbers_;
  std::unordered_set<std::uint64_t> ids_;
  std::unordered_set<std::uint64_t> texts_;
  RepetitionCounter counter_;
  std::vector<Unmasked> unmasked_;  // units that the archive as a whole may mask yet
};

}  // namespace indexer
