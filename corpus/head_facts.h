#pragma once
// Facts that stand as lines of their own at the head of a text: "By Jane Doe", "Published: 13 March 2025".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/date.h"
#include "corpus/furniture/units.h"

namespace corpus {

struct HeadFacts {
  std::vector<std::string> authors;  ///< of a line that is a byline and nothing else
  /// The date that the head gives: of a line "Published ...", else of one that is a date and nothing else,
  /// else of one "Updated ...". Nothing where two lines of the same rank disagree, or where year, month or
  /// day is missing.
  std::optional<Date> published;
  std::vector<MaskedSpan> date_lines;  ///< in order: lines that say a date and nothing else
  std::vector<MaskedSpan> bylines;     ///< the line of the authors, and that of their role below it
};

/// Looks at the first few unmasked units of the body only. Never guesses: what is not certain is left out.
HeadFacts facts_of_head(const furniture::Units& body, const std::vector<MaskedSpan>& masked);

}  // namespace corpus
