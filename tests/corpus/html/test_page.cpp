#include "corpus/date.h"
#include "corpus/html/headline.h"
#include "corpus/html/web_address.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;

namespace {

using Strings = std::vector<std::string>;

struct Case {
  std::string in;
  std::string want;
};

struct ListCase {
  std::string in;
  Strings want;
};

const std::string text =
    "<p>The ferries stopped at noon, and nobody on the quay could say when they would go again.</p>";

Article page(const std::string& head, const std::string& body = "") {
  return reading::article_of(
      "HTML", "<!doctype html><html><head>" + head + "</head><body>" + body + text + "</body></html>");
}

std::string linked(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

std::string date_of(const Article& article) {
  return article.published ? corpus::to_iso8601(*article.published) : "none";
}

}  // namespace

TEST_CASE("JSON-LD gives the facts of an article") {
  const Article article = page(linked(R"({"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Ferries &amp; fog", "datePublished": "2025-03-13T09:30:00+01:00", "dateModified": "2025-03-14",
      "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Vik"}],
      "publisher": {"@type": "NewsMediaOrganization", "name": "Marl Ledger"}, "articleSection": ["Harbour", "News"],
      "keywords": ["ferry", "fog"], "inLanguage": "en-GB", "description": "What stopped them.",
      "image": {"@type": "ImageObject", "url": "https://marl.example/fog.jpg"},
      "mainEntityOfPage": {"@id": "https://marl.example/ferries"}})"));
  CHECK(article.title == "Ferries & fog");
  CHECK(article.title_origin == corpus::Origin::given);
  CHECK(date_of(article) == "2025-03-13T08:30:00Z");
  CHECK(article.authors == Strings{"Ann Lee", "Bo Vik"});
  CHECK(article.source == "Marl Ledger");
  CHECK(article.section == "Harbour");
  CHECK(article.tags == Strings{"ferry", "fog"});
  CHECK(article.language == "en");
  CHECK(article.url == "https://marl.example/ferries");
  CHECK(article.id == article.url);
  CHECK(
      article.extra ==
      R"({"description":"What stopped them.","image":"https://marl.example/fog.jpg","modified":"2025-03-14"})");
}

TEST_CASE("JSON-LD is found wherever it may stand") {
  const std::string article = R"({"@type": "ReportageNewsArticle", "headline": "Ferries in fog"})";
  const std::string json = GENERATE_COPY(
      as<std::string>{}, article, "[" + article + "]",
      R"({"@context": "x", "@graph": [{"@type": "WebPage", "name": "Page"}, )" + article + "]}",
      R"({"@type": "WebPage", "name": "Page", "mainEntity": )" + article + "}",
      R"([{"@type": ["Thing", "http://schema.org/BlogPosting"], "headline": "Ferries in fog"}])",
      "<!--\n" + article + "\n-->", "//<![CDATA[\n" + article + ";\n//]]>",
      R"({"@type": "Article", "headline": "Ferries
 in fog"})");
  CAPTURE(json);
  CHECK(page("<title>Other</title>" + linked(json)).title == "Ferries in fog");
}

TEST_CASE("JSON-LD names people by reference") {
  const Article article =
      page(linked(R"({"@graph": [{"@type": "Article", "headline": "Ferries", "author": {"@id": "#1"},
      "publisher": {"@id": "#2"}}, {"@type": "Person", "@id": "#1", "name": "Ann Lee"},
      {"@type": "Organization", "@id": "#2", "name": "Marl Ledger"}]})"));
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.source == "Marl Ledger");
}

TEST_CASE("what is no JSON-LD does no harm") {
  const std::string json =
      GENERATE("", "{", "[1, null, \"x\"]", "{\"@type\": \"NewsArticle\", \"headline\": 3}",
               "{\"@type\": 7, \"@graph\": {\"@graph\": []}}",
               "{\"@type\": \"NewsArticle\", \"author\": [[[]]]}", "{'headline': 'x'}");
  CAPTURE(json);
  CHECK(page("<title>Ferries stay in the harbour</title>" + linked(json)).title ==
        "Ferries stay in the harbour");
  CHECK(
      page("<title>Ferries stay in the harbour</title>" + linked(std::string(500'000, '['))).source.empty());
}

TEST_CASE("meta tags give what JSON-LD does not") {
  const Article article = page(R"(<meta property="og:title" content="Ferries &quot;in&quot; fog">
      <meta property="og:site_name" content="Marl Ledger"><meta property="article:published_time" content="2025-03-13">
      <meta property="article:author" content="https://social.example/ann"><meta name="author" content="Ann Lee">
      <meta property="article:section" content="Harbour"><meta property="article:tag" content="ferry">
      <meta property="article:tag" content="fog"><meta name="keywords" content="a, b">
      <meta property="og:locale" content="en_GB"><link rel="canonical" href="https://marl.example/ferries">)");
  CHECK(article.title == "Ferries \"in\" fog");
  CHECK(article.source == "Marl Ledger");
  CHECK(date_of(article) == "2025-03-13T00:00:00Z");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.section == "Harbour");
  CHECK(article.tags == Strings{"ferry", "fog"});
  CHECK(article.url == "https://marl.example/ferries");
}

TEST_CASE("a date is taken where a page has one, from the surest place") {
  const auto [in, want] = GENERATE(values<Case>({
      {"<meta name=DC.date.issued content=2025-03-13>", "2025-03-13T00:00:00Z"},
      {"<meta name=date content=soon><meta itemprop=datePublished content='13 March 2025'>",
       "2025-03-13T00:00:00Z"},
      {"<time datetime=2025-03-13T10:00:00Z>today</time>", "2025-03-13T10:00:00Z"},
      {"<time>March 13, 2025</time>", "2025-03-13T00:00:00Z"},
      {"<time class=updated datetime=2025-04-01>x</time><time pubdate datetime=2025-03-13>y</time>",
       "2025-03-13T00:00:00Z"},
      {"<time datetime=2025-01-01>x</time><span itemprop=datePublished content=2025-03-13>y</span>",
       "2025-03-13T00:00:00Z"},
      {"<div class=post-date>Posted on March 13, 2025 by Ann Lee</div>", "2025-03-13T00:00:00Z"},
      {"<h1>Ferries</h1><div>By Ann Lee | March 13, 2025</div>", "2025-03-13T00:00:00Z"},
      {"<h1>Ferries</h1><span>Veröffentlicht am 13.03.2025, 14.05 Uhr</span>", "2025-03-13T14:05:00Z"},
      {"<h1>Ferries</h1><div>On 7 December 1941 none sailed</div><p>March 2019</p>", "none"},
      {"<div class=comments><time datetime=2025-03-20>x</time></div>", "none"},
      {"<link rel=canonical href=https://marl.example/2025/03/13/ferries>", "2025-03-13T00:00:00Z"},
      {"<meta name=date content=2025-02-30>", "none"},
  }));
  CAPTURE(in);
  CHECK(date_of(page("", in)) == want);
}

TEST_CASE("what a page says is given, what its address tells is inferred") {
  const Article told =
      page("<meta name=date content=2025-03-13><meta property=og:site_name content='Marl Ledger'>");
  CHECK(told.published_origin == corpus::Origin::given);
  CHECK(told.source_origin == corpus::Origin::given);
  const Article guessed = page("<link rel=canonical href=https://marl.example/2025/03/13/ferries>");
  CHECK(guessed.published_origin == corpus::Origin::inferred);
  CHECK(guessed.source == "marl.example");
  CHECK(guessed.source_origin == corpus::Origin::inferred);
}

TEST_CASE("a template's language gives way to the text's where that is plainly another") {
  const Article german = page("<meta http-equiv=content-language content=de>", text + text + text + text);
  CHECK(german.language == "en");
  CHECK(german.language_origin == corpus::Origin::inferred);
  CHECK(german.notes == Strings{"language: the page says de, its text is en"});
  const Article brief = page("<meta http-equiv=content-language content=de>");
  CHECK(brief.language == "de");
}

TEST_CASE("facts that were escaped twice are read") {
  const Article article = page("<meta name=keywords content='PG&amp;amp;E, power'>");
  CHECK(article.tags == Strings{"PG&E", "power"});
}

TEST_CASE("authors are named by bylines where nothing else does") {
  const auto [in, want] = GENERATE(values<ListCase>({
      {"<p class=byline>By Ann Lee and Bo Vik</p>", {"Ann Lee", "Bo Vik"}},
      {"<a rel=author href=/ann>Ann Lee</a>", {"Ann Lee"}},
      {"<span itemprop=author><b itemprop=name>Ann Lee</b>, chief</span>", {"Ann Lee"}},
      {"<div class=author>Ann Lee, 13 March 2025</div>", {}},
      {"<div class=byline><a href=https://x.example>https://x.example</a></div>", {}},
      {"<div class=comments><p class=author>Nobody</p></div>", {}},
  }));
  CAPTURE(in);
  CHECK(page("", in).authors == want);
}

TEST_CASE("the outlet is the site, else the publisher, else the host") {
  const auto [in, want] = GENERATE(values<Case>({
      {"<meta property=og:site_name content='Marl Ledger'>" +
           linked(R"({"@type": "NewsArticle", "publisher": {"name": "An Agency"}})"),
       "Marl Ledger"},
      {"<meta property=og:site_name content='marlledger'>" +
           linked(R"({"@type": "NewsArticle", "publisher": {"name": "The Marl Ledger"}})"),
       "The Marl Ledger"},
      {linked(R"({"@type": "NewsArticle", "publisher": "Marl Ledger"})"), "Marl Ledger"},
      {"<link rel=canonical href=https://www.marl.example:8080/a/b>", "marl.example"},
      {"<link rel=canonical href=https://marl.example/a><meta property=og:site_name content='Marl Ledger | "
       "News'>",
       "Marl Ledger"},
      {"", ""},
  }));
  CAPTURE(in);
  CHECK(page(in).source == want);
}

TEST_CASE("a title loses the outlet's name only where something proves it") {
  struct TitleCase {
    Strings titles;
    Strings names;
    std::string want;
  };
  const auto [titles, names, want] = GENERATE(values<TitleCase>({
      {{"Ferries in fog | Marl Ledger"}, {"Marl Ledger"}, "Ferries in fog"},
      {{"Marl Ledger - Ferries in fog"}, {"Marl Ledger"}, "Ferries in fog"},
      {{"Ferries in fog - Harbour - The Marl Ledger"}, {"Marl Ledger"}, "Ferries in fog - Harbour"},
      {{"Ferries in fog – Marl"}, {"", "marl"}, "Ferries in fog"},
      {{"Fog - a short history"}, {"Marl Ledger"}, "Fog - a short history"},
      {{"Fog - a short history"}, {}, "Fog - a short history"},
      {{"Ferries in fog | Harbour | M. L.", "Ferries in fog"}, {}, "Ferries in fog"},
      {{"Marl Ledger", "Ferries in fog"}, {"Marl Ledger"}, "Ferries in fog"},
      {{"Open thread in March - The Marl Blog", "The Marl Blog"}, {"The Marl Blog"}, "Open thread in March"},
      {{"Marl Ledger"}, {"Marl Ledger"}, "Marl Ledger"},
      {{"", ""}, {}, ""},
  }));
  CHECK(corpus::html::choose_headline(titles, names) == want);
}

TEST_CASE("the name that JSON-LD gives is the title where the page shows it and not the headline") {
  const auto title = [](const std::string& name, const std::string& head, const std::string& body) {
    return page(linked(R"({"@type": "Article", "headline": "town in the north", "name": ")" + name + "\"}") +
                    head,
                body)
        .title;
  };
  CHECK(title("Marlhythe on Sea", "<title>Marlhythe on Sea - Encyclopaedia</title>", "") ==
        "Marlhythe on Sea");
  CHECK(title("Marl", "<title>Marl - Encyclopaedia</title>", "<h1>Marl</h1>") == "Marl");
  CHECK(title("Marlhythe on Sea", "<title>A town in the north</title>", "") == "town in the north");
  CHECK(title("Marlhythe on Sea", "<title>Something else</title>", "") == "town in the north");
}

TEST_CASE("the date of an event, a birth or a look at a source is not the page's") {
  CHECK(date_of(page("", "<span class='reference-accessdate'>May 1, 2016</span>")) == "none");
  CHECK(date_of(page("", "<span class='bday dtstart published updated'>1998-02-28</span>")) == "none");
  CHECK(date_of(page("", "<span class='published'>1998-02-28</span>")) == "1998-02-28T00:00:00Z");
}

TEST_CASE("the page's own address goes first") {
  using corpus::html::choose_address;
  CHECK(choose_address(Strings{"https://marl.example/a"}, "https://copy.example/x") ==
        "https://marl.example/a");
  CHECK(choose_address(Strings{"/a"}, "https://marl.example/x") == "https://marl.example/a");
  CHECK(choose_address(Strings{"//marl.example/a"}, "") == "https://marl.example/a");
  CHECK(choose_address(Strings{"https://marl.example/", "https://marl.example/a"}, "") ==
        "https://marl.example/a");
  CHECK(choose_address(Strings{"https://marl.example/"}, "") == "https://marl.example/");
  CHECK(choose_address(Strings{"javascript:alert(1)"}, "").empty());
}

TEST_CASE("an address tells host, site and date") {
  using namespace corpus::html;
  CHECK(host_of("https://www.marl.example/a?b") == "marl.example");
  CHECK(host_of("marl.example").empty());
  CHECK(site_of("news.ledger.co.uk") == "ledger");
  CHECK(site_of("marl.example") == "marl");
  CHECK(site_of("").empty());
  CHECK(date_in_address("https://x.example/2025/03/13/a") == "2025-03-13");
  CHECK(date_in_address("https://x.example/a-20250313.html") == "2025-03-13");
  CHECK(date_in_address("https://x.example/a/2025-03-13-b") == "2025-03-13");
  CHECK(date_in_address("https://x.example/2025/13/40/a").empty());
  CHECK(date_in_address("https://x.example/id/12025/03/13").empty());
  CHECK(date_in_address("https://x.example/?d=2025/03/13").empty());
}

TEST_CASE("a page made by scripts has the text that its JSON-LD gives") {
  const std::string body(60, 'x');
  const Article article = reading::article_of(
      "HTML", linked(R"({"@type": "NewsArticle", "headline": "Fog", "articleBody": "<p>One )" + body +
                     "</p><p>Two.</p>\"}"));
  CHECK(article.body == "One " + body + "\n\nTwo.");
}
