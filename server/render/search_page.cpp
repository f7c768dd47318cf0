#include "server/render/search_page.h"

#include <array>
#include <utility>

#include "server/parameters.h"
#include "server/render/feed_links.h"
#include "server/render/filters.h"
#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/text.h"

namespace server::render {
namespace {

std::string total_text(const Count& total) {
  const std::string noun = total.value == 1 ? " article" : " articles";
  switch (total.relation) {
    case Relation::at_least:
      return "At least " + grouped(total.value) + noun;
    case Relation::estimate:
      return "About " + grouped(total.value) + noun;
    case Relation::exact:
      break;
  }
  return total.value == 0 ? "No articles" : grouped(total.value) + noun;
}

std::string sort_links(const SearchRequest& request, const Links& links) {
  constexpr std::array<std::pair<Sort, std::string_view>, 3> orders{
      {{Sort::relevance, "Relevance"}, {Sort::newest, "Newest"}, {Sort::oldest, "Oldest"}}};
  std::string html = "<nav class=\"sort\" aria-label=\"Order\"><ul>";
  for (const auto& [sort, name] : orders) {
    SearchRequest other = request;
    other.sort = sort;
    other.offset = 0;
    html += "<li><a href=\"" + html_escape(links.search(other)) + '"';
    html += sort == request.sort ? " aria-current=\"true\">" : ">";
    html.append(name).append("</a></li>");
  }
  return html + "</ul></nav>\n";
}

std::string suggestion_line(const Results& results, const SearchRequest& request, const Links& links) {
  if (!results.query.suggestion) return {};
  SearchRequest meant = request;
  meant.text = *results.query.suggestion;
  meant.offset = 0;
  return "<p class=\"suggestion\">Did you mean <a href=\"" + html_escape(links.search(meant)) + "\">" +
         html_escape(meant.text) + "</a>?</p>\n";
}

// What was done to the query, said plainly.
std::string remarks(const QueryReading& query) {
  std::string html;
  for (const auto& [word, forms] : query.variants) {
    html += "<li>Also searched for <b>" + html_escape(word) + "</b>: ";
    for (std::size_t i = 0; i < forms.size(); ++i) html += (i > 0 ? ", " : "") + html_escape(forms[i]);
    html += "</li>";
  }
  for (const std::string& note : query.notes) html += "<li>" + html_escape(note) + "</li>";
  return html.empty() ? html : "<ul class=\"notes\">" + html + "</ul>\n";
}

std::string no_hits(const Results& results, const SearchRequest& request, const Links& links) {
  if (request.offset > 0 && results.total.value > 0) {
    SearchRequest first = request;
    first.offset = 0;
    return "<div class=\"empty\"><p>This page is past the last result.</p><p><a href=\"" +
           html_escape(links.search(first)) + "\">Back to the first page</a></p></div>\n";
  }
  std::string html = "<div class=\"empty\"><p>Nothing in this archive matches.</p><ul>";
  if (!request.filters.empty() || !request.from.empty() || !request.to.empty()) {
    SearchRequest bare;
    bare.text = request.text;
    html += "<li><a href=\"" + html_escape(links.search(bare)) + "\">Search without filters</a></li>";
  }
  return html +
         "<li>Try fewer words, or other spellings of a name.</li>"
         "<li>A * after three letters or more stands for any ending: cease*.</li></ul></div>\n";
}

std::string pager(const Results& results, const SearchRequest& request, const Links& links) {
  const auto previous = links.previous(request);
  const auto next = links.next(results, request);
  if (!previous && !next) return {};
  std::string html = "<nav class=\"pager\" aria-label=\"Pages\">";
  if (previous) html += "<a rel=\"prev\" href=\"" + html_escape(*previous) + "\">Previous</a>";
  html += "<span>" + grouped(request.offset + 1) + "–" + grouped(request.offset + results.hits.size()) +
          "</span>";
  if (next) html += "<a rel=\"next\" href=\"" + html_escape(*next) + "\">Next</a>";
  return html + "</nav>\n";
}

std::string found(const Results& results, const SearchRequest& request, const Site& site) {
  const Links links(site);
  std::string html =
      "<section class=\"found\" aria-labelledby=\"summary\">\n<div class=\"bar\"><h1 id=\"summary\">";
  html += total_text(results.total);
  if (!request.text.empty())
    html += " <span class=\"for\">for <q dir=\"auto\">" + html_escape(request.text) + "</q></span>";
  html += "</h1>" + sort_links(request, links) + "</div>\n";
  html += chosen_filters(request, links) + suggestion_line(results, request, links) + remarks(results.query);
  html += results.hits.empty() ? no_hits(results, request, links)
                               : hit_list(results.hits, links, HeadingLevel::h2);
  if (!results.hits.empty()) html += pager(results, request, links);
  return html + "</section>\n";
}

}  // namespace

SearchRequest with_filters(const SearchRequest& request) {
  SearchRequest adapted = request;
  if (adapted.facets.empty()) adapted.facets = {"source", "section", "author", "language", "tag"};
  return adapted;
}

std::string search_page(const Results& results, const SearchRequest& request, const Site& site) {
  const Links links(site);
  SearchRequest as_json = request;
  as_json.format = Format::json;
  Page page{.title = (request.text.empty() ? "All articles" : request.text) + " – Broadsheet",
            .kind = "results"};
  page.path = to_url(request);
  page.head_html = feed_links(request, links);
  page.query = request.text;
  page.hidden_html = hidden_inputs(request);
  page.main_html = "<div class=\"columns\">\n" + found(results, request, site) +
                   filters(results, request, links) + "</div>\n";
  page.foot_html = "<p>" + grouped(results.index.articles) + " articles in this archive. <a href=\"" +
                   html_escape(links.search(as_json)) + "\">These results as JSON</a></p>\n";
  return layout(page, site);
}

}  // namespace server::render
