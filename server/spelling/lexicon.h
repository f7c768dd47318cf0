#pragma once
// The words of one revision of an index and, for a word typed wrong, those near it.
//
// Symmetric deletion (Garbe 2012): two words one edit apart share a form that lacks at most one letter of
// either. All such forms of the index's words are hashed into one flat table; a typed word is looked up by
// its own, for longer words by those that lack two letters, too. What comes out is compared letter by letter.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "server/spelling/edits.h"

namespace server::spelling {

/// Words kept, the most frequent ones: 20 MB at most.
inline constexpr std::size_t most_words = 200'000;

struct Candidate {
  std::string word;  ///< folded exact form
  std::uint32_t articles = 0;
  Difference difference;
  double score = 0;  ///< of the slip and the word's frequency; higher is likelier
};

/// Immutable, so that all threads share one.
class Lexicon {
 public:
  /// Reads the words of title and body. Throws Xapian::Error.
  explicit Lexicon(const Xapian::Database& database);

  /// Words up to `edits` (1 or 2) away, two only from words of seven letters and more; likeliest first, the
  /// word itself never.
  std::vector<Candidate> near(std::string_view folded, std::size_t edits) const;

  std::size_t size() const { return articles_.size(); }
  std::size_t bytes() const;  ///< of memory

 private:
  std::string_view word(std::size_t number) const;
  void index_forms();

  std::string text_;                     ///< all words, one after the other
  std::vector<std::uint32_t> starts_;    ///< in text_; one more than words
  std::vector<std::uint32_t> articles_;  ///< by word
  std::vector<std::uint32_t> buckets_;   ///< where the numbers of a hash begin; one more than hashes
  std::vector<std::uint32_t> numbers_;   ///< of words, by the hashes of their forms
};

/// How likely it is that someone who meant a word held by so many articles slipped like this.
double likelihood(const Difference& difference, std::uint32_t articles);

}  // namespace server::spelling
