#include "server/render/time_strip.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

#include "corpus/date.h"
#include "server/render/html.h"
#include "server/render/text.h"

namespace server::render {
namespace {

// In units of the drawing, which the style sheet stretches to the column's width.
constexpr std::int64_t width = 1000;
constexpr std::int64_t height = 40;
constexpr std::int64_t narrowest_bar = 3;
constexpr std::int64_t lowest_bar = 2;
constexpr std::int64_t day_seconds = 86'400;

struct Bar {
  const HistogramStep& step;
  std::int64_t first;  ///< second of its first day
  std::int64_t last;   ///< of its last
};

std::optional<std::vector<Bar>> read(const std::vector<HistogramStep>& steps) {
  std::vector<Bar> bars;
  bars.reserve(steps.size());
  for (const HistogramStep& step : steps) {
    const auto first = corpus::parse_date(step.from);
    const auto last = corpus::parse_date(step.to);
    if (!first || !last) return std::nullopt;
    bars.push_back({step, first->seconds, last->seconds});
  }
  return bars;
}

std::string number(std::int64_t value) {
  return std::to_string(value);
}

// `2025`, `March 2025`, `13 March 2025`, `10 March 2025 – 16 March 2025`.
std::string days_of(const Bar& bar) {
  using namespace std::chrono;
  if (bar.first == bar.last) return long_date(bar.first);
  const year_month_day first{floor<days>(sys_seconds{seconds{bar.first}})};
  const year_month_day last{floor<days>(sys_seconds{seconds{bar.last}})};
  const std::string name = long_date(bar.first);
  if (first.day() != day{1} || first.year() != last.year()) return name + " – " + long_date(bar.last);
  return first.month() == last.month() ? name.substr(name.find(' ') + 1) : name.substr(name.rfind(' ') + 1);
}

class Drawing {
 public:
  Drawing(const std::vector<Bar>& bars, const SearchRequest& request, const Links& links)
      : request_(request), links_(links), start_(bars.front().first) {
    span_ = bars.back().last + day_seconds - start_;
    for (const Bar& bar : bars) most_ = std::max(most_, bar.step.count);
  }

  // Two shapes: one of full height to point at, and the bar.
  std::string bar(const Bar& bar) const {
    const std::int64_t left = place(bar.first);
    const std::int64_t wide = std::max(place(bar.last + day_seconds) - left, narrowest_bar);
    const std::int64_t high =
        std::max(static_cast<std::int64_t>(bar.step.count * height / most_), lowest_bar);
    SearchRequest within = request_;
    within.from = bar.step.from;
    within.to = bar.step.to;
    within.offset = 0;
    return "<a href=\"" + html_escape(links_.search(within)) + "\"><title>" + days_of(bar) + ": " +
           grouped(bar.step.count) + (bar.step.count == 1 ? " article" : " articles") +
           "</title><path d=\"M" + number(left) + " 0h" + number(wide) + "v" + number(height) + "h-" +
           number(wide) + "z\"/><path d=\"M" + number(left) + ' ' + number(height - high) + "h" +
           number(std::max(wide - wide / 6, narrowest_bar - 1)) + "v" + number(high) + "H" + number(left) +
           "z\"/></a>\n";
  }

 private:
  std::int64_t place(std::int64_t second) const { return (second - start_) * width / span_; }

  const SearchRequest& request_;
  const Links& links_;
  std::int64_t start_;
  std::int64_t span_;
  std::uint64_t most_ = 1;
};

}  // namespace

std::string time_strip(const Results& results, const SearchRequest& request, const Links& links) {
  const auto bars = read(results.histogram);
  if (!bars || bars->size() < 2) return {};
  const Drawing drawing(*bars, request, links);
  std::string html = "<svg class=\"strip\" viewBox=\"0 0 " + number(width) + ' ' + number(height) +
                     "\" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"Articles over time\">\n";
  for (const Bar& bar : *bars) html += drawing.bar(bar);
  return html + "</svg>\n<p class=\"ends\">" + time_element(bars->front().first) +
         time_element(bars->back().last) + "</p>\n";
}

}  // namespace server::render
