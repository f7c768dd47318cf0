#pragma once
// A query with typing errors -> the query that was probably meant.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "indexer/terms.h"
#include "server/names/spellings.h"
#include "server/query/node.h"
#include "server/spelling/lexicon.h"
#include "server/vocabulary.h"

namespace server::spelling {

/// REQUIRES: all of it outlives the corrector.
struct Knowledge {
  Vocabulary& vocabulary;
  std::function<std::shared_ptr<const Lexicon>()> lexicon;  ///< asked when needed; nullptr: not there yet
  indexer::TermFormsByLanguage& forms;
  const std::vector<std::string>& languages;  ///< whose stems are searched; at least one
  names::Spellings& names;
};

/// A word of a query's text.
struct Place {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string typed;
  std::string folded;
};

class Corrector {
 public:
  explicit Corrector(Knowledge knowledge) : knowledge_(std::move(knowledge)) {}

  /// `text`, which was understood as `root`, with words that the archive lacks, or nearly so, in place of
  /// which it has a likely one; and with two words as one where the archive writes them so. Nothing when it
  /// is fine.
  std::optional<std::string> correct(std::string_view text, const query::Node& root);

  /// One folded word: what was probably meant, one word or two; nothing when it is fine or nothing is near.
  std::optional<std::string> correct_word(const std::string& folded);

 private:
  struct Choice {
    std::string text;
    double score = 0;
  };
  Xapian::doccount held(const std::string& folded);
  std::optional<Choice> nearest(const std::string& folded, Xapian::doccount held) const;
  std::optional<Choice> split(const std::string& folded) const;
  std::optional<std::string> joined(const std::string& first, const std::string& second);
  std::optional<std::string> joined(std::string_view text, const Place& first, const Place& second);
  Xapian::doccount articles_with(const std::string& first, const std::string& second) const;
  bool is_stop_word(std::string_view word) const;

  Knowledge knowledge_;
};

}  // namespace server::spelling
