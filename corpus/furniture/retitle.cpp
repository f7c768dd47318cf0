#include "corpus/furniture/retitle.h"

#include <algorithm>
#include <string_view>

#include "corpus/furniture/spans.h"
#include "corpus/furniture/units.h"
#include "corpus/head_facts.h"
#include "corpus/infer.h"
#include "corpus/text/clean.h"
#include "corpus/text/utf8.h"

namespace corpus::furniture {
namespace {

constexpr std::size_t head_bytes = 4000;

std::string_view without_ellipsis(std::string_view title) {
  if (constexpr std::string_view ellipsis = "…"; title.ends_with(ellipsis))
    title.remove_suffix(ellipsis.size());
  return title;
}

std::string one_line(std::string_view text) {
  return text::clean_line(std::string(text)).text;
}

bool stands_in_body(const Article& article) {
  const std::size_t end = text::character_start(article.body, std::min(head_bytes, article.body.size()));
  const std::string head = one_line(std::string_view(article.body).substr(0, end));
  return head.find(without_ellipsis(article.title)) != std::string::npos;
}

/// Whether one of the first masked stretches begins with the title.
bool is_title_masked(const Article& article) {
  for (const MaskedSpan& span : article.masked) {
    if (span.start > head_bytes) break;
    const std::string text =
        one_line(std::string_view(article.body).substr(span.start, span.end - span.start));
    if (text.find(without_ellipsis(article.title)) != std::string::npos) return true;
  }
  return false;
}

void put_back(Article& article, const std::string& reason) {
  const auto shift = static_cast<std::uint32_t>(article.title.size() + 1);
  article.body.insert(0, article.title + '\n');
  for (MaskedSpan& span : article.masked) {
    span.start += shift;
    span.end += shift;
  }
  article.masked = united({{0, shift - 1, reason}}, std::move(article.masked), article.body);
}

/// The first unmasked line when it looks like a title, else the first unmasked sentence.
std::string title_in(const Article& article) {
  const Units body(article.body);
  const std::vector<MaskedSpan> passed =
      united(article.masked, facts_of_head(body, article.masked).bylines, article.body);
  const std::vector<Unit>& units = body.all();
  const auto first =
      std::ranges::find_if(units, [&](const Unit& unit) { return !is_masked(passed, unit.start); });
  if (first == units.end()) return {};
  const std::string_view line = text_of(article.body, *first);
  const std::string_view next =
      first + 1 == units.end() ? std::string_view{} : text_of(article.body, *(first + 1));
  if (!next.empty() && is_title_line(line, next)) return std::string(line);
  return infer_title(article.body, passed);
}

}  // namespace

void retitle(Article& article, TitleLine line, const std::string& reason) {
  if (article.title_origin == Origin::given) return;
  const bool in_body = !article.title.empty() && stands_in_body(article);
  const bool stands_apart = !article.title.empty() && !in_body;
  if (stands_apart && line == TitleLine::furniture) {
    put_back(article, reason);
  } else if (stands_apart || (in_body && line == TitleLine::unknown && !is_title_masked(article))) {
    return;
  }
  article.title = title_in(article);
  article.title_origin = article.title.empty() ? Origin::absent : Origin::inferred;
}

}  // namespace corpus::furniture
