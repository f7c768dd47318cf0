#pragma once
// The kin of an article of an index, found by the terms of its fingerprint.

#include <optional>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "corpus/fingerprint.h"
#include "corpus/likeness.h"
#include "indexer/grouping.h"
#include "indexer/record.h"

namespace indexer::copies {

/// An article as it is compared and told.
struct Stored {
  Relative facts;
  std::vector<corpus::WordHash> words;
  corpus::Fingerprint print;

  corpus::Text text() const { return {words, facts.published}; }
};

struct Neighbour {
  Xapian::docid id = 0;
  corpus::Judgement judgement;
};

/// Remembers what it reads, so keep one for one state of the database.
class Neighbours {
 public:
  explicit Neighbours(const Xapian::Database& database) : database_(database) {}

  /// The reference holds as long as this.
  const Stored& stored(Xapian::docid id);
  /// Its kin but for equals(), of which a form letter has so many that no list of them is kept for each.
  const std::vector<Neighbour>& of(Xapian::docid id);
  /// Articles of the very same words, itself among them; none where there is no word.
  std::vector<Xapian::docid> equals(Xapian::docid id);
  corpus::Likeness likeness(Xapian::docid one, Xapian::docid other);

 private:
  std::vector<Neighbour> search(Xapian::docid id);
  /// Those of other words that are worth judging: the same for all articles of these words.
  const std::vector<Xapian::docid>& candidates(const corpus::Fingerprint& print);
  void count_carriers(const std::string& term, std::unordered_map<Xapian::docid, std::size_t>& shared) const;

  const Xapian::Database& database_;
  RecordCodec codec_;
  std::unordered_map<Xapian::docid, Stored> stored_;
  std::unordered_map<Xapian::docid, std::vector<Neighbour>> found_;
  std::unordered_map<std::uint64_t, std::vector<Xapian::docid>> candidates_;  ///< by Fingerprint::whole
};

}  // namespace indexer::copies
