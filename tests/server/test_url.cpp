#include "server/problem.h"
#include "server/url.h"
#include "tests/catch.h"

using server::Parameters;

TEST_CASE("names and values are decoded in their order") {
  CHECK(server::query_parameters("q=a+b%20c&tag=x&tag=%D0%96&&flag") ==
        Parameters{{"q", "a b c"}, {"tag", "x"}, {"tag", "Ж"}, {"flag", ""}});
  CHECK(server::query_parameters("q=a=b") == Parameters{{"q", "a=b"}});
  CHECK(server::query_parameters("").empty());
}

TEST_CASE("a broken percent sign is refused") {
  for (const std::string query : {"q=%", "q=%2", "q=%zz", "q=100%&x=1", "%4"}) {
    INFO(query);
    CHECK_THROWS_AS(server::query_parameters(query), server::ProblemError);
  }
}

TEST_CASE("every byte survives encoding and decoding") {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  CHECK(server::query_parameters("q=" + server::percent_encode(bytes)) == Parameters{{"q", bytes}});
  CHECK(server::percent_encode("a-b_c.d~e f") == "a-b_c.d~e%20f");
}
