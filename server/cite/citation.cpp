#include "server/cite/citation.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include <xxhash.h>

#include "corpus/date.h"
#include "server/render/text.h"

namespace server::cite {
namespace {

/// Bytes of an id that its key repeats, from its end.
constexpr std::size_t readable = 32;

bool is_plain(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The letters and digits of the id's end, for people; then what no other id has.
std::string key_of(std::string_view id) {
  std::string slug;
  for (const char byte : id) {
    if (is_plain(byte)) slug += byte;
    if (!is_plain(byte) && !slug.empty() && slug.back() != '-') slug += '-';
  }
  if (slug.ends_with('-')) slug.pop_back();
  if (slug.size() > readable) {
    slug.erase(0, slug.size() - readable);
    slug.erase(0, slug.find('-') + 1);  // nothing where there is none
  }
  std::array<char, 24> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(id.data(), id.size())));
  return "bs-" + slug + (slug.empty() ? "" : "-") + std::string{digits.data(), 12};
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char byte : text) {
    const bool is_space = static_cast<unsigned char>(byte) <= ' ' || byte == '\x7f';
    if (!is_space) line += byte;
    if (is_space && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::vector<std::string> on_one_line_each(const std::vector<std::string>& texts) {
  std::vector<std::string> lines;
  for (const std::string& text : texts) {
    if (std::string line = on_one_line(text); !line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

/// What the reader of the date had to assume is told by the article's notes alone.
bool was_assumed(const corpus::Article& article, std::string_view assumption) {
  return std::any_of(article.notes.begin(), article.notes.end(), [&](const std::string& note) {
    return note.starts_with("published: ") && note.find(assumption) != std::string::npos;
  });
}

KnownDate date_of(const corpus::Article& article) {
  using namespace std::chrono;
  if (!article.published) return {};
  const year_month_day date{floor<days>(sys_seconds{seconds{*article.published}})};
  KnownDate known{.year = static_cast<int>(date.year())};
  if (was_assumed(article, corpus::no_month_note)) return known;
  known.month = static_cast<unsigned>(date.month());
  if (!was_assumed(article, corpus::no_day_note)) known.day = static_cast<unsigned>(date.day());
  return known;
}

}  // namespace

Citation citation_of(const corpus::Article& article, std::string_view here) {
  Citation citation{.key = key_of(article.id),
                    .title = on_one_line(article.title),
                    .authors = {},
                    .source = on_one_line(article.source),
                    .section = on_one_line(article.section),
                    .language = article.language,
                    .tags = on_one_line_each(article.tags),
                    .published = date_of(article),
                    .url = render::is_web_link(article.url) ? article.url : std::string{here}};
  for (const std::string& author : on_one_line_each(article.authors))
    citation.authors.push_back(name_of(author, article.language));
  return citation;
}

}  // namespace server::cite
