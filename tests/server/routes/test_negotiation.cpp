#include "server/problem.h"
#include "server/routes/negotiation.h"
#include "tests/catch.h"

using server::Format;
using namespace server::routes;

TEST_CASE("the Accept header decides between page and JSON") {
  struct Row {
    std::string accept;
    Format want;
  };
  const std::vector<Row> rows = {
      {"", Format::json},
      {"*/*", Format::json},
      {"text/*", Format::json},
      {"text/html", Format::html},
      {"TEXT/HTML;charset=utf-8", Format::html},
      {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Format::html},
      {"application/json", Format::json},
      {"application/json, text/html", Format::json},
      {"application/json;q=0.5, text/html;q=0.6", Format::html},
      {"application/json;q=0.6, text/html;q=0.5", Format::json},
      {"text/html;q=0", Format::json},
      {"text/html;q=nonsense", Format::html},
      {",,;;q=,text/html", Format::html},
  };
  for (const Row& row : rows) {
    INFO(row.accept);
    CHECK(preferred_format(row.accept) == row.want);
  }
}

TEST_CASE("format goes before Accept, and has to be one that the route knows") {
  Call call;
  call.accept = "text/html";
  CHECK(read_format(call) == Format::html);
  call.parameters = {{"format", "json"}};
  CHECK(read_format(call) == Format::json);
  call.parameters = {{"format", ""}};
  CHECK(read_format(call) == Format::html);
  call.parameters = {{"format", "pdf"}};
  CHECK_THROWS_AS(read_format(call), server::ProblemError);
  CHECK(error_format(call) == Format::json);
}
