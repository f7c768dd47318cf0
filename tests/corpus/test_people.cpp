#include "corpus/people.h"
#include "tests/catch.h"

namespace {

struct Case {
  const char* in;
  std::vector<std::string> want;
};

}  // namespace

TEST_CASE("a byline is cut into names, and a name is never cut") {
  const auto [in, want] = GENERATE(values<Case>({
      {"Jane Doe", {"Jane Doe"}},
      {"By Jane Doe and John Roe", {"Jane Doe", "John Roe"}},
      {"Jane Doe, John Roe and Max Power", {"Jane Doe", "John Roe", "Max Power"}},
      {"Jane Doe & John Roe", {"Jane Doe", "John Roe"}},
      {"Anna Groß und Max Klein", {"Anna Groß", "Max Klein"}},
      {"Perlis, A. J.; Samelson,K.", {"Perlis, A. J.", "Samelson,K."}},
      {"Carr III, J. W.", {"Carr III, J. W."}},
      {"Doe, Jane", {"Doe, Jane"}},
      {"Trade and Industry Staff", {"Trade and Industry Staff"}},
      {"Reuters", {"Reuters"}},
      {"Tom Roe, AP Auto Writer", {"Tom Roe"}},
      {"AP Auto Writer", {"AP Auto Writer"}},
      {"Analysis by Jane Doe, CNN Editor-at-large", {"Jane Doe"}},
      {"Jane Doe, MS, RD", {"Jane Doe"}},
      {"Jane Doe | Marl Media for Marl.com", {"Jane Doe"}},
      {"Troy Roe, Marl.com", {"Troy Roe"}},
      {"Jane Doe in Marl and John Roe in Oxmouth", {"Jane Doe", "John Roe"}},
      {"Women in Trade", {"Women in Trade"}},
      {"Sam Roe, JR", {"Sam Roe, JR"}},
      {"Jane Doe, March 25, 2015", {"Jane Doe"}},
      {"Reuters, MAR 04", {"Reuters"}},
      {"By Jane Doe, Reuters | March 4", {"Jane Doe"}},
      {"By Jane Doe and John Roe, Reuters, March 4, 2025, 3:05 pm", {"Jane Doe", "John Roe"}},
      {"Jane Doe 04.03.2025", {"Jane Doe"}},
      {"Jane Doe March 4, 2025", {"Jane Doe"}},
      {"Jane Doe \u2013 4. März 2025, 10:30 Uhr", {"Jane Doe"}},
      {"Jane Doe, published on March 4, 2025", {"Jane Doe"}},
      {"Jane Doe | Updated 10:30 GMT", {"Jane Doe"}},
      {"Jane Doe (March 4)", {"Jane Doe"}},
      {"Jane Doe\nMarch 4, 2025", {"Jane Doe"}},
      {"Doe, June", {"Doe, June"}},
      {"April May", {"April May"}},
      {"Billy Sunday", {"Billy Sunday"}},
      {"Class of 2020", {"Class of 2020"}},
      {"Studio 54", {"Studio 54"}},
      {"Jane Doe, Reuters", {"Jane Doe"}},
      {"JANE DOE, REUTERS", {"JANE DOE"}},
      {"Jane Doe (AP)", {"Jane Doe"}},
      {"Jane Doe/AFP", {"Jane Doe"}},
      {"Jane Doe and Reuters", {"Jane Doe"}},
      {"The Associated Press", {"The Associated Press"}},
      {"Robertson, S.E. Reynolds, R. Wilkin, A.P.", {"Robertson, S.E. Reynolds, R. Wilkin, A.P."}},
      {"Doe, Ani", {"Doe, Ani"}},
      {"Par Jeanne Dupont et Max Klein", {"Jeanne Dupont", "Max Klein"}},
      {"Текст: Олена Коваль", {"Олена Коваль"}},
      {"Von Miller", {"Von Miller"}},
      {"Jeanne Dupont (avec Max Klein et Ann Lee)", {"Jeanne Dupont (avec Max Klein et Ann Lee)"}},
      {"Jane (Ann, the elder) Doe and John Roe", {"Jane (Ann, the elder) Doe", "John Roe"}},
      {"Jane Doe ((, John Roe", {"Jane Doe ((, John Roe"}},
      {"Jane Doe (https://marl.example/jane)", {"Jane Doe"}},
      {"JANE DOE AND JOHN ROE, REUTERS", {"JANE DOE", "JOHN ROE"}},
      {"\"Jane Doe\" <jane@marl.example>", {"Jane Doe"}},
      {"AFP, Reuters", {"AFP", "Reuters"}},
      {"jane@marl.example (Jane Doe)", {"Jane Doe"}},
      {"Jane Doe <jane@marl.example>", {"Jane Doe"}},
      {"jane@marl.example ()", {"jane@marl.example"}},
      {"jane@marl.example", {"jane@marl.example"}},
      {"March 25, 2015", {}},
      {"By", {}},
      {"nan", {}},
      {"['Jane Doe', 'John Roe']", {"Jane Doe", "John Roe"}},
      {"", {}},
      {" ; ", {}},
  }));
  CAPTURE(in);
  CHECK(corpus::split_authors(in) == want);
}

TEST_CASE("keywords are cut at commas and semicolons") {
  CHECK(corpus::split_tags("war, peace; talks,,") == std::vector<std::string>{"war", "peace", "talks"});
  CHECK(corpus::split_tags("law and order") == std::vector<std::string>{"law and order"});
}

TEST_CASE("a list that a program wrote into one text is a list") {
  using Names = std::vector<std::string>;
  const auto [in, want] = GENERATE(table<std::string, Names>({
      {"['war', 'peace, too']", {"war", "peace, too"}},
      {R"(["war", "the people's vote"])", {"war", "the people's vote"}},
      {R"(['it\'s'])", {"it's"}},
      {"['']", {}},
      {"[]", {}},
      {"[war]", {"[war]"}},
      {"['war", {"['war"}},
      {"['war' 'peace']", {"['war' 'peace']"}},
  }));
  CAPTURE(in);
  CHECK(corpus::split_tags(in) == want);
}
