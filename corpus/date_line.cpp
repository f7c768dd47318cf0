#include "corpus/date_line.h"

#include <algorithm>
#include <array>

#include "corpus/furniture/patterns.h"

namespace corpus {
namespace {

struct DateLabel {
  std::string_view text;  // comparable
  DateRank rank;
};

constexpr std::array labels = {
    DateLabel{"published on", DateRank::published},
    DateLabel{"published at", DateRank::published},
    DateLabel{"first published on", DateRank::published},
    DateLabel{"first published", DateRank::published},
    DateLabel{"published", DateRank::published},
    DateLabel{"publication date", DateRank::published},
    DateLabel{"posted on", DateRank::published},
    DateLabel{"posted", DateRank::published},
    DateLabel{"date", DateRank::published},
    DateLabel{"veröffentlicht am", DateRank::published},
    DateLabel{"veröffentlicht", DateRank::published},
    DateLabel{"erschienen am", DateRank::published},
    DateLabel{"datum", DateRank::published},
    DateLabel{"publié le", DateRank::published},
    DateLabel{"publié", DateRank::published},
    DateLabel{"publicado el", DateRank::published},
    DateLabel{"publicado em", DateRank::published},
    DateLabel{"publicado", DateRank::published},
    DateLabel{"fecha", DateRank::published},
    DateLabel{"pubblicato il", DateRank::published},
    DateLabel{"pubblicato", DateRank::published},
    DateLabel{"gepubliceerd op", DateRank::published},
    DateLabel{"gepubliceerd", DateRank::published},
    DateLabel{"opublikowano", DateRank::published},
    DateLabel{"data publikacji", DateRank::published},
    DateLabel{"publicerad", DateRank::published},
    DateLabel{"publiceret", DateRank::published},
    DateLabel{"publisert", DateRank::published},
    DateLabel{"تاريخ النشر", DateRank::published},
    DateLabel{"نشر في", DateRank::published},
    DateLabel{"发布时间", DateRank::published},
    DateLabel{"發布時間", DateRank::published},
    DateLabel{"公開日", DateRank::published},
    DateLabel{"投稿日", DateRank::published},
    DateLabel{"기사입력", DateRank::published},
    DateLabel{"입력", DateRank::published},
    DateLabel{"data", DateRank::published},
    DateLabel{"опубліковано", DateRank::published},
    DateLabel{"дата", DateRank::published},
    DateLabel{"опубликовано", DateRank::published},
    DateLabel{"last updated on", DateRank::updated},
    DateLabel{"last updated at", DateRank::updated},
    DateLabel{"last updated", DateRank::updated},
    DateLabel{"updated on", DateRank::updated},
    DateLabel{"updated at", DateRank::updated},
    DateLabel{"updated", DateRank::updated},
    DateLabel{"last modified", DateRank::updated},
    DateLabel{"aktualisiert am", DateRank::updated},
    DateLabel{"aktualisiert", DateRank::updated},
    DateLabel{"stand", DateRank::updated},
    DateLabel{"mis à jour le", DateRank::updated},
    DateLabel{"actualizado el", DateRank::updated},
    DateLabel{"aggiornato il", DateRank::updated},
    DateLabel{"atualizado em", DateRank::updated},
    DateLabel{"bijgewerkt op", DateRank::updated},
    DateLabel{"更新日", DateRank::updated},
    DateLabel{"수정", DateRank::updated},
    DateLabel{"оновлено", DateRank::updated},
    DateLabel{"обновлено", DateRank::updated},
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

}  // namespace

std::optional<DatedLine> dated_line(std::string_view line) {
  if (!may_be_dated(line)) return std::nullopt;
  const std::string text = furniture::comparable(line);
  if (text.empty()) return std::nullopt;
  for (const DateLabel& label : labels) {
    if (text.front() != label.text.front() || !text.starts_with(label.text)) continue;
    if (std::optional<Date> date = whole_date(std::string_view(text).substr(label.text.size())))
      return DatedLine{label.rank, std::move(*date)};
  }
  if (std::optional<Date> date = whole_date(line)) return DatedLine{DateRank::bare, std::move(*date)};
  return std::nullopt;
}

std::optional<Date> stated_date(std::string_view line) {
  if (line.size() > longest_fact_line) return std::nullopt;
  std::optional<DatedLine> dated = dated_line(line);
  return dated ? std::optional{std::move(dated->date)} : std::nullopt;
}

}  // namespace corpus
