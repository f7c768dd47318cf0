#pragma once
// The index as it stands now: follows commits and swaps of the whole folder without a failed search.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include <sys/types.h>
#include <xapian.h>

namespace server {

/// Thrown when an index cannot be served: not there, not ours, or of another schema. The text says what to
/// do.
struct UnusableIndex : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class DocumentOrder { unknown, newest };

struct LanguageShare {
  std::string language;  ///< ISO 639-1
  std::uint64_t articles = 0;
};

/// What is worth knowing of one revision, read once.
struct IndexFacts {
  std::string identity;  ///< of the database, whatever its revision; another one when built anew
  std::uint64_t revision = 0;
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;  ///< of titles and bodies
  std::string schema;
  DocumentOrder order = DocumentOrder::unknown;  ///< newest: document ids run newest first, undated last
  std::vector<LanguageShare> languages;          ///< most articles first
  std::vector<std::string> main_languages;       ///< those worth stemming a query in; never empty
  std::string aliases;                           ///< the archive's own list, see indexer/names/aliases.h
  int first_year = 0;                            ///< of dated articles; both 0 when there is none
  int last_year = 0;
};

/// One open index. Not thread-safe: one for each worker.
class LiveIndex {
 public:
  /// `path`: the index folder or a Xapian stub file. Throws UnusableIndex.
  explicit LiveIndex(std::string path);

  /// The newest committed revision; call it at the start of every request (2 µs when nothing changed).
  /// Where a new index cannot be opened the old one is kept, and problem() says why.
  const Xapian::Database& current();

  /// Of the revision that current() returned last.
  const IndexFacts& facts() const { return facts_; }

  /// Rises whenever current() returns another revision or another index than before.
  std::uint64_t generation() const { return generation_; }

  /// Why the index on disk is not the one served; empty when it is.
  const std::string& problem() const { return problem_; }

  /// Opens the index from the beginning, as after a DatabaseError. Keeps the old one when that fails.
  void renew();

 private:
  struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const Identity&) const = default;
  };
  static Identity identity_of(const std::string& path);
  void open();

  std::string path_;
  Identity identity_;
  Xapian::Database database_;
  IndexFacts facts_;
  std::uint64_t generation_ = 0;
  std::string problem_;
};

/// `read(database)`, repeated on a newer revision when a commit or swap pulled the old one from under it.
template <class Read>
decltype(auto) with_retry(LiveIndex& index, Read&& read) {
  constexpr int tries = 10;
  for (int left = tries;; --left) {
    try {
      return read(index.current());
    } catch (const Xapian::DatabaseError&) {
      if (left == 1) throw;
      index.renew();
    }
  }
}

}  // namespace server
