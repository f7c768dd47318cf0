#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/corpus/reading.h"
#include "tests/shingles.h"

namespace {

const std::string one =
    "The ferries stopped at noon, and nobody on the quay could say when they would go again.";
const std::string two =
    "By evening the fog had reached the market, where the stalls closed one after another.";
const std::string both = one + "\n\n" + two;

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}

std::string body_of(const std::string& html) {
  return reading::article_of("HTML", "<html><head><title>Ferries in fog | Marl</title></head><body>" + html +
                                         "</body></html>")
      .body;
}

struct Named {
  std::string what;
  std::string html;
};

std::string teasers(int count) {
  std::string html;
  for (int i = 0; i < count; ++i) {
    html += "<div class=c><h3><a href=/x>Another headline, number " + std::to_string(i) + "</a></h3><p>" +
            two + "</p></div>";
  }
  return html;
}

}  // namespace

TEST_CASE("what is not the article is left out") {
  const auto [what, html] = GENERATE(values<Named>({
      {"navigation", "<nav><a href=/>Home</a> " + p(two) + "</nav>"},
      {"a header of links",
       "<div><a href=/>Home</a> <a href=/n>News from all of the county</a> <a href=/s>Sport</a></div>"},
      {"an aside", "<aside>" + p(two) + "</aside>"},
      {"a footer", "<footer>" + p(two) + "</footer>"},
      {"a caption", "<figure><img src=x><figcaption>" + two + "</figcaption></figure>"},
      {"a share bar", "<div class=share-bar>" + p("Share this with everybody you know.") + "</div>"},
      {"related links", "<div id=relatedArticles>" + p(two) + "</div>"},
      {"a newsletter box", "<div class=newsletterSignup><p>" + two + "</p><input><button>Go</button></div>"},
      {"a cookie banner", "<div id=cookie-banner>" + p(two) + "</div>"},
      {"comments", "<section class=comments>" + p(two) + p(two) + p(two) + "</section>"},
      {"comments in German", "<section id=kommentare>" + p(two) + p(two) + "</section>"},
      {"a role", "<div role=complementary>" + p(two) + "</div>"},
      {"what is hidden", "<div style='display: none'>" + p(two) + "</div><div hidden>" + p(two) + "</div>"},
      {"scripts and styles", "<script>var a = '<p>" + two + "</p>';</script><style>p { color: red }</style>"},
      {"a form", "<form><label>Name</label><select><option>One<option>Two</select></form>"},
      {"facts for machines", "<div><div itemprop=datePublished>2025-03-13T09:30:00+01:00</div></div>"},
      {"a list of links",
       "<ul><li><a href=/a>Ice on the river</a> today<li><a href=/b>Ice in the harbour</a> now<li><a "
       "href=/c>Ice at sea</a></ul>"},
      {"teasers", "<div>" + teasers(4) + "</div>"},
      {"a paragraph that is one link", "<p><a href=/x>" + two + "</a></p>"},
      {"a line that says it",
       "<p>Advertisement</p><p>Read more: <a href=/x>another</a></p><p>Lesen Sie auch: mehr</p>"},
  }));
  CAPTURE(what);
  const std::string article = "<article><h1>Ferries in fog</h1>" + p(one) + p(two) + "</article>";
  CHECK(body_of(html + article) == both);
  CHECK(body_of(article + html) == both);
  CHECK(body_of("<article><h1>Ferries in fog</h1>" + p(one) + html + p(two) + "</article>") == both);
}

TEST_CASE("title, byline and date before the text are no text, tags after it neither") {
  CHECK(body_of("<div><h1>Ferries in fog</h1><div>By Ann Lee</div><div>13 March 2025</div>" + p(one) +
                p(two) + "<div>ferry</div><div>fog</div></div>") == both);
}

TEST_CASE("what stands before the headline is no text") {
  CHECK(body_of("<div>" + p(two) + "</div><div><h1>Ferries in fog</h1>" + p(one) + p(one) + p(two) +
                "</div>") == one + "\n\n" + both);
}

TEST_CASE("an article in parts is one article") {
  CHECK(body_of("<div><section>" + p(one) + "</section><div class=ad>" + p("Buy boats.") + "</div><section>" +
                p(two) + "</section></div>") == both);
}

TEST_CASE("lists, headings, quotations, tables and code inside the text stay") {
  CHECK(body_of(p(one) + "<h2>Why</h2><ul><li>Fog at sea.<li>Ice</ul><blockquote>" + p("Never seen.") +
                "</blockquote><table><tr><td>Day<td>Ships<tr><td>Monday<td>4</table><pre>a\n  b</pre>" +
                p(two)) ==
        one + "\n\nWhy\n\n- Fog at sea.\n- Ice\n\nNever seen.\n\nDay | Ships\nMonday | 4\n\na\n  b\n\n" +
            two);
}

TEST_CASE("paragraphs in one cell are paragraphs, cells of one row are data") {
  CHECK(body_of("<table><tr><td>" + one + "<br><br>" + two + "</td></tr></table>") == both);
  CHECK(body_of(p(one) + "<table><tr><td>Marl<td>12</table>" + p(two)) == one + "\n\nMarl | 12\n\n" + two);
}

TEST_CASE("the first heading of a report in parts stays, a line that is no part of it goes") {
  const std::string parts = "<h2>Boats</h2>" + p(one) + "<h2>Market</h2>" + p(two);
  CHECK(body_of("<h1>Ferries in fog</h1>" + parts) == "Boats\n\n" + one + "\n\nMarket\n\n" + two);
  CHECK(body_of(p(one) + p(two) + "<amp-consent><div>We use cookies for many things.</div></amp-consent>") ==
        both);
}

TEST_CASE("names that say what is beside an element do not hide it") {
  const std::string name = GENERATE("content-with-sidebar", "has-comments", "no-share", "comments-open");
  CAPTURE(name);
  CHECK(body_of("<div class='" + name + "'>" + p(one) + p(two) + "</div>") == both);
}

TEST_CASE("a name alone does not hide most of a page's text") {
  CHECK(body_of("<div class=widget>" + p(one) + p(two) + "</div>") == both);
  CHECK(body_of("<div class=comments><h1>Ferries in fog</h1>" + p(one) + p(two) + "</div>") == both);
}

TEST_CASE("an embedded post is quoted text, whatever the box around it is called") {
  CHECK(body_of(p(one) + "<div class=social-media-embed><blockquote>" + p("Never seen.") +
                "</blockquote></div>" + p(two)) == one + "\n\nNever seen.\n\n" + two);
}

TEST_CASE("a row is data, whatever it is called") {
  CHECK(body_of(p(one) +
                "<table><tr class=player-7><td class=rating>Ann<td>4<tr class=player-8><td>Bo<td>2</table>" +
                p(two)) == one + "\n\nAnn | 4\nBo | 2\n\n" + two);
}

TEST_CASE("a page of a few words has these words") {
  CHECK(body_of("Closed today") == "Closed today");
  CHECK(body_of("<div class=share>Closed today</div>") == "Closed today");
}

TEST_CASE("another article on the page is another article") {
  CHECK(body_of("<main><article><h1>Ferries in fog</h1>" + p(one) + p(two) +
                "</article><article><h2>Ice</h2>" + p(two) + "</article></main>") == both);
}

TEST_CASE("hostile pages take linear time") {
  const char* unit =
      GENERATE("<div class=author>", "<p class=date>x", "<div itemprop=author>", "<h1>Ferries in fog",
               "<article>", "<li><a href=/>a headline to click</a>", "<div class='share comments'>",
               "<table><tr><td>", "<meta property='og:title og:title' content=x>", "<time>2025");
  CAPTURE(unit);
  std::string page = "<title>Ferries in fog</title>";
  while (page.size() < 1'000'000) page += unit;
  CHECK(reading::records_of("HTML", page + p(one)).size() == 1);  // the runner's time limit tells
}

TEST_CASE("the main text of real pages is found") {
  const auto data = reading::data_folder("BROADSHEET_DATA", "shared/data");
  const std::string packed = data ? *data + "/html-fixtures-readability.tar.zst" : "";
  if (!std::filesystem::exists(packed)) {
    WARN("skipped: no html-fixtures-readability.tar.zst in $BROADSHEET_DATA or ../shared/data");
    return;
  }
  const tests::TemporaryFolder folder;
  reading::unpack(packed, folder);
  const std::string root = folder.path("html-fixtures-readability/scrapinghub+article-extraction-benchmark");
  std::ifstream file(root + "/ground-truth.json");
  std::vector<shingles::Matches> pages;
  const nlohmann::json truths = nlohmann::json::parse(file);
  for (const auto& [name, page] : truths.items()) {
    const nlohmann::json& truth = page;  // clang 14 takes no structured binding into a closure
    const reading::Yield yield = reading::read_all({root + "/html/" + name + ".html.gz"});
    corpus::read_piece(yield.pieces.at(0), {}, [&](corpus::Record&& record) {
      const auto* article = std::get_if<corpus::Article>(&record);
      pages.push_back(
          shingles::compare(truth.value("articleBody", ""), article != nullptr ? article->body : ""));
    });
  }
  const shingles::Quality quality = shingles::quality_of(pages);
  CHECK(pages.size() == 181);
  CHECK(quality.precision > 0.96);
  CHECK(quality.recall > 0.97);
  CHECK(quality.f1 > 0.97);
}
