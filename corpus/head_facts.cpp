#include "corpus/head_facts.h"

#include <algorithm>
#include <utility>

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

/// The first unmasked units.
std::vector<Unit> first_units(const furniture::Units& head, const std::vector<MaskedSpan>& masked) {
  std::vector<Unit> first;
  for (const Unit& unit : head.all()) {
    if (furniture::is_masked(masked, unit.start)) continue;
    if (first.size() == head_units) break;
    first.push_back(unit);
  }
  return first;
}

MaskedSpan span_of(const Unit& unit, std::string reason) {
  return {static_cast<std::uint32_t>(unit.start), static_cast<std::uint32_t>(unit.end), std::move(reason)};
}

}  // namespace

HeadFacts facts_of_head(const furniture::Units& body, const std::vector<MaskedSpan>& masked) {
  const furniture::Units head = body.head(head_bytes);
  const std::vector<Unit> units = first_units(head, masked);
  const auto line_at = [&](std::size_t at) {
    return at < units.size() ? furniture::text_of(head.text(), units[at]) : std::string_view();
  };
  HeadFacts facts;
  std::vector<DatedLine> dated;
  for (std::size_t at = 0; at < units.size(); ++at) {
    const std::string_view line = line_at(at);
    if (line.size() > longest_fact_line) continue;
    if (std::optional<DatedLine> date = dated_line(line)) {
      dated.push_back(std::move(*date));
      facts.date_lines.push_back(span_of(units[at], "date line"));
      continue;
    }
    if (!facts.authors.empty()) continue;
    const bool has_role = is_role_line(line_at(at + 1));
    facts.authors = authors_of_byline(line);
    // A name at the very beginning may be whom the text is about: "Jane Doe", "Pioneering editor".
    if (facts.authors.empty() && has_role && at > 0) facts.authors = names_of_line(line);
    if (facts.authors.empty()) continue;
    facts.bylines = {span_of(units[at], "byline")};
    if (has_role) facts.bylines.push_back(span_of(units[++at], "byline"));
  }
  facts.published = agreed(dated);
  return facts;
}

}  // namespace corpus
