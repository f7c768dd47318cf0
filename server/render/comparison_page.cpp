#include "server/render/comparison_page.h"

#include "server/render/comparison_json.h"
#include "server/render/hit_list.h"
#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/render/text.h"

namespace server::render {
namespace {

using compare::Comparison;
using compare::Kind;

std::string title_of(const corpus::Article& article) {
  return article.title.empty() ? "Untitled" : article.title;
}

/// How the two are called where there is little room: by outlet, by title where that does not tell them
/// apart.
struct ShortNames {
  std::string a;
  std::string b;
};
ShortNames names_of(const Comparison& comparison) {
  const corpus::Article& a = comparison.a;
  const corpus::Article& b = comparison.b;
  const bool by_title = a.source.empty() || b.source.empty() || a.source == b.source;
  return {html_escape(by_title ? title_of(a) : a.source), html_escape(by_title ? title_of(b) : b.source)};
}

std::string heading(const corpus::Article& article, const Links& links) {
  return "<div>" + kicker(article, links) + "<h2" + language_attributes(article) + "><a href=\"" +
         html_escape(links.article(article.id)) + "\">" + html_escape(title_of(article)) +
         "</a></h2></div>\n";
}

std::string counted(std::size_t number, const std::string& what) {
  return "<li><b>" + grouped(number) + "</b> " + what + "</li>";
}

std::string summary(const Comparison& comparison) {
  const ShortNames names = names_of(comparison);
  return "<ul class=\"tally\">" + counted(comparison.count(Kind::same), "the same") +
         counted(comparison.count(Kind::changed), "changed") +
         counted(comparison.count(Kind::only_a), "only in " + names.a) +
         counted(comparison.count(Kind::only_b), "only in " + names.b) + "</ul>\n";
}

std::string told(const std::optional<std::string>& text) {
  return text ? html_escape(*text) : "<span class=\"absent\">not told</span>";
}

std::string difference_table(const Comparison& comparison) {
  if (comparison.differences.empty()) return {};
  const ShortNames names = names_of(comparison);
  std::string html =
      "<section aria-labelledby=\"differ\">\n<h2 id=\"differ\">Numbers and names that differ</h2>\n"
      "<table class=\"differences\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">" +
      names.a + "</th><th scope=\"col\">" + names.b + "</th></tr></thead><tbody>\n";
  for (const compare::Told& each : comparison.differences) {
    html += "<tr><th scope=\"row\"><a href=\"#s" + std::to_string(each.pair + 1) + "\">" +
            std::string(render::name_of(each.kind)) + "</a></th><td dir=\"auto\">" + told(each.a) +
            "</td><td dir=\"auto\">" + told(each.b) + "</td></tr>\n";
  }
  return html + "</tbody></table>\n</section>\n";
}

std::string cell(const std::optional<compare::Telling>& telling, const corpus::Article& article,
                 const std::string& name) {
  const std::string label = "<span class=\"who\">" + name + "</span>";
  if (!telling) return "<div class=\"absent\" role=\"cell\">" + label + "–</div>";
  return "<div role=\"cell\"" + language_attributes(article) + ">" + label + marked(*telling) + "</div>";
}

std::string_view state_of(const compare::Pair& pair) {
  switch (pair.kind) {
    case Kind::same:
      return pair.moved ? "the same, in another place" : "the same";
    case Kind::changed:
      return pair.moved ? "changed, in another place" : "changed";
    case Kind::only_a:
    case Kind::only_b:
      break;
  }
  return "only here";
}

std::string rows(const Comparison& comparison) {
  std::string html = "<div class=\"sentences\" role=\"table\" aria-label=\"Sentence by sentence\">\n";
  const ShortNames names = names_of(comparison);
  for (std::size_t at = 0; at < comparison.pairs.size(); ++at) {
    const compare::Pair& pair = comparison.pairs[at];
    html += "<div class=\"pair " + std::string(render::name_of(pair.kind)) + "\" role=\"row\" id=\"s" +
            std::to_string(at + 1) + "\"><div class=\"state\" role=\"rowheader\">" +
            std::string(state_of(pair)) + "</div>" + cell(pair.a, comparison.a, names.a) +
            cell(pair.b, comparison.b, names.b) + "</div>\n";
  }
  return html + "</div>\n";
}

std::string notes(const Comparison& comparison) {
  std::string html;
  for (const std::string& note : comparison.notes)
    html += "<p class=\"notes\" dir=\"auto\">" + html_escape(sentence(note)) + "</p>\n";
  return html;
}

}  // namespace

std::string comparison_page(const Comparison& comparison, const Site& site) {
  const Links links(site);
  Page page{.title = title_of(comparison.a) + " / " + title_of(comparison.b) + " – Broadsheet",
            .kind = "compare"};
  page.path = comparison_path(comparison.a.id, comparison.b.id);
  const std::string as_json = links.to(page.path) + "&format=json";
  page.main_html = "<h1>Two articles compared</h1>\n<div class=\"both\">\n" + heading(comparison.a, links) +
                   heading(comparison.b, links) + "</div>\n" + summary(comparison) + notes(comparison) +
                   difference_table(comparison) + rows(comparison) + "<p class=\"foot\"><a href=\"" +
                   html_escape(as_json) + "\">This comparison as JSON</a></p>\n";
  return layout(page, site);
}

}  // namespace server::render
