#pragma once
// Words as terms: the exact form and the stem, remembered, because an archive says the same words again and
// again.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace indexer {

/// A word as the index knows it; neither form has a prefix.
struct WordForms {
  std::string exact;  ///< lowered and folded
  std::string stem;   ///< folded stem of the lowered word
  bool is_stop_word = false;
};

/// Words of one language as terms. Not thread-safe: one for each thread.
class TermForms {
 public:
  /// `language` is ISO 639-1; one that Xapian has no stemmer for is not stemmed, an empty one is read as
  /// English.
  explicit TermForms(std::string_view language);

  /// Both forms of a word as it stands in a text. The reference holds until the next call.
  const WordForms& of(std::string_view word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  using Known = std::unordered_map<std::string, WordForms, Hash, std::equal_to<>>;

  Known::iterator learn(std::string_view word);

  std::string language_;
  Xapian::Stem stem_;
  Known known_;
  /// By their hash, the entries last asked for. Most words of a text are few: found here, they cost one look
  /// into distant memory in place of three.
  std::vector<const Known::value_type*> recent_;
  std::string lowered_;
};

/// TermForms for every language met so far. Not thread-safe.
class TermFormsByLanguage {
 public:
  TermForms& of(std::string_view language);

 private:
  std::unordered_map<std::string, std::unique_ptr<TermForms>> known_;
};

/// Characters of a run of a script written without spaces, one string each: its unigrams.
/// Neighbours concatenated are its bigrams.
std::vector<std::string_view> run_characters(std::string_view run);

}  // namespace indexer
