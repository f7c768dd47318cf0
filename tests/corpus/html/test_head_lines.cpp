#include "corpus/date.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;

namespace {

using Strings = std::vector<std::string>;

const std::string text =
    "<p>The ferries stopped at noon, and nobody on the quay could say when they would go again.</p>";

Article page(const std::string& lines, const std::string& head = "") {
  return reading::article_of("HTML", "<html><head><title>Ferries in fog | The Marl Ledger</title>" + head +
                                         "</head><body><h1>Ferries in fog</h1>" + lines + text +
                                         "</body></html>");
}

}  // namespace

TEST_CASE("the line between headline and text says who wrote it, when, and where it comes from") {
  const Article chinese =
      page("<div>2025年03月12日 08:30　来源：河口晚报　作者：王晓明　字号：大 中 小</div>");
  CHECK(corpus::to_iso8601(*chinese.published) == "2025-03-12T08:30:00Z");
  CHECK(chinese.source == "河口晚报");
  CHECK(chinese.authors == Strings{"王晓明"});
  CHECK(chinese.body.starts_with("The ferries"));

  const Article german =
      page("<div>Von <b>Jürgen Köster</b> | Erstellt: 05.11.2024 | Lesezeit: 3 Minuten</div>");
  CHECK(german.authors == Strings{"Jürgen Köster"});
  const Article ukrainian = page(
      "<p><span>3 лютого 2025, 09:15</span> <span>Автор: Олена Савчук</span> <span>Переглядів: "
      "512</span></p>");
  CHECK(corpus::to_iso8601(*ukrainian.published) == "2025-02-03T09:15:00Z");
  CHECK(ukrainian.authors == Strings{"Олена Савчук"});
  CHECK(ukrainian.body.starts_with("The ferries"));
  CHECK(
      page("<div>كتب: سمير الحداد - الأربعاء ١٢ مارس ٢٠٢٥ - ١٠:٤٥ م</div>").body.starts_with("The ferries"));
  CHECK(page("<table><tr><td>By Rose Attwood<br>Staff<br>March 3, 2019").authors == Strings{"Rose Attwood"});
  const Article role = page("<div>Rose Attwood</div><div>Transport correspondent, Marl Ledger</div>");
  CHECK(role.authors == Strings{"Rose Attwood"});
  CHECK(role.body.starts_with("The ferries"));
}

TEST_CASE("a sentence between headline and text is text, a date alone may be any") {
  CHECK(page("<p>Note: the ferries of the harbour stopped at noon for fog, as ferries will do.</p>")
            .body.starts_with("Note"));
  CHECK(page("<p>Pictures: nobody</p>").authors.empty());
}

TEST_CASE("the outlet is what stands behind the title where nothing else names it") {
  CHECK(page("").source == "The Marl Ledger");
  CHECK(page("", "<link rel=canonical href='https://ferry.example/fog'>").source == "ferry.example");
  CHECK(
      reading::article_of("HTML", "<html><title>Cats - dogs - and ferries in fog</title>" + text + "</html>")
          .source.empty());
}

TEST_CASE("a canonical address without a host takes that of another one") {
  CHECK(page("", "<link rel=canonical href='/fog'><meta property='og:url' content='https://marl.example/x'>")
            .url == "https://marl.example/fog");
  CHECK(page("", "<link rel=canonical href='fog'><meta property='og:url' content='https://marl.example/x'>")
            .url == "https://marl.example/x");
}

TEST_CASE("of authors in JSON-LD the publisher is none, and a name may be a list") {
  const auto linked = [](const std::string& author) {
    return page("",
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Ferries in "
                "fog\", "
                "\"publisher\": {\"name\": \"Marl Ledger\"}, \"author\": " +
                    author + "}</script>")
        .authors;
  };
  CHECK(linked(R"([{"name": "Ann Lee"}, {"name": "Marl Ledger"}])") == Strings{"Ann Lee"});
  CHECK(linked(R"({"name": "Marl Ledger"})") == Strings{"Marl Ledger"});
  CHECK(linked(R"({"name": ["Ann Lee", "Bo Vik"]})") == Strings{"Ann Lee", "Bo Vik"});
}
