#include "corpus/head_facts.h"

#include <algorithm>

#include "corpus/byline.h"
#include "corpus/date_line.h"
#include "corpus/furniture/spans.h"

namespace corpus {
namespace {

using furniture::Unit;

constexpr std::size_t head_units = 6;  // unmasked ones: a headline, a summary, byline and dates
constexpr std::size_t head_bytes = 4000;

/// The one date of the best rank; nothing where lines of that rank disagree.
std::optional<Date> agreed(const std::vector<DatedLine>& lines) {
  const auto best = std::ranges::min_element(lines, {}, &DatedLine::rank);
  if (best == lines.end()) return std::nullopt;
  const bool disagree = std::ranges::any_of(lines, [&](const DatedLine& line) {
    return line.rank == best->rank && line.date.seconds != best->date.seconds;
  });
  return disagree ? std::nullopt : std::optional{best->date};
}

}  // namespace

HeadFacts facts_of_head(const furniture::Units& body, const std::vector<MaskedSpan>& masked) {
  const furniture::Units head = body.head(head_bytes);
  HeadFacts facts;
  std::vector<DatedLine> dated;
  std::size_t seen = 0;
  for (const Unit& unit : head.all()) {
    if (furniture::is_masked(masked, unit.start)) continue;
    if (seen++ == head_units) break;
    const std::string_view line = furniture::text_of(head.text(), unit);
    if (line.size() > longest_fact_line) continue;
    if (std::optional<DatedLine> date = dated_line(line)) {
      dated.push_back(std::move(*date));
      facts.date_lines.push_back(
          {static_cast<std::uint32_t>(unit.start), static_cast<std::uint32_t>(unit.end), "date line"});
    } else if (std::vector<std::string> authors = authors_of_byline(line);
               !authors.empty() && facts.authors.empty()) {
      facts.authors = std::move(authors);
      facts.bylines = {
          {static_cast<std::uint32_t>(unit.start), static_cast<std::uint32_t>(unit.end), "byline"}};
    }
  }
  facts.published = agreed(dated);
  return facts;
}

}  // namespace corpus
