#include "server/routes/entity_tag.h"
#include "tests/catch.h"

using server::Format;
using namespace server::routes;

TEST_CASE("a tag changes with revision, size, index, request and form, and with nothing else") {
  const std::string tag = entity_tag({7, 40}, "/search?q=a", Format::json);
  CHECK(tag == entity_tag({7, 40}, "/search?q=a", Format::json));
  CHECK(tag.size() == 20);
  CHECK(tag != entity_tag({8, 40}, "/search?q=a", Format::json));
  CHECK(tag != entity_tag({7, 41}, "/search?q=a", Format::json));
  CHECK(tag != entity_tag({7, 40, "another"}, "/search?q=a", Format::json));
  CHECK(tag != entity_tag({7, 40}, "/search?q=b", Format::json));
  CHECK(tag != entity_tag({7, 40}, "/search?q=a", Format::html));
}

TEST_CASE("If-None-Match is a list of tags, compared weakly, or *") {
  const std::string tag = "W/\"abc\"";
  for (const std::string known : {"W/\"abc\"", "\"abc\"", "\"x\", W/\"abc\"", "*", " \"abc\" ,\"y\""})
    CHECK(is_known(known, tag));
  for (const std::string other : {"", "abc", "\"abcd\"", "W/\"ab\"", ",,"}) CHECK_FALSE(is_known(other, tag));
}
