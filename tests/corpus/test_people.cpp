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
