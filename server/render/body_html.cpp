#include "server/render/body_html.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "server/render/html.h"

namespace server::render {
namespace {

// In bytes. Text broken at a fixed width stays below the first; a line shorter than the second was ended on
// purpose.
constexpr std::size_t widest_broken_line = 110;
constexpr std::size_t short_line = 45;

struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::vector<Span> lines_of(std::string_view body) {
  std::vector<Span> lines;
  for (std::size_t start = 0; start <= body.size();) {
    const std::size_t end = std::min(body.find('\n', start), body.size());
    lines.push_back({start, end});
    start = end + 1;
  }
  return lines;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

using Paragraph = std::vector<Span>;  // its lines

std::vector<Paragraph> paragraphs_of(std::string_view body) {
  const std::vector<Span> lines = lines_of(body);
  const bool is_broken = std::all_of(lines.begin(), lines.end(), [](const Span& line) {
    return line.end - line.start <= widest_broken_line;
  });
  std::vector<Paragraph> paragraphs;
  bool goes_on = false;
  for (const Span& line : lines) {
    const bool blank = is_blank(body.substr(line.start, line.end - line.start));
    if (!blank && goes_on) paragraphs.back().push_back(line);
    if (!blank && !goes_on) paragraphs.push_back({line});
    goes_on = !blank && is_broken;
  }
  return paragraphs;
}

class BodyWriter {
 public:
  BodyWriter(const corpus::Article& article, std::span<const highlight::Match> marks)
      : article_(article), body_(article.body), marks_(marks) {
    html_.reserve(body_.size() + body_.size() / 8);
  }

  std::string write() {
    const std::vector<Paragraph> paragraphs = paragraphs_of(body_);
    std::vector<std::string_view> reasons;
    reasons.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs) reasons.push_back(why_masked(paragraph));
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
      if (!reasons[at].empty() && (at == 0 || reasons[at - 1].empty()))
        open_fold(std::span(reasons).subspan(at));
      append_paragraph(paragraphs[at], reasons[at]);
      if (!reasons[at].empty() && (at + 1 == reasons.size() || reasons[at + 1].empty()))
        html_ += "</details>\n";
    }
    return std::move(html_);
  }

 private:
  using Masked = std::vector<corpus::MaskedSpan>::const_iterator;

  // The first masked span that ends behind `at`.
  Masked masked_from(std::size_t at) const {
    return std::upper_bound(
        article_.masked.begin(), article_.masked.end(), at,
        [](std::size_t place, const corpus::MaskedSpan& span) { return place < span.end; });
  }

  // Why the whole paragraph but its white space is masked; empty when it is not.
  std::string_view why_masked(const Paragraph& paragraph) const {
    std::size_t at = paragraph.front().start;
    const std::size_t end = paragraph.back().end;
    const auto first = masked_from(at);
    for (Masked span = first;; ++span) {
      const std::size_t stop = span == article_.masked.end() ? end : std::min<std::size_t>(span->start, end);
      if (stop > at && body_.substr(at, stop - at).find_first_not_of(" \t\n") != std::string_view::npos)
        return {};
      if (span == article_.masked.end() || span->end >= end) break;
      at = span->end;
    }
    return first == article_.masked.end() ? std::string_view{} : std::string_view{first->reason};
  }

  // Paragraphs are folded together up to the first that is not masked: `reasons` of this and of those after
  // it.
  void open_fold(std::span<const std::string_view> reasons) {
    html_ += "<details class=\"masked\"><summary>Left out: ";
    for (std::size_t at = 0; at < reasons.size() && !reasons[at].empty(); ++at) {
      const auto before = reasons.first(at);
      if (std::find(before.begin(), before.end(), reasons[at]) != before.end()) continue;
      if (at > 0) html_ += ", ";
      append_escaped(html_, reasons[at]);
    }
    html_ += "</summary>\n";
  }

  void append_paragraph(const Paragraph& paragraph, std::string_view reason) {
    html_ += reason.empty() ? "<p>" : "<p title=\"" + html_escape(reason) + "\">";
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      if (i > 0) html_ += paragraph[i - 1].end - paragraph[i - 1].start < short_line ? "<br>\n" : "\n";
      reason.empty() ? append_line(paragraph[i]) : append_text(paragraph[i]);
    }
    html_ += "</p>\n";
  }

  // A line, with the masked stretches in it.
  void append_line(Span line) {
    std::size_t at = line.start;
    for (auto span = masked_from(at); span != article_.masked.end() && span->start < line.end; ++span) {
      const std::size_t start = std::max<std::size_t>(span->start, at);
      const std::size_t end = std::min<std::size_t>(span->end, line.end);
      append_text({at, start});
      html_ += "<span class=\"masked\" title=\"" + html_escape(span->reason) + "\">";
      append_escaped(html_, body_.substr(start, end - start));
      html_ += "</span>";
      at = end;
    }
    append_text({at, line.end});
  }

  // A stretch, with the marks in it. One that goes on from another line is the same place still.
  void append_text(Span stretch) {
    std::size_t at = stretch.start;
    while (next_ < marks_.size() && marks_[next_].end <= at) ++next_;
    for (std::size_t i = next_; i < marks_.size() && marks_[i].start < stretch.end; ++i) {
      const std::size_t start = std::max(marks_[i].start, at);
      const std::size_t end = std::min(marks_[i].end, stretch.end);
      append_escaped(html_, body_.substr(at, start - at));
      html_ += start == marks_[i].start ? "<mark id=\"m" + std::to_string(i + 1) + "\">" : "<mark>";
      append_escaped(html_, body_.substr(start, end - start));
      html_ += "</mark>";
      at = end;
    }
    append_escaped(html_, body_.substr(at, stretch.end - at));
  }

  const corpus::Article& article_;
  std::string_view body_;
  std::span<const highlight::Match> marks_;
  std::string html_;
  std::size_t next_ = 0;  // first mark that may reach the next stretch
};

}  // namespace

std::string body_html(const corpus::Article& article, std::span<const highlight::Match> marks) {
  return BodyWriter(article, marks).write();
}

std::string marked_html(std::string_view text, std::span<const highlight::Match> marks) {
  std::string html;
  std::size_t at = 0;
  for (const highlight::Match& mark : marks) {
    append_escaped(html, text.substr(at, mark.start - at));
    html += "<mark>";
    append_escaped(html, text.substr(mark.start, mark.end - mark.start));
    html += "</mark>";
    at = mark.end;
  }
  append_escaped(html, text.substr(at));
  return html;
}

}  // namespace server::render
