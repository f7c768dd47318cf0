#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using reading::article_of;

TEST_CASE("NITF: a document is an article, media are not its text") {
  const Article article = article_of("NITF", R"(<?xml version="1.0"?><nitf><head><title>Other</title>
    <tobject><tobject.subject tobject.subject.type="Transport"/></tobject>
    <docdata><doc-id id-string="q-17"/><date.issue norm="20250313T093000Z"/><doc.copyright holder="Holder"/>
    <key-list><keyword key="ports"/></key-list></docdata><pubdata position.section="Coast"/></head>
    <body xml:lang="en-GB"><body.head><hedline><hl1>Harbour <em>closes</em></hl1></hedline>
    <byline>By Ada Quill<byttl>Port Correspondent</byttl></byline><distributor>Quay Wire</distributor>
    <dateline><location>PELLWORTH</location></dateline><abstract>It shuts.</abstract></body.head>
    <body.content><block><p>PELLWORTH - The harbour closes.</p><media><media-caption>A quay.</media-caption></media>
    <p>For good &amp; all.</p></block></body.content></body></nitf>)");
  CHECK(article.id == "q-17");
  CHECK(article.title == "Harbour closes");
  CHECK(article.body == "PELLWORTH - The harbour closes.\n\nFor good & all.");
  CHECK(article.authors == std::vector<std::string>{"Ada Quill"});
  CHECK(article.source == "Quay Wire");
  CHECK(article.section == "Coast");
  CHECK(article.language == "en");
  CHECK(article.published == 1741858200);
  CHECK(article.tags == std::vector<std::string>{"ports", "Transport"});
  CHECK(article.extra == R"({"abstract":"It shuts.","dateline":"PELLWORTH"})");
}

TEST_CASE("NewsML-G2: each item of a message is an article, whatever its text is written in") {
  struct Case {
    const char* content;
    const char* want;
  };
  const auto [content, want] = GENERATE(values<Case>({
      {"<inlineXML><html "
       "xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>One.</p><p>Two.</p></"
       "body></html></inlineXML>",
       "One.\n\nTwo."},
      {"<inlineXML><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf></inlineXML>",
       "One.\n\nTwo."},
      {"<inlineXML contenttype='text/html'><![CDATA[<p>One.</p><p>Two.</p>]]></inlineXML>", "One.\n\nTwo."},
      {"<inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData>", "One.\n\nTwo."},
      {"<remoteContent href='a.jpg'/>", "A quay at dusk."},
  }));
  const std::string item =
      "<newsItem guid='urn:newsml:quay:1' xml:lang='en'><itemMeta><provider><name>Quay Wire</name></provider>"
      "<versionCreated>2025-03-13T09:30:00+00:00</versionCreated></itemMeta><contentMeta>"
      "<creator><name>Ada Quill</name></creator><language tag='de'/><headline>Harbour</headline>"
      "<subject><name>economy, business and finance</name></subject><subject><name>ports</name></subject>"
      "<description>A quay at dusk.</description></contentMeta><contentSet>" +
      std::string(content) + "</contentSet></newsItem>";
  for (const std::string& file :
       {item, "<newsMessage><header/><itemSet>" + item + "</itemSet></newsMessage>"}) {
    const Article article = article_of("NewsML-G2", file);
    CHECK(article.id == "urn:newsml:quay:1");
    CHECK(article.title == "Harbour");
    CHECK(article.body == want);
    CHECK(article.source == "Quay Wire");
    CHECK(article.authors == std::vector<std::string>{"Ada Quill"});
    CHECK(article.tags == std::vector<std::string>{"economy, business and finance", "ports"});
    CHECK(article.language == "de");
    CHECK(article.published == 1741858200);
  }
  CHECK(reading::reject_of("NewsML-G2", "<packageItem/>").reason.starts_with("holds no newsItem"));
}

TEST_CASE("ninjs: recognised by its content, read by its names") {
  const tests::TemporaryFolder folder;
  folder.write("a.json", R"({"uri": "urn:quay:1", "type": "text", "versioncreated": "2025-03-13T09:30:00Z",
    "headline": "Harbour", "body_html": "<p>One.</p><p>Two.</p>", "provider": "Quay Wire", "byline": "By Ada Quill",
    "language": "en", "subject": [{"code": "1", "name": "ports"}, {"code": "2", "name": "weather"}]})");
  folder.write(
      "b.json",
      R"([{"uri": "urn:quay:2", "versioncreated": "2025-03-13T09:30:00Z", "headlines": [{"role": "main",
    "value": "Quay"}], "bodies": [{"contenttype": "text/plain", "value": "One."},
    {"contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}]}])");
  const reading::Yield yield = reading::read_all({folder.path()});
  REQUIRE(yield.pieces.size() == 2);
  CHECK(yield.pieces[0].format->name == "ninjs");
  const Article first = article_of("ninjs", yield.pieces[0].bytes);
  CHECK(first.id == "urn:quay:1");
  CHECK(first.body == "One.\n\nTwo.");
  CHECK(first.source == "Quay Wire");
  CHECK(first.authors == std::vector<std::string>{"Ada Quill"});
  CHECK(first.tags == std::vector<std::string>{"ports", "weather"});
  CHECK(first.published == 1741858200);
  const Article second = article_of("ninjs", yield.pieces[1].bytes);
  CHECK(second.title == "Quay");
  CHECK(second.body == "One.\n\nTwo.");
}

TEST_CASE("JSON Feed: its items are articles, its title their source") {
  const std::string feed =
      R"({"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "language": "en",
    "items": [{"id": "1", "url": "https://quay.example/1", "title": "Harbour", "content_html": "<p>One.</p><p>Two.</p>",
    "date_published": "2025-03-13T09:30:00Z", "authors": [{"name": "Ada Quill"}], "tags": ["ports"]}, 7]})";
  CHECK(&corpus::recognise("a.json", feed) == &corpus::format_named("JSON Feed"));
  const std::vector<corpus::Record> records = reading::records_of("JSON Feed", feed);
  REQUIRE(records.size() == 2);
  const auto& article = std::get<Article>(records[0]);
  CHECK(article.id == "https://quay.example/1");
  CHECK(article.title == "Harbour");
  CHECK(article.body == "One.\n\nTwo.");
  CHECK(article.source == "The Quay");
  CHECK(article.authors == std::vector<std::string>{"Ada Quill"});
  CHECK(article.language == "en");
  CHECK(std::get<corpus::Reject>(records[1]).line == 3);
}

TEST_CASE("the agency files of the test sets give articles, and nothing crashes") {
  const auto data = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!data || !std::filesystem::exists(*data + "/newsml-nitf.tar.zst")) {
    WARN("skipped: newsml-nitf.tar.zst is not there; set BROADSHEET_DATA");
    return;
  }
  std::size_t articles = 0;
  for (const corpus::Piece& piece : reading::read_all({*data + "/newsml-nitf.tar.zst"}).pieces) {
    corpus::read_piece(piece, {}, [&](corpus::Record&& record) {
      articles += std::holds_alternative<Article>(record) ? 1U : 0U;
    });
  }
  CHECK(articles >= 110);
}
