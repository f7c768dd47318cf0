// What archives that others scraped look like: names in other languages and of other programs, articles
// inside objects, text escaped once too often.

#include "tests/catch.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using reading::article_of;

TEST_CASE("members and columns are known by their names in other languages") {
  const Article german = article_of(
      "JSON", R"({"Titel": "Rat will Hallenbad", "Inhalt": "Der Rat hat ja gesagt.", "Veröffentlicht am":
          "05.11.2024 18:20", "Quelle": "Tageblatt", "Ressort": "Lokales", "Schlagwörter": "Bad, Rat",
          "Autorin": "Jutta Köster"})");
  CHECK(german.title == "Rat will Hallenbad");
  CHECK(german.body == "Der Rat hat ja gesagt.");
  CHECK(german.published == 1730830800);
  CHECK(german.source == "Tageblatt");
  CHECK(german.section == "Lokales");
  CHECK(german.tags == std::vector<std::string>{"Bad", "Rat"});
  CHECK(german.authors == std::vector<std::string>{"Jutta Köster"});
  CHECK(german.extra == "{}");

  const Article arabic = article_of(
      "table",
      "id,العنوان,النص,التاريخ,الكاتب,المصدر\n1,خط جديد,افتتح رئيس البلدية خطا جديدا.,2025-03-12,سمير "
      "الحداد,الضفة\n");
  CHECK(arabic.title == "خط جديد");
  CHECK(arabic.body == "افتتح رئيس البلدية خطا جديدا.");
  CHECK(arabic.published == 1741737600);
  CHECK(arabic.authors == std::vector<std::string>{"سمير الحداد"});
  CHECK(arabic.source == "الضفة");

  CHECK(article_of("JSON", R"({"ЗАГОЛОВОК": "Міст", "Текст": "Міст відкрили."})").body == "Міст відкрили.");
  CHECK(article_of("JSON", R"({"标题": "新桥", "正文": "新桥今日通车。"})").title == "新桥");
}

TEST_CASE("an article inside an object is read as if it stood outside; what stands outside counts first") {
  const Article article = article_of(
      "JSON",
      R"({"article": {"headLine": "Mill sold", "Article Text": "The mill was sold.", "url": "https://a.example/1",
          "Rooms": 4}, "url": "https://a.example/2"})");
  CHECK(article.title == "Mill sold");
  CHECK(article.body == "The mill was sold.");
  CHECK(article.url == "https://a.example/2");
  CHECK(article.extra == R"({"article.Rooms":4,"article.url":"https://a.example/1"})");

  const Article hit =
      article_of("JSON", R"({"_id": "x1", "_source": {"title": "T", "body": "B", "source": "Marl"}})");
  CHECK(hit.id == "x1");
  CHECK(hit.title == "T");
  CHECK(hit.source == "Marl");
  CHECK(article_of("JSON", R"({"article": {"title": "T"}, "comments": [{"text": "c"}]})").title == "T");
}

TEST_CASE("an archive may be a list inside objects, or an object of articles by id") {
  CHECK(reading::records_of("JSON", R"({"response": {"n": 2, "docs": [{"title": "A"}, {"title": "B"}]}})")
            .size() == 2);
  const auto by_id =
      reading::records_of("JSON", R"({"n1": {"title": "A"}, "n2": {"title": "B", "id": "own"}})");
  REQUIRE(by_id.size() == 2);
  CHECK(std::get<Article>(by_id[0]).id == "n1");
  CHECK(std::get<Article>(by_id[1]).id == "own");
}

TEST_CASE("people are objects with one name or two, keys to other tables are no names") {
  CHECK(
      article_of(
          "JSON",
          R"({"title": "T", "writers": [{"firstName": "Rose", "lastName": "Attwood"}, {"name": "Al Fox"}]})")
          .authors == std::vector<std::string>{"Rose Attwood", "Al Fox"});
  const Article keyed =
      article_of("JSON", R"({"title": {"rendered": "T", "raw": null}, "author": 3, "tags": [4, 5]})");
  CHECK(keyed.title == "T");
  CHECK(keyed.authors.empty());
  CHECK(keyed.tags.empty());
  CHECK(keyed.extra == R"({"author":3,"tags":[4,5]})");
}

TEST_CASE("an object that names its kind is known by its value, and one without a name by its title") {
  const Article article = article_of("JSON", R"({"title": "T", "body": "B",
      "keywords": [{"name": "subject", "value": "Ferries", "rank": 1}, {"value": "Marl", "name": "place"},
                   {"name": "Harbours", "value": 0.9}],
      "source": {"uri": "marl.example", "title": "Marl Daily"}, "author": {"title": "Dr", "name": "Ann Lee"}})");
  CHECK(article.tags == std::vector<std::string>{"Ferries", "Marl", "Harbours"});
  CHECK(article.source == "Marl Daily");
  CHECK(article.authors == std::vector<std::string>{"Ann Lee"});
}

TEST_CASE("an address may date an article of any format that says no date itself") {
  const auto dated = [](const std::string& members) {
    const Article article =
        article_of("JSON", R"({"title": "T", "body": "B", "url": "https://marl.example/2025/03/13/ferry")" +
                               members + "}");
    return std::pair(article.published.value_or(0), article.published_origin);
  };
  CHECK(dated("") == std::pair(std::int64_t{1741824000}, corpus::Origin::inferred));
  CHECK(dated(R"(, "date": "2025-03-14")") == std::pair(std::int64_t{1741910400}, corpus::Origin::given));
  CHECK(dated(R"(, "body": "Published: March 15, 2025\n\nThe ferry stopped.")") ==
        std::pair(std::int64_t{1741996800}, corpus::Origin::inferred));
}

TEST_CASE("what programs write for nothing is nothing") {
  const Article article =
      article_of("JSON", R"({"title": "T", "source": "nan", "tags": "None", "date": "NaT"})");
  CHECK(article.source.empty());
  CHECK(article.tags.empty());
  CHECK(article.notes.empty());
}

TEST_CASE("a summary is the text where there is no other") {
  CHECK(article_of("JSON", R"({"document": "The mill was sold.", "summary": "Mill"})").body ==
        "The mill was sold.");
  CHECK(article_of("JSON", R"({"title": "T", "description": "The mill was sold."})").body ==
        "The mill was sold.");
  const Article both =
      article_of("JSON", R"({"title": "T", "description": "Sold.", "text": "The mill was sold."})");
  CHECK(both.body == "The mill was sold.");
  CHECK(both.extra == R"({"description":"Sold."})");
}

TEST_CASE("text that was escaped once too often is plain") {
  struct Case {
    std::string in, want;
  };
  const Case cases[] = {
      {R"(Caf&eacute; of Tom &amp; Jerry)", "Café of Tom & Jerry"},
      {R"(&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;)", "One.\n\nTwo."},
      {R"(One.\\nTwo \\\"so\\\".)", "One.\nTwo \"so\"."},
      {R"(Look in C:\\news and C:\\rest.)", R"(Look in C:\news and C:\rest.)"},
      {"R&D at AT&T; a < b", "R&D at AT&T; a < b"},
  };
  for (const Case& each : cases) {
    CHECK(article_of("JSON", R"({"title": "T", "body": ")" + each.in + "\"}").body == each.want);
  }
}
