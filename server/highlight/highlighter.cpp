#include "server/highlight/highlighter.h"

#include <algorithm>
#include <span>

#include "server/highlight/fragment.h"
#include "server/render/html.h"

namespace server::highlight {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/// Escaped, with runs of white space as one space.
void append_flowing(std::string& to, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool second = at > 0 && is_space(text[at - 1]);
    if (!is_space(text[at]) || (text[at] == ' ' && !second)) continue;
    render::append_escaped(to, text.substr(plain, at - plain));
    if (!second) to += ' ';
    plain = at + 1;
  }
  render::append_escaped(to, text.substr(plain));
}

template <typename Append>
std::string with_marks(std::string_view text, std::size_t begin, std::size_t end,
                       std::span<const Match> matches, Append append) {
  std::string html;
  html.reserve((end - begin) + matches.size() * 13 + 32);
  std::size_t done = begin;
  for (const Match& match : matches) {
    append(html, text.substr(done, match.start - done));
    html += "<mark>";
    append(html, text.substr(match.start, match.end - match.start));
    html += "</mark>";
    done = match.end;
  }
  append(html, text.substr(done, end - done));
  return html;
}

std::span<const Match> within(const std::vector<Match>& matches, const Fragment& fragment) {
  const auto first = std::find_if(matches.begin(), matches.end(),
                                  [&](const Match& match) { return match.start >= fragment.start; });
  const auto last =
      std::find_if(first, matches.end(), [&](const Match& match) { return match.end > fragment.end; });
  return {first, last};
}

/// Both are in order and without overlap, so one walk tells.
void drop_masked(std::vector<Match>& matches, const std::vector<corpus::MaskedSpan>& masked) {
  auto span = masked.begin();
  std::erase_if(matches, [&](const Match& match) {
    while (span != masked.end() && span->end <= match.start) ++span;
    return span != masked.end() && span->start < match.end;
  });
}

std::string to_html(std::string_view body, const Fragment& fragment, const std::vector<Match>& matches) {
  std::string html =
      with_marks(body, fragment.start, fragment.end, within(matches, fragment), append_flowing);
  if (fragment.cut_before) html.insert(0, ellipsis);
  if (fragment.cut_after) html += ellipsis;
  return html;
}

}  // namespace

std::string Highlighter::mark(std::string_view text, std::string_view language) const {
  return with_marks(text, 0, text.size(), matcher_.find(text, language), render::append_escaped);
}

std::vector<Match> Highlighter::in_title(const corpus::Article& article) const {
  return matcher_.find(article.title, article.language);
}

std::vector<Match> Highlighter::in_body(const corpus::Article& article) const {
  std::vector<Match> matches = matcher_.find(article.body, article.language);
  drop_masked(matches, article.masked);
  return matches;
}

std::vector<std::string> Highlighter::fragments(const indexer::Record& record,
                                                const FragmentOptions& options) const {
  const corpus::Article& article = record.article;
  const std::vector<Match> matches = in_body(article);
  const Material material{article.body, record.sentences, article.masked, matches};
  std::vector<std::string> html;
  for (const Fragment& fragment : choose_fragments(material, options.count, options.characters)) {
    html.push_back(to_html(article.body, fragment, matches));
  }
  return html;
}

}  // namespace server::highlight
