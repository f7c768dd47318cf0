#include "server/render/csv.h"

#include <array>
#include <charconv>

#include "corpus/date.h"

namespace server::render {
namespace {

void append_cell(std::string& row, std::string_view text) {
  constexpr std::string_view computed = "=+-@\t\r\n";
  row += '"';
  if (!text.empty() && computed.find(text.front()) != std::string_view::npos) row += '\'';
  for (const char letter : text) {
    if (letter == '"') row += '"';
    row += letter;
  }
  row += "\",";
}

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all.append(all.empty() ? "" : "; ").append(value);
  return all;
}

// Snippets are HTML with <mark> as their only markup; a cell is plain text.
std::string plain(std::string_view html) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> written{{{"<mark>", ""},
                                                                                  {"</mark>", ""},
                                                                                  {"&lt;", "<"},
                                                                                  {"&gt;", ">"},
                                                                                  {"&quot;", "\""},
                                                                                  {"&#39;", "'"},
                                                                                  {"&amp;", "&"}}};
  std::string text;
  while (!html.empty()) {
    std::size_t taken = 1;
    std::string_view meant = html.substr(0, 1);
    for (const auto& [code, character] : written) {
      if (!html.starts_with(code)) continue;
      taken = code.size();
      meant = character;
    }
    text += meant;
    html.remove_prefix(taken);
  }
  return text;
}

std::string three_decimals(double number) {
  std::array<char, 400> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed, 3).ptr;
  return {digits.begin(), end};
}

void append_row(std::string& table, const Hit& hit) {
  const corpus::Article& article = hit.article;
  for (const std::string& text :
       {article.id, article.title, article.url, article.source, joined(article.authors),
        article.published ? corpus::to_iso8601(*article.published) : std::string{}, article.section,
        article.language, joined(article.tags)})
    append_cell(table, text);
  table += three_decimals(hit.score) + ',';
  append_cell(table, plain(joined(hit.snippets)));
  table.back() = '\r';
  table += '\n';
}

}  // namespace

std::string search_csv(const Results& results, const SearchRequest& /*request*/, const Site& /*site*/) {
  std::string table = "id,title,url,source,authors,published,section,language,tags,score,snippets\r\n";
  for (const Hit& hit : results.hits) append_row(table, hit);
  return table;
}

}  // namespace server::render
