#include "server/render/timeline.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <vector>

#include "server/render/html.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using stories::StoryArticle;

constexpr std::size_t most_lines = 12;
constexpr std::int64_t most_columns = 31;
/// So many dates fit side by side on a telephone.
constexpr std::int64_t most_labels = 6;
constexpr std::int64_t day_seconds = 86'400;

std::int64_t day_of(std::int64_t seconds) {
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}})
      .time_since_epoch()
      .count();
}

/// What one outlet had on the days of one column.
struct Dot {
  std::size_t first = 0;  ///< number of its first article in the list
  std::size_t count = 0;
  bool is_copied = true;  ///< all of it stands nearly so in an earlier article
};

struct Line {
  std::string outlet;
  std::size_t articles = 0;
  std::map<std::int64_t, Dot> dots;  ///< by column
};

class Days {
 public:
  explicit Days(const stories::Story& story)
      : first_(day_of(*story.summary.first)),
        span_(day_of(*story.summary.last) - first_ + 1),
        step_((span_ + most_columns - 1) / most_columns),
        columns_((span_ + step_ - 1) / step_) {}

  std::int64_t columns() const { return columns_; }
  std::int64_t column_of(std::int64_t seconds) const { return (day_of(seconds) - first_) / step_; }

  std::string name(std::int64_t column) const {
    const std::int64_t from = first_ + column * step_;
    const std::int64_t to = std::min(from + step_, first_ + span_) - 1;
    const std::string name = long_date(from * day_seconds);
    return from == to ? name : name + " – " + long_date(to * day_seconds);
  }

  /// `13 Mar`: of the column's first day.
  std::string label(std::int64_t column) const {
    constexpr std::size_t letters = 3;
    const std::string name = long_date((first_ + column * step_) * day_seconds);
    return name.substr(0, name.find(' ') + 1 + letters);
  }

  /// In thousandths of the width.
  std::int64_t middle(std::int64_t column) const { return (2 * column + 1) * 500 / columns_; }

 private:
  std::int64_t first_;
  std::int64_t span_;
  std::int64_t step_;
  std::int64_t columns_;
};

std::string percent(std::int64_t thousandths) {
  return std::to_string(thousandths / 10) + '.' + std::to_string(thousandths % 10) + '%';
}

/// In order of their first reports.
std::vector<Line> lines_of(const stories::Story& story, const Days& days) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < story.articles.size(); ++at) {
    const StoryArticle& one = story.articles[at];
    if (!one.article.published) continue;
    auto line = std::ranges::find(lines, one.article.source, &Line::outlet);
    if (line == lines.end()) line = lines.insert(line, {.outlet = one.article.source, .dots = {}});
    ++line->articles;
    Dot& dot = line->dots[days.column_of(*one.article.published)];
    if (dot.count++ == 0) dot.first = at + 1;
    dot.is_copied = dot.is_copied && !one.copy_of.empty();
  }
  return lines;
}

void add_to(Line& shared, const Line& line) {
  shared.articles += line.articles;
  for (const auto& [column, dot] : line.dots) {
    Dot& sum = shared.dots[column];
    sum.first = sum.count == 0 ? dot.first : std::min(sum.first, dot.first);
    sum.count += dot.count;
    sum.is_copied = sum.is_copied && dot.is_copied;
  }
}

/// The outlets with the fewest articles share the last line.
std::vector<Line> within_bound(std::vector<Line> lines) {
  if (lines.size() <= most_lines) return lines;
  std::vector<std::size_t> counts;
  counts.reserve(lines.size());
  for (const Line& line : lines) counts.push_back(line.articles);
  std::ranges::sort(counts, std::ranges::greater());
  const std::size_t least = counts[most_lines - 1];
  std::vector<Line> kept;
  Line shared;
  std::size_t sharing = 0;
  for (Line& line : lines) {
    if (line.articles >= least && kept.size() + 1 < most_lines) {
      kept.push_back(std::move(line));
    } else {
      add_to(shared, line);
      ++sharing;
    }
  }
  shared.outlet = grouped(sharing) + " other outlets";
  kept.push_back(std::move(shared));
  return kept;
}

std::string circle(const Line& line, std::int64_t column, const Dot& dot, const Days& days) {
  constexpr double smallest = 4.5;
  constexpr double largest = 9;
  const double radius = std::min(smallest + 1.5 * std::sqrt(static_cast<double>(dot.count - 1)), largest);
  const std::string kind = dot.first == 1 ? " class=\"first\"" : dot.is_copied ? " class=\"copy\"" : "";
  const std::string tenths = std::to_string(std::lround(radius * 10));
  const std::string name = (line.outlet.empty() ? "No outlet named" : html_escape(line.outlet)) + ", " +
                           days.name(column) + ": " + counted(dot.count, "article", "articles");
  // The list that the dots lead to follows at once: no stop for Tab at each of them.
  return "<a href=\"#n" + std::to_string(dot.first) + "\" tabindex=\"-1\"" + kind + "><title>" + name +
         "</title><circle cx=\"" + percent(days.middle(column)) + "\" cy=\"12\" r=\"" +
         tenths.substr(0, tenths.size() - 1) + '.' + tenths.back() + "\"/></a>";
}

std::string row(const Line& line, const Days& days) {
  const std::string outlet = line.outlet.empty() ? "no outlet named" : html_escape(line.outlet);
  std::string html = "<li><span class=\"outlet\"><b dir=\"auto\">" + outlet + "</b> <span class=\"count\">" +
                     grouped(line.articles) +
                     "</span></span><svg height=\"24\" role=\"group\" aria-label=\"" + outlet +
                     "\"><line x1=\"0\" y1=\"12\" x2=\"100%\" y2=\"12\"/>";
  for (const auto& [column, dot] : line.dots) html += circle(line, column, dot, days);
  return html + "</svg></li>\n";
}

std::string scale(const Days& days) {
  const std::int64_t last = days.columns() - 1;
  std::string html = "<li class=\"scale\" aria-hidden=\"true\"><svg height=\"16\">";
  const auto label = [&](std::int64_t column, std::string_view place, std::string_view anchor) {
    html.append("<text x=\"").append(place).append("\" y=\"12\" text-anchor=\"").append(anchor);
    html.append("\">").append(days.label(column)).append("</text>");
  };
  if (days.columns() <= most_labels) {
    for (std::int64_t column = 0; column <= last; ++column)
      label(column, percent(days.middle(column)), "middle");
  } else {
    label(0, "0", "start");
    label(last / 2, percent(days.middle(last / 2)), "middle");
    label(last, "100%", "end");
  }
  return html + "</svg></li>\n";
}

std::string undated(const stories::Story& story) {
  const auto count = std::ranges::count_if(
      story.articles, [](const StoryArticle& one) { return !one.article.published.has_value(); });
  if (count == 0) return {};
  return " <span class=\"undated\">" + grouped(static_cast<std::uint64_t>(count)) + " without a date " +
         (count == 1 ? "is" : "are") + " not shown</span>";
}

}  // namespace

std::string timeline(const stories::Story& story) {
  if (!story.summary.first) return {};
  const Days days(story);
  const std::vector<Line> lines = lines_of(story, days);
  std::size_t dated = 0;
  for (const Line& line : lines) dated += line.articles;
  if (dated < 2) return {};
  std::string html =
      "<section class=\"timeline\" aria-labelledby=\"when\">\n<h2 id=\"when\" class=\"unseen\">Who reported "
      "when</h2>\n<ul>\n";
  for (const Line& line : within_bound(lines)) html += row(line, days);
  return html + scale(days) +
         "</ul>\n<p class=\"key\"><span class=\"first\">first here</span> <span>a report</span> "
         "<span class=\"copy\">nearly the words of an earlier one</span>" +
         undated(story) + "</p>\n</section>\n";
}

}  // namespace server::render
