#include "corpus/formats/feeds/feed.h"
#include "corpus/formats/feeds/link.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using reading::article_of;
using tests::TemporaryFolder;

namespace {

std::string rss(const std::string& item) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:c=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Quay</title>"
         "<link>https://quay.example/</link>\n<item>" +
         item + "</item><language>en-gb</language></channel></rss>";
}

std::string atom(const std::string& entry) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\" "
         "xml:base=\"https://quai.example/a/\"><title type=\"html\">Le "
         "&amp;amp; Quai</title><author><name>La Rédaction</name></author><entry>" +
         entry + "</entry></feed>";
}

}  // namespace

TEST_CASE("an item of RSS 2.0 is an article, its feed the source") {
  const Article article = article_of(
      "RSS", rss("<title>Harbour &amp; quay</title><link>/news/1</link><guid isPermaLink=\"false\">17</guid>"
                 "<description>Short.</description><c:encoded><![CDATA[<p>The harbour closes.</p><p>For "
                 "good.</p>]]></c:encoded>"
                 "<pubDate>Thu, 13 Mar 2025 09:30:00 +0100</pubDate><dc:creator>Ada Quill</dc:creator>"
                 "<category>Ports</category><category>Weather</category><enclosure "
                 "url=\"https://x.example/a.mp3\"/>"));
  CHECK(article.title == "Harbour & quay");
  CHECK(article.body == "The harbour closes.\n\nFor good.");
  CHECK(article.url == "https://quay.example/news/1");
  CHECK(article.id == article.url);
  CHECK(article.source == "The Quay");
  CHECK(article.language == "en");
  CHECK(article.published == 1741854600);
  CHECK(article.authors == std::vector<std::string>{"Ada Quill"});
  CHECK(article.tags == std::vector<std::string>{"Ports", "Weather"});
  CHECK(article.extra == R"({"description":"Short.","enclosure":"https://x.example/a.mp3","guid":"17"})");
  CHECK(article.path == "x#1");
  CHECK(article.notes.empty());
}

TEST_CASE("an entry of Atom is an article, whatever form its text has") {
  struct Case {
    const char* content;
    const char* want;
  };
  const auto [content, want] = GENERATE(values<Case>({
      {"<content type=\"html\">&lt;p&gt;Le port&lt;/p&gt;&lt;p&gt;ferme&lt;/p&gt;</content>",
       "Le port\n\nferme"},
      {"<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Le "
       "<b>port</b></p><p>ferme</p></div></content>",
       "Le port\n\nferme"},
      {"<content type=\"text\">1 &lt; 2 &amp;amp; 3</content>", "1 < 2 &amp; 3"},
      {"<content>Le port</content><summary>Le port ferme donc</summary>", "Le port ferme donc"},
      {"<summary>Le port</summary>", "Le port"},
  }));
  const Article article = article_of(
      "Atom", atom("<title>Port</title><link rel=\"self\" href=\"x\"/><link "
                   "href=\"../b?c\"/><id>tag:quai.example,2025:1</id>"
                   "<updated>2025-03-14T00:00:00Z</updated><published>2025-03-13T00:00:00Z</published>"
                   "<category term=\"t\" label=\"Ports\"/>" +
                   std::string(content)));
  CHECK(article.body == want);
  CHECK(article.title == "Port");
  CHECK(article.source == "Le & Quai");
  CHECK(article.language == "fr");
  CHECK(article.id == "tag:quai.example,2025:1");
  CHECK(article.published == 1741824000);
  CHECK(article.authors == std::vector<std::string>{"La Rédaction"});
  CHECK(article.tags == std::vector<std::string>{"Ports"});
}

TEST_CASE("RSS 1.0 keeps its items beside the channel, and prefixes may be any") {
  const Article article = article_of(
      "RSS 1.0",
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:a='http://purl.org/rss/1.0/' "
      "xmlns:d='http://purl.org/dc/elements/1.1/'><a:channel><a:title>Quay</a:title></a:channel>"
      "<a:item><a:title>Port</a:title><a:description>It "
      "closes.</a:description><d:date>2025-03-13</d:date></a:item></r:RDF>");
  CHECK(article.title == "Port");
  CHECK(article.body == "It closes.");
  CHECK(article.source == "Quay");
  CHECK(article.published == 1741824000);
}

TEST_CASE("a broken feed is read as far as it goes, and says so") {
  struct Case {
    const char* why;
    std::string feed;
    std::vector<std::string> want;  // titles and bodies
  };
  const std::string good = "<item><title>B</title></item>";
  const auto [why, feed, want] = GENERATE_REF(values<Case>({
      {"HTML that is not closed",
       "<rss><channel><item><title>A</title><description>One<br>two <b>three</description></item>" + good +
           "</channel></rss>",
       {"A: One\ntwo three", "B: "}},
      {"bare ampersands and HTML's entities",
       "<rss><item><title>A&nbsp;& B</title></item></rss>",
       {"A & B: "}},
      {"it ends inside an item",
       "<rss><channel>" + good + "<item><title>A</title><description>Half a sen",
       {"B: ", "A: Half a sen"}},
      {"an item is not closed",
       "<rss><channel><item><title>A</title>" + good + "</channel></rss>",
       {"A: ", "B: "}},
      {"a comment before it, no declarations",
       "<!-- <item> -->\n<rss><item><itunes:author>X</itunes:author><title>A</title></item></rss>",
       {"A: "}},
      {"items in CDATA are text",
       "<rss><item><title>A</title><description><![CDATA[<item>x</item>]]></description></item></rss>",
       {"A: x"}},
      {"entities of a DTD are never expanded",
       "<!DOCTYPE rss [<!ENTITY a \"xx\"><!ENTITY f SYSTEM \"/etc/passwd\">]><rss><item><title>A &a; "
       "&f;</title></item></rss>",
       {"A &a; &f;: "}},
  }));
  INFO(why);
  std::vector<std::string> got;
  for (const corpus::Record& record : reading::records_of("RSS", feed)) {
    const auto& article = std::get<Article>(record);
    got.push_back(article.title + ": " + article.body);
  }
  CHECK(got == want);
}

TEST_CASE("a feed of any encoding and extension is recognised, other XML is refused by its name") {
  const tests::TemporaryFolder folder;
  folder.write("a.xml", rss("<title>A</title>"));
  folder.write("b.rss",
               "<?xml version='1.0' encoding='koi8-r'?><rss><item><title>\xF0\xCF\xD2\xD4 "
               "\xDA\xC1\xCB\xD2\xD9\xD4</title></item></rss>");
  std::string wide = "\xFF\xFE";
  for (const char byte : atom("<title>C</title>").substr(0, 60)) wide += {byte, '\0'};
  folder.write("c.xml", wide);
  folder.write("d.xml", "<?xml version='1.0'?><gpx/>");
  folder.write("e.xml", "not XML");
  const reading::Yield yield = reading::read_all({folder.path()});
  REQUIRE(yield.pieces.size() == 5);
  CHECK(yield.pieces[0].format->name == "RSS");
  CHECK(article_of("RSS", yield.pieces[1].bytes).title == "Порт закрыт");
  CHECK(yield.pieces[2].format->name == "Atom");
  CHECK(reading::reject_of("XML", yield.pieces[3].bytes)
            .reason.starts_with("is XML of another kind, <gpx>: expected rss"));
  CHECK(reading::reject_of("XML", yield.pieces[4].bytes).reason == "is not XML: it holds no element");
}

TEST_CASE("a large feed is cut at its items, wherever the blocks end, and gives the same articles") {
  const tests::TemporaryFolder folder;
  std::string feed = "<rss>\n<channel><title>Quay</title>\n";
  for (int i = 0; i < 4000; ++i) {
    feed += "<item><title>T" + std::to_string(i) + "</title><items/>\n<description><![CDATA[</item>" +
            std::string(static_cast<std::size_t>(i % 97), '<') +
            "]]><!-- </item> --></description></item\n>\n";
  }
  folder.write("a.xml", feed + "</channel></rss>");
  const reading::Yield yield = reading::read_all({folder.path()}, {.piece_bytes = 5000});
  CHECK(yield.pieces.size() > 3);
  std::size_t number = 0;
  for (const corpus::Piece& piece : yield.pieces) {
    corpus::read_piece(piece, {}, [&](corpus::Record&& record) {
      const auto& article = std::get<Article>(record);
      CHECK(article.title == "T" + std::to_string(number++));
      CHECK(article.source == "Quay");
      CHECK(article.path.ends_with("#" + std::to_string(number)));
    });
  }
  CHECK(number == 4000);
}

TEST_CASE("nesting of any depth is read, not recursed into") {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  CHECK(article_of("RSS", rss("<title>A</title><description>" + deep + "x</description>")).title == "A");
}

TEST_CASE("the feeds of the test sets give as many articles as have text, and nothing crashes") {
  const auto data = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!data || !std::filesystem::exists(*data + "/feeds.tar.zst")) {
    WARN("skipped: feeds.tar.zst is not there; set BROADSHEET_DATA");
    return;
  }
  std::size_t articles = 0;
  for (const corpus::Piece& piece : reading::read_all({*data + "/feeds.tar.zst"}).pieces) {
    if (!piece.path.ends_with(".xml")) continue;
    corpus::read_piece(piece, {}, [&](corpus::Record&& record) {
      articles += std::holds_alternative<Article>(record) ? 1U : 0U;
    });
  }
  CHECK(articles >= 570);
}

TEST_CASE("a text that was escaped once too often is plain") {
  const Article article = article_of(
      "RSS", rss("<title>Caf&amp;amp;eacute; &amp;amp; quai</title><link>/1</link><description><![CDATA[Le "
                 "caf&amp;eacute; ferme.]]></description>"));
  CHECK(article.title == "Café & quai");
  CHECK(article.body == "Le café ferme.");
}

TEST_CASE("the bases of an entry and its link stand inside that of the feed") {
  const auto url_of = [](const std::string& attributes, const std::string& link) {
    return article_of("Atom",
                      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"/a/\"><title>Le "
                      "Quai</title><link href=\"https://quai.example/\"/><entry " +
                          attributes + "><title>Port</title><link " + link +
                          "/><content>Le port ferme.</content></entry></feed>")
        .url;
  };
  CHECK(url_of("", "href=\"1\"") == "https://quai.example/a/1");
  CHECK(url_of("xml:base=\"b/\"", "href=\"1\"") == "https://quai.example/a/b/1");
  CHECK(url_of("xml:base=\"https://other.example/\"", "href=\"1\"") == "https://other.example/1");
  CHECK(url_of("", "xml:base=\"https://third.example/c/\" href=\"1\"") == "https://third.example/c/1");
}

TEST_CASE("links are resolved against what they stand in") {
  struct Case {
    const char* base;
    const char* link;
    const char* want;
  };
  const auto [base, link, want] =
      GENERATE(values<Case>({{"https://a.example/b/c?d", "e", "https://a.example/b/e"},
                             {"https://a.example", "e", "https://a.example/e"},
                             {"https://a.example/b", "/e", "https://a.example/e"},
                             {"https://a.example/b", "//c.example/", "https://c.example/"},
                             {"https://a.example/b", " mailto:x ", "mailto:x"},
                             {"https://a.example/b/c/d", "../e", "https://a.example/b/e"},
                             {"https://a.example/b/c/d", "./e/../f?g=../h", "https://a.example/b/c/f?g=../h"},
                             {"https://a.example/b/c/d", "../../../e", "https://a.example/e"},
                             {"https://a.example/b/c/d", "..", "https://a.example/b/"},
                             {"https://a.example/b/c/d", "/x/./y/..", "https://a.example/x/"},
                             {"https://a.example/b?c", "?e", "https://a.example/b?e"},
                             {"https://a.example/b?c#d", "#e", "https://a.example/b?c#e"},
                             {"", "e", "e"},
                             {"b/c", "e", "e"}}));
  CHECK(corpus::feeds::resolve_link(base, link) == want);
}
