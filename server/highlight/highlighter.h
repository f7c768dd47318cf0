#pragma once
// Marks a query's words in a text and shows the stretches of it that say most: one pass, no library.
// MSet::snippet does one run only, knows no sentence starts and costs ten times as much
// (docs/performance.md).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/record.h"
#include "indexer/terms.h"
#include "server/highlight/matcher.h"
#include "server/highlight/targets.h"

namespace server::highlight {

struct FragmentOptions {
  std::size_t count = 2;         ///< fragments at most
  std::size_t characters = 220;  ///< of one fragment, about
};

/// Not thread-safe: `forms` remembers words. REQUIRES: targets and forms outlive the highlighter.
class Highlighter {
 public:
  Highlighter(const Targets& targets, indexer::TermFormsByLanguage& forms) : matcher_(targets, forms) {}

  /// Where title and body match, in order, without overlap; none in masked text.
  std::vector<Match> in_title(const corpus::Article& article) const;
  std::vector<Match> in_body(const corpus::Article& article) const;

  /// The whole text with its matches marked, HTML-escaped.
  std::string mark(std::string_view text, std::string_view language) const;

  /// The best fragments of the body, HTML-escaped, best first. Each begins at a sentence start where the
  /// sentence leaves room, holds no masked text, and shows where it was cut with an ellipsis. Without a match
  /// in the body: its lead. Empty only when the body holds nothing unmasked.
  std::vector<std::string> fragments(const indexer::Record& record, const FragmentOptions& options) const;

 private:
  Matcher matcher_;
};

}  // namespace server::highlight
