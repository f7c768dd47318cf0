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

class BodyWriter {
 public:
  explicit BodyWriter(const corpus::Article& article) : article_(article), body_(article.body) {
    html_.reserve(body_.size() + body_.size() / 8);
  }

  std::string write() {
    const std::vector<Span> lines = lines_of(body_);
    const bool is_broken = std::all_of(lines.begin(), lines.end(), [](const Span& line) {
      return line.end - line.start <= widest_broken_line;
    });
    for (const Span& line : lines) {
      if (is_blank(body_.substr(line.start, line.end - line.start))) {
        end_paragraph();
        continue;
      }
      begin_line();
      append(line);
      last_size_ = line.end - line.start;
      if (!is_broken) end_paragraph();
    }
    end_paragraph();
    return std::move(html_);
  }

 private:
  void begin_line() {
    if (is_open_) {
      html_ += last_size_ < short_line ? "<br>\n" : "\n";
    } else {
      html_ += "<p>";
    }
    is_open_ = true;
  }

  void end_paragraph() {
    if (is_open_) html_ += "</p>\n";
    is_open_ = false;
  }

  // A line, with the masked stretches in it. Spans and lines both rise, so none is looked at twice in vain.
  void append(Span line) {
    while (next_ < article_.masked.size() && article_.masked[next_].end <= line.start) ++next_;
    std::size_t at = line.start;
    for (std::size_t i = next_; i < article_.masked.size() && article_.masked[i].start < line.end; ++i) {
      const corpus::MaskedSpan& span = article_.masked[i];
      const std::size_t start = std::max<std::size_t>(span.start, at);
      const std::size_t end = std::min<std::size_t>(span.end, line.end);
      append_escaped(html_, body_.substr(at, start - at));
      html_ += "<span class=\"masked\" title=\"" + html_escape(span.reason) + "\">";
      append_escaped(html_, body_.substr(start, end - start));
      html_ += "</span>";
      at = end;
    }
    append_escaped(html_, body_.substr(at, line.end - at));
  }

  const corpus::Article& article_;
  std::string_view body_;
  std::string html_;
  std::size_t next_ = 0;  // first masked span that may reach the next line
  std::size_t last_size_ = 0;
  bool is_open_ = false;
};

}  // namespace

std::string body_html(const corpus::Article& article) {
  return BodyWriter(article).write();
}

}  // namespace server::render
