#include "server/render/filters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "server/parameters.h"
#include "server/render/html.h"
#include "server/render/text.h"
#include "server/render/time_strip.h"
#include "server/url.h"

namespace server::render {
namespace {

// Values of a facet that are seen at once; the others unfold.
constexpr std::size_t open_values = 8;
// That can be unfolded. Rarer ones come up once the search is narrowed down.
constexpr std::size_t most_values = 24;

// In the order of the page.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> fields{{{"source", "Outlet"},
                                                                               {"section", "Section"},
                                                                               {"author", "Author"},
                                                                               {"language", "Language"},
                                                                               {"tag", "Topic"}}};

std::string_view label(std::string_view field) {
  for (const auto& [name, text] : fields) {
    if (name == field) return text;
  }
  return field;
}

std::string shown(std::string_view field, const std::string& value) {
  return html_escape(field == "language" ? language_name(value) : value);
}

bool is_chosen(const SearchRequest& request, const std::string& field, const std::string& value) {
  const auto values = request.filters.find(field);
  return values != request.filters.end() &&
         std::find(values->second.begin(), values->second.end(), value) != values->second.end();
}

// The search with the value added, or taken away when it is there.
std::string toggled(const SearchRequest& request, const std::string& field, const std::string& value,
                    const Links& links) {
  SearchRequest other = request;
  other.offset = 0;
  std::vector<std::string>& values = other.filters[field];
  if (std::erase(values, value) == 0) values.push_back(value);
  if (values.empty()) other.filters.erase(field);
  return html_escape(links.search(other));
}

std::string facet_item(const SearchRequest& request, const std::string& field, const FacetValue& one,
                       const Links& links) {
  const bool chosen = is_chosen(request, field, one.value);
  return std::string("<li><a href=\"") + toggled(request, field, one.value, links) + '"' +
         (chosen ? " aria-current=\"true\"" : "") + "><span class=\"value\" dir=\"auto\">" +
         shown(field, one.value) + "</span> <span class=\"count\">" + grouped(one.count) +
         "</span></a></li>\n";
}

std::string facet(const SearchRequest& request, const std::string& field,
                  const std::vector<FacetValue>& values, const Links& links) {
  if (values.empty()) return {};
  std::string html = "<section class=\"facet\"><h3>" + html_escape(label(field)) + "</h3>\n<ul>\n";
  const std::size_t seen = values.size() <= open_values + 2 ? values.size() : open_values;
  for (std::size_t i = 0; i < seen; ++i) html += facet_item(request, field, values[i], links);
  html += "</ul>\n";
  if (seen < values.size()) {
    const std::size_t end = std::min(values.size(), most_values);
    html += "<details><summary>" + std::to_string(end - seen) + " more</summary>\n<ul>\n";
    for (std::size_t i = seen; i < end; ++i) html += facet_item(request, field, values[i], links);
    html += "</ul>";
    if (end < values.size())
      html += "<p class=\"rest\">and " + std::to_string(values.size() - end) + " with fewer articles</p>";
    html += "</details>\n";
  }
  return html + "</section>\n";
}

// Text, which takes `2025-03` too; strip.js makes it a calendar for whoever comes near. Calendars on every
// page would cost a tenth of the time to its first paint.
std::string date_input(std::string_view name, std::string_view text, const std::string& value) {
  const std::string of{name};
  return "<p><label for=\"" + of + "\">" + std::string{text} + "</label><input form=\"search\" id=\"" + of +
         "\" name=\"" + of + "\" type=\"text\" placeholder=\"YYYY-MM-DD\" autocomplete=\"off\" value=\"" +
         html_escape(value) + "\"></p>\n";
}

std::string chip(std::string_view name, const std::string& value_html, const std::string& url_html) {
  return "<li><a href=\"" + url_html + "\"><span class=\"unseen\">Remove </span><span class=\"field\">" +
         html_escape(name) + "</span> <b dir=\"auto\">" + value_html + "</b></a></li>\n";
}

std::string date_chip(std::string_view name, std::string SearchRequest::*date, const SearchRequest& request,
                      const Links& links) {
  if ((request.*date).empty()) return {};
  SearchRequest other = request;
  other.offset = 0;
  (other.*date).clear();
  return chip(name, html_escape(request.*date), html_escape(links.search(other)));
}

std::string expression_chip(const SearchRequest& request, const Links& links) {
  if (request.filter.is_everything()) return {};
  SearchRequest other = request;
  other.offset = 0;
  other.filter = {};
  return chip("Filter", html_escape(filter::print(request.filter)), html_escape(links.search(other)));
}

}  // namespace

std::string filters(const Results& results, const SearchRequest& request, const Links& links) {
  std::string html =
      "<aside class=\"refine\" aria-label=\"Refine\">\n"
      "<input type=\"checkbox\" id=\"refine\" class=\"unseen\"><label class=\"unfold\" "
      "for=\"refine\">Refine</label>\n"
      "<div class=\"filters\">\n<h2 class=\"unseen\">Refine</h2>\n<section class=\"facet "
      "period\"><h3>Period</h3>\n";
  html += time_strip(results, request, links);
  html += date_input("from", "From", request.from) + date_input("to", "To", request.to);
  html += "<button form=\"search\" type=\"submit\">Set period</button></section>\n";
  for (const auto& [field, text] : fields) {
    const auto values = results.facets.find(std::string{field});
    if (values != results.facets.end()) html += facet(request, values->first, values->second, links);
  }
  return html + "</div>\n</aside>\n";
}

std::string chosen_filters(const SearchRequest& request, const Links& links) {
  std::string html;
  for (const auto& [field, values] : request.filters) {
    for (const std::string& value : values)
      html += chip(label(field), shown(field, value), toggled(request, field, value, links));
  }
  html += date_chip("From", &SearchRequest::from, request, links) +
          date_chip("To", &SearchRequest::to, request, links) + expression_chip(request, links);
  return html.empty() ? html : "<ul class=\"chosen\" aria-label=\"Filters in force\">\n" + html + "</ul>\n";
}

std::string hidden_inputs(const SearchRequest& request) {
  SearchRequest kept = request;
  kept.text.clear();
  kept.from.clear();
  kept.to.clear();
  kept.offset = 0;
  const std::string url = to_url(kept);
  const auto question_mark = url.find('?');
  std::string html;
  if (question_mark == std::string::npos) return html;
  for (const auto& [name, value] : query_parameters(std::string_view{url}.substr(question_mark + 1))) {
    html +=
        "<input type=\"hidden\" name=\"" + html_escape(name) + "\" value=\"" + html_escape(value) + "\">\n";
  }
  return html;
}

}  // namespace server::render
