#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "corpus/date.h"
#include "server/cite/forms.h"
#include "server/cite/name.h"
#include "tests/catch.h"
#include "tests/server/render/examples.h"

namespace {

using server::cite::citation_of;
using server::cite::name_of;

const char* const here = "https://news.example/articles/a";

std::string in_parts(std::string_view name, std::string_view language) {
  const server::cite::Name parts = name_of(name, language);
  return parts.family.empty() ? parts.literal : parts.family + " | " + parts.given;
}

corpus::Article dated(const std::string& written) {
  corpus::Article article{.id = "a", .path = {}, .title = "T"};
  const corpus::Date date = corpus::parse_date(written).value();
  article.published = date.seconds;
  if (!date.note.empty()) article.notes = {"published: \"" + written + "\": " + date.note};
  return article;
}

corpus::Article naughty() {
  corpus::Article article{.id = "n", .path = {}};
  article.title = "50% of {braces\n\tand \\back_slashes} & ~more^ #1 $2";
  article.source = "Tide & Times";
  article.authors = {"Mara Quill", "Sand and Gravel Desk", "Team {X\nER  - \r\nTY  - BOOK"};
  article.url = "https://x.example/a{b}?q=50%25&c=\\_#d";
  article.tags = {"a\r\nb"};
  return article;
}

std::string field(const std::string& entry, const std::string& name) {
  const auto start = entry.find("\n  " + name + " = ");
  if (start == std::string::npos) return {};
  const auto value = start + name.size() + 6;
  return entry.substr(value, entry.find('\n', value) - value);
}

}  // namespace

TEST_CASE("a name is taken apart only where it can be nothing else than a person's") {
  struct Row {
    std::string name, language, want;
  };
  const std::vector<Row> rows = {
      {"Mara Quill", "en", "Quill | Mara"},
      {"Quill, Mara", "en", "Quill | Mara"},
      {"J. W. Quill-Hart", "en", "Quill-Hart | J. W."},
      {"Jan van der Berg", "nl", "van der Berg | Jan"},
      {"Łukasz Żak", "pl", "Żak | Łukasz"},
      {"Оксана Рилько", "uk", "Рилько | Оксана"},
      {"Nagy Anna", "hu", "Nagy Anna"},
      {"Madonna", "en", "Madonna"},
      {"AFP", "en", "AFP"},
      {"BBC News", "en", "BBC News"},
      {"The Ledger", "en", "The Ledger"},
      {"Ledger Staff", "en", "Ledger Staff"},
      {"Mara Quill Jr.", "en", "Mara Quill Jr."},
      {"mara", "en", "mara"},
      {"Quill, Mara, Ledger", "en", "Quill, Mara, Ledger"},
      {"Area 51 Group", "en", "Area 51 Group"},
      {"One Two Three Four Five", "en", "One Two Three Four Five"},
      {"", "en", ""},
      {"van Gogh", "nl", "van Gogh"},
      {",", "en", ","},
  };
  for (const Row& row : rows) CHECK(in_parts(row.name, row.language) == row.want);
}

TEST_CASE("a citation says no more of a date than the archive does") {
  struct Row {
    std::string written, bibtex, month, csl, ris;
  };
  const std::vector<Row> rows = {
      {"2025", "{2025},", "", "[[2025]]", "2025///"},
      {"2025-03", "{2025-03},", "mar,", "[[2025,3]]", "2025/03//"},
      {"2025-03-01", "{2025-03-01},", "mar,", "[[2025,3,1]]", "2025/03/01/"},
      {"2025-03-13T14:30:00Z", "{2025-03-13},", "mar,", "[[2025,3,13]]", "2025/03/13/"},
      {"1851-12-31", "{1851-12-31},", "dec,", "[[1851,12,31]]", "1851/12/31/"},
  };
  for (const Row& row : rows) {
    const auto citation = citation_of(dated(row.written), here);
    INFO(row.written);
    CHECK(field(bibtex(citation), "date") == row.bibtex);
    CHECK(field(bibtex(citation), "month") == row.month);
    CHECK(nlohmann::json::parse(csl(citation))[0]["issued"]["date-parts"].dump() == row.csl);
    CHECK_THAT(ris(citation), tests::contains("\r\nDA  - " + row.ris + "\r\n"));
  }
}

TEST_CASE("what the archive does not say stands in no form") {
  const auto citation = citation_of({.id = "a", .path = {}}, here);
  const std::string key = citation.key;
  CHECK(bibtex(citation) == "@misc{" + key + ",\n  url = {https://news.example/articles/a}\n}\n");
  CHECK(csl(citation) == R"([{"id":")" + key + R"(","type":"article-newspaper","URL":")" + here + "\"}]");
  CHECK(ris(citation) == "TY  - NEWS\r\nID  - " + key + "\r\nUR  - " + here + "\r\nER  - \r\n");
}

TEST_CASE("an article has its facts in every form") {
  const auto citation = citation_of(tests::example_article(), here);
  CHECK(bibtex(citation) == "@article{" + citation.key + R"(,
  author = {Quill, Mara and {O'Hara}},
  title = {{Talks \& "terms" in Jeddah}},
  journal = {Pellworth Wire},
  date = {2025-03-13},
  year = {2025},
  month = mar,
  keywords = {talks},
  langid = {ukrainian},
  url = {https://wire.example/kursk?a=1&b=2}
}
)");
  CHECK(ris(citation) ==
        "TY  - NEWS\r\nID  - " + citation.key +
            "\r\nTI  - Talks & \"terms\" in Jeddah\r\nAU  - Quill, Mara\r\nAU  - O'Hara\r\n"
            "T2  - Pellworth Wire\r\nSE  - World\r\nPY  - 2025\r\nDA  - 2025/03/13/\r\n"
            "KW  - talks\r\nLA  - uk\r\nUR  - https://wire.example/kursk?a=1&b=2\r\nER  - \r\n");
  const auto item = nlohmann::json::parse(csl(citation))[0];
  CHECK(item["author"].dump() == R"([{"family":"Quill","given":"Mara"},{"literal":"O'Hara"}])");
  CHECK(item["container-title"] == "Pellworth Wire");
  CHECK(item["URL"] == "https://wire.example/kursk?a=1&b=2");
}

TEST_CASE("no text of an article breaks out of its field") {
  const auto citation = citation_of(naughty(), here);
  const std::string entry = bibtex(citation);
  CHECK(std::count(entry.begin(), entry.end(), '{') == std::count(entry.begin(), entry.end(), '}'));
  CHECK(std::count(entry.begin(), entry.end(), '\n') == 7);
  CHECK(field(entry, "title") ==
        R"({{50\% of \textbraceleft{}braces and \textbackslash{}back\_slashes\textbraceright{} )"
        R"(\& \textasciitilde{}more\textasciicircum{} \#1 \$2}},)");
  CHECK_THAT(field(entry, "author"), tests::contains("Quill, Mara and {Sand and Gravel Desk} and {Team "));
  CHECK(field(entry, "url") == "{https://x.example/a%7Bb%7D?q=50%25&c=%5C_#d}");
  const std::string lines = ris(citation);
  std::size_t records = 0;
  for (std::size_t at = 0; (at = lines.find("\r\nTY  - ", at)) != std::string::npos; ++at) ++records;
  CHECK(records == 0);
  CHECK_THAT(lines, tests::contains("KW  - a b\r\n"));
  CHECK(nlohmann::json::accept(csl(citation)));
}

TEST_CASE("keys are plain, each article's own, and hang on its id alone") {
  std::set<std::string> keys;
  for (const std::string& id :
       std::vector<std::string>{"PW-0312-004", "PW/0312/004", "https://www.x.example/2025/03/explainer",
                                "статья", "статья 2", "{}", "%", std::string(5000, 'x')}) {
    const std::string key = citation_of({.id = id, .path = {}}, here).key;
    CHECK(key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
          std::string::npos);
    CHECK(key.size() <= 50);
    keys.insert(key);
    corpus::Article other = tests::example_article();
    other.id = id;
    CHECK(citation_of(other, "").key == key);
  }
  CHECK(keys.size() == 8);
  CHECK(citation_of({.id = "PW-0312-004", .path = {}}, here).key.starts_with("bs-PW-0312-004-"));
}
