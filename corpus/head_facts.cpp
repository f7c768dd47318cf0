#include "corpus/head_facts.h"

#include <algorithm>
#include <array>

#include "corpus/byline.h"
#include "corpus/furniture/patterns.h"
#include "corpus/furniture/spans.h"

namespace corpus {
namespace {

using furniture::Unit;

constexpr std::size_t head_units = 6;  // unmasked ones: a headline, a summary, byline and dates
constexpr std::size_t head_bytes = 4000;
constexpr std::size_t longest_line = 100;  // bytes of a line of facts

enum class Rank { published, bare, updated };

struct DateLabel {
  std::string_view text;  // comparable
  Rank rank;
};

constexpr std::array labels = {
    DateLabel{"published on", Rank::published},
    DateLabel{"published at", Rank::published},
    DateLabel{"first published on", Rank::published},
    DateLabel{"first published", Rank::published},
    DateLabel{"published", Rank::published},
    DateLabel{"publication date", Rank::published},
    DateLabel{"posted on", Rank::published},
    DateLabel{"posted", Rank::published},
    DateLabel{"date", Rank::published},
    DateLabel{"veröffentlicht am", Rank::published},
    DateLabel{"veröffentlicht", Rank::published},
    DateLabel{"erschienen am", Rank::published},
    DateLabel{"datum", Rank::published},
    DateLabel{"publié le", Rank::published},
    DateLabel{"publié", Rank::published},
    DateLabel{"publicado el", Rank::published},
    DateLabel{"publicado em", Rank::published},
    DateLabel{"publicado", Rank::published},
    DateLabel{"fecha", Rank::published},
    DateLabel{"pubblicato il", Rank::published},
    DateLabel{"pubblicato", Rank::published},
    DateLabel{"gepubliceerd op", Rank::published},
    DateLabel{"gepubliceerd", Rank::published},
    DateLabel{"opublikowano", Rank::published},
    DateLabel{"data publikacji", Rank::published},
    DateLabel{"publicerad", Rank::published},
    DateLabel{"publiceret", Rank::published},
    DateLabel{"publisert", Rank::published},
    DateLabel{"تاريخ النشر", Rank::published},
    DateLabel{"نشر في", Rank::published},
    DateLabel{"发布时间", Rank::published},
    DateLabel{"發布時間", Rank::published},
    DateLabel{"公開日", Rank::published},
    DateLabel{"投稿日", Rank::published},
    DateLabel{"기사입력", Rank::published},
    DateLabel{"입력", Rank::published},
    DateLabel{"data", Rank::published},
    DateLabel{"опубліковано", Rank::published},
    DateLabel{"дата", Rank::published},
    DateLabel{"опубликовано", Rank::published},
    DateLabel{"last updated on", Rank::updated},
    DateLabel{"last updated at", Rank::updated},
    DateLabel{"last updated", Rank::updated},
    DateLabel{"updated on", Rank::updated},
    DateLabel{"updated at", Rank::updated},
    DateLabel{"updated", Rank::updated},
    DateLabel{"last modified", Rank::updated},
    DateLabel{"aktualisiert am", Rank::updated},
    DateLabel{"aktualisiert", Rank::updated},
    DateLabel{"stand", Rank::updated},
    DateLabel{"mis à jour le", Rank::updated},
    DateLabel{"actualizado el", Rank::updated},
    DateLabel{"aggiornato il", Rank::updated},
    DateLabel{"atualizado em", Rank::updated},
    DateLabel{"bijgewerkt op", Rank::updated},
    DateLabel{"更新日", Rank::updated},
    DateLabel{"수정", Rank::updated},
    DateLabel{"оновлено", Rank::updated},
    DateLabel{"обновлено", Rank::updated},
};

struct DatedLine {
  Rank rank = Rank::bare;
  Date date;
};

/// A date that names its day: a year, a month or a number alone is no date line.
std::optional<Date> whole_date(std::string_view text) {
  constexpr std::size_t shortest = 8;  // 1.3.2025
  text = text.substr(std::min(text.find_first_not_of(" :"), text.size()));
  if (text.size() < shortest || text.find_first_not_of("0123456789") == std::string_view::npos)
    return std::nullopt;
  std::optional<Date> date = parse_date(text);
  return date && (date->note.empty() || date->note == one_digit_note) ? date : std::nullopt;
}

/// Whether a line may hold a date at all: digits of other scripts lie beyond ASCII.
bool may_be_dated(std::string_view line) {
  return std::ranges::any_of(line, [](char byte) { return (byte >= '0' && byte <= '9') || byte < 0; });
}

std::optional<DatedLine> dated_line(std::string_view line) {
  if (!may_be_dated(line)) return std::nullopt;
  const std::string text = furniture::comparable(line);
  if (text.empty()) return std::nullopt;
  for (const DateLabel& label : labels) {
    if (text.front() != label.text.front() || !text.starts_with(label.text)) continue;
    if (std::optional<Date> date = whole_date(std::string_view(text).substr(label.text.size())))
      return DatedLine{label.rank, std::move(*date)};
  }
  if (std::optional<Date> date = whole_date(line)) return DatedLine{Rank::bare, std::move(*date)};
  return std::nullopt;
}

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

std::optional<Date> stated_date(std::string_view line) {
  if (line.size() > longest_line) return std::nullopt;
  std::optional<DatedLine> dated = dated_line(line);
  return dated ? std::optional{std::move(dated->date)} : std::nullopt;
}

HeadFacts facts_of_head(const furniture::Units& body, const std::vector<MaskedSpan>& masked) {
  const furniture::Units head = body.head(head_bytes);
  HeadFacts facts;
  std::vector<DatedLine> dated;
  std::size_t seen = 0;
  for (const Unit& unit : head.all()) {
    if (furniture::is_masked(masked, unit.start)) continue;
    if (seen++ == head_units) break;
    const std::string_view line = furniture::text_of(head.text(), unit);
    if (line.size() > longest_line) continue;
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
