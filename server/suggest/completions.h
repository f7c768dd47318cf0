#pragma once
// What a search box can offer while someone types: titles, names, and words and phrases that titles repeat.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace server::suggest {

/// Titles kept, the newest ones, and those of them that phrases are counted in: some 40 MB at most.
inline constexpr std::size_t most_titles = 200'000;
inline constexpr std::size_t most_counted_titles = 50'000;

enum class Kind : std::uint8_t { title, name, phrase, word };

struct Completion {
  std::string text;  ///< folded, words joined by single spaces
  Kind kind = Kind::title;
  std::uint32_t count = 0;     ///< articles
  Xapian::docid document = 0;  ///< of a title: an article that has it
};

/// What was typed, as the index writes words: folded, joined by single spaces, a space at the end where the
/// last word is complete.
std::string folded_beginning(std::string_view typed);

/// Of one revision. Immutable, so that all threads share one.
class Completions {
 public:
  /// Throws Xapian::Error.
  explicit Completions(const Xapian::Database& database);

  /// What begins so, the most frequent and newest first; where that is too little, names and words for the
  /// last word.
  std::vector<Completion> of(std::string_view beginning, std::size_t most) const;

  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint32_t start;  ///< in text_
    std::uint32_t bytes;
    std::uint32_t count;
    Xapian::docid document;
    float score;
    Kind kind;
  };
  struct Found {
    std::string text;
    Kind kind;
    std::uint32_t count;
    Xapian::docid document;
    std::int64_t newest;  ///< Unix seconds; 0: undated
  };

  static std::vector<Found> titles(const Xapian::Database& database);
  static std::vector<Found> names(const Xapian::Database& database);
  static std::vector<Found> phrases(std::span<const Found> titles);
  void add(std::span<const Found> found, std::int64_t newest);
  std::string_view text(const Entry& entry) const;
  /// The best of those that begin so and are wanted.
  std::vector<Entry> best(std::string_view beginning, std::size_t most, bool (*wanted)(const Entry&)) const;

  std::string text_;
  std::vector<Entry> entries_;  ///< by text
};

}  // namespace server::suggest
