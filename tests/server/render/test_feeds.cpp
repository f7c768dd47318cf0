#include "server/parameters.h"
#include "server/render/csv.h"
#include "server/render/feeds/feed.h"
#include "server/render/feeds/feeds.h"
#include "server/render/feeds/xml_writer.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/server/render/examples.h"

using namespace server;

namespace {

const Site site{.base_url = "https://news.example/archive"};

SearchRequest asked_as(Format format) {
  SearchRequest request;
  request.text = "talks & \"jeddah\"";
  request.limit = 2;
  request.format = format;
  return request;
}

}  // namespace

TEST_CASE("the feeds of a search are as they were") {
  const Results results = tests::example_results();
  tests::check_golden("search.atom", render::atom_feed(results, asked_as(Format::atom), site));
  tests::check_golden("search.rss", render::rss_feed(results, asked_as(Format::rss), site));
  tests::check_golden("search.feed.json", render::json_feed(results, asked_as(Format::json_feed), site));
}

TEST_CASE("a feed is newest first, whatever order was asked for") {
  CHECK(render::newest_first(asked_as(Format::atom)).sort == Sort::newest);
}

TEST_CASE("an entry keeps its id when the server moves, a feed keeps its own from page to page") {
  const Results results = tests::example_results();
  SearchRequest second = asked_as(Format::atom);
  second.offset = 2;
  const auto here = render::feed_of(results, asked_as(Format::atom), site);
  const auto there = render::feed_of(results, second, {.base_url = "http://127.0.0.1:8080"});
  CHECK(here.id == there.id);
  CHECK(here.entries.at(0).id == there.entries.at(0).id);
  CHECK(here.entries.at(0).id != here.entries.at(1).id);
  SearchRequest other = asked_as(Format::atom);
  other.text = "elsewhere";
  CHECK(render::feed_of(results, other, site).id != here.id);
}

TEST_CASE("a feed links to the outlet where that is a web address, else to the article here") {
  Results results = tests::example_results();
  results.hits.resize(1);
  results.hits[0].article.id = "a/b";
  results.hits[0].article.url = "javascript:alert(1)";
  const auto feed = render::feed_of(results, asked_as(Format::rss), site);
  CHECK(feed.entries.at(0).link() == "https://news.example/archive/articles/a%2Fb");
}

TEST_CASE("XML leaves out what it cannot hold and escapes the rest") {
  render::XmlWriter xml;
  const std::string text =
      xml.element("t", "a\x01<b>&\"\xEF\xBF\xBE\xEF\xBF\xBD", {{"l", ""}, {"k", "'<\xEF\xBF\xBF"}}).take();
  CHECK(text ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<t "
        "k=\"&#39;&lt;\">a&lt;b&gt;&amp;&quot;\xEF\xBF\xBD</t>\n");
}

TEST_CASE("a table quotes its cells and disarms what a spreadsheet would compute") {
  Results results;
  results.hits.resize(1);
  Hit& hit = results.hits[0];
  hit.article.id = "=1+1";
  hit.article.title = "say \"yes\",\nthen";
  hit.article.authors = {"A", "B"};
  hit.snippets = {"&lt;b&gt; &amp;lt; <mark>c</mark>"};
  hit.score = 1.5;
  CHECK(
      render::search_csv(results, {}, {}) ==
      "id,title,url,source,authors,published,section,language,tags,score,snippets\r\n"
      "\"'=1+1\",\"say \"\"yes\"\",\nthen\",\"\",\"\",\"A; B\",\"\",\"\",\"\",\"\",1.500,\"<b> &lt; c\"\r\n");
}
