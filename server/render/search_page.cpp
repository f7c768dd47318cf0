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
#include "server/render/ways_on.h"

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

std::string with_names(const SearchRequest& request, Names names, const Links& links) {
  SearchRequest other = request;
  other.names = names;
  other.offset = 0;
  return html_escape(links.search(other));
}

// What was done to the query, said plainly, and how to have it otherwise.
std::string remarks(const QueryReading& query, const SearchRequest& request, const Links& links) {
  std::string html;
  for (const auto& [word, forms] : query.variants) {
    html += "<li>Also searched for <b>" + html_escape(word) + "</b>: ";
    for (std::size_t i = 0; i < forms.size(); ++i) html += (i > 0 ? ", " : "") + html_escape(forms[i]);
    if (request.names == Names::on && query.variants.size() == 1)
      html += ". <a href=\"" + with_names(request, Names::off, links) + "\">Only <b>" + html_escape(word) +
              "</b></a>";
    html += "</li>";
  }
  if (request.names == Names::on && query.variants.size() > 1)
    html += "<li><a href=\"" + with_names(request, Names::off, links) + "\">Only as typed</a></li>";
  if (request.names == Names::off) {
    html += "<li>Names are searched as typed only. <a href=\"" + with_names(request, Names::on, links) +
            "\">Search other spellings too</a></li>";
  }
  for (const std::string& note : query.notes)
    html += "<li dir=\"auto\">" + html_escape(sentence(note)) + "</li>";
  return html.empty() ? html : "<ul class=\"notes\">" + html + "</ul>\n";
}

bool is_narrowed(const SearchRequest& request) {
  return !request.filters.empty() || !request.from.empty() || !request.to.empty() ||
         !request.filter.is_everything();
}

// The same words with less asked of an article.
std::string wider_searches(const SearchRequest& request, const Links& links) {
  std::string html;
  const auto offer = [&](const SearchRequest& wider, std::string_view what) {
    html += "<li><a href=\"" + html_escape(links.search(wider)) + "\">";
    html.append(what).append("</a></li>");
  };
  if (is_narrowed(request)) {
    SearchRequest bare;
    bare.text = request.text;
    offer(bare, "Search without any filter");
  }
  if (request.match == Match::all) {
    SearchRequest any = request;
    any.match = Match::any;
    any.offset = 0;
    offer(any, "Search for articles with any of these words");
  }
  return html;
}

std::string no_hits(const Results& results, const SearchRequest& request, const Links& links) {
  if (request.offset > 0 && results.total.value > 0) {
    SearchRequest first = request;
    first.offset = 0;
    return "<div class=\"empty\"><p>This page is past the last result.</p><p><a href=\"" +
           html_escape(links.search(first)) + "\">Back to the first page</a></p></div>\n";
  }
  const std::string after = is_narrowed(request) ? " with the filters above." : ".";
  return "<div class=\"empty\"><p>Nothing in this archive matches" + after + "</p>\n<ul>" +
         wider_searches(request, links) +
         "<li>Try fewer words, or another spelling of a name.</li>"
         "<li>A * after three letters or more stands for any ending: <code>cease*</code>.</li></ul>\n" +
         ways_on(links) + "</div>\n";
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

std::string as(Format format, const SearchRequest& request, const Links& links) {
  SearchRequest other = request;
  other.format = format;
  return html_escape(links.search(other));
}

/// Browsers that have seen a page offer it from their address bar; others are given the description.
std::string add_to_browser(const Links& links) {
  return "<a rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"" +
         html_escape(links.to("/opensearch.xml")) + "\">Add to browser</a>";
}

std::string other_forms(const SearchRequest& request, const Links& links) {
  constexpr std::array<std::pair<Format, std::string_view>, 5> forms{{{Format::json, "JSON"},
                                                                      {Format::csv, "table"},
                                                                      {Format::atom, "Atom"},
                                                                      {Format::rss, "RSS"},
                                                                      {Format::json_feed, "JSON Feed"}}};
  std::string html = "These results as ";
  for (const auto& [format, name] : forms) {
    html += "<a href=\"" + as(format, request, links) + "\">";
    html.append(name).append(format == Format::json_feed ? "</a>" : "</a>, ");
  }
  return html;
}

std::string found(const Results& results, const SearchRequest& request, const Site& site) {
  const Links links(site);
  std::string html =
      "<section class=\"found\" aria-labelledby=\"summary\">\n<div class=\"bar\"><h1 id=\"summary\">";
  html += total_text(results.total);
  if (!request.text.empty())
    html += " <span class=\"for\">for <q dir=\"auto\">" + html_escape(request.text) + "</q></span>";
  html += "</h1>" + (results.hits.empty() ? "" : sort_links(request, links)) + "</div>\n";
  html += chosen_filters(request, links) + suggestion_line(results, request, links) +
          remarks(results.query, request, links);
  html += results.hits.empty() ? no_hits(results, request, links)
                               : hit_list(results.hits, request.text, links, HeadingLevel::h2);
  if (!results.hits.empty()) html += pager(results, request, links);
  return html + "</section>\n";
}

}  // namespace

SearchRequest with_filters(const SearchRequest& request) {
  SearchRequest adapted = request;
  if (adapted.facets.empty()) adapted.facets = {"source", "section", "author", "language", "tag"};
  if (adapted.histogram == Histogram::none) adapted.histogram = Histogram::automatic;
  return adapted;
}

std::string search_page(const Results& results, const SearchRequest& request, const Site& site) {
  const Links links(site);
  Page page{.title = (request.text.empty() ? "All articles" : request.text) + " – Broadsheet",
            .kind = "results"};
  page.path = to_url(request);
  page.head_html = feed_links(request, links);
  page.query = request.text;
  page.hidden_html = hidden_inputs(request);
  page.main_html = "<div class=\"columns\">\n" + found(results, request, site) +
                   filters(results, request, links) + "</div>\n";
  page.foot_html = "<p>" + grouped(results.index.articles) + " articles in this archive. " +
                   other_forms(request, links) + ". " + add_to_browser(links) + "</p>\n";
  return layout(page, site);
}

}  // namespace server::render
