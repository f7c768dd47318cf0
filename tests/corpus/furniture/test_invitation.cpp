#include "corpus/furniture/invitation.h"
#include "tests/catch.h"

namespace {

std::string masked(const std::string& body) {
  std::string all;
  for (const auto& span : corpus::furniture::invitation_at_end(corpus::furniture::Units(body)))
    all += body.substr(span.start, span.end - span.start);
  return all;
}

}  // namespace

TEST_CASE("what invites to read on behind the last sentence is furniture") {
  CHECK(masked("The port is closed. Read more...") == "Read more...");
  CHECK(masked("The port is closed, the harbour\u2026 [+1234 chars]") == "[+1234 chars]");
  CHECK(masked("One.\n\n\"The port is closed.\" Continue reading →") == "Continue reading →");
  CHECK(masked("Der Hafen bleibt zu! Weiterlesen") == "Weiterlesen");
  CHECK(masked("Порт зачинено… Читати далі") == "Читати далі");
}

TEST_CASE("only words that are furniture alone, and only behind a sentence at the end, are an invitation") {
  const std::string body = GENERATE(values<std::string>({
      "",
      "Read more...",  // a unit of its own: masked by its words
      "The minister told pupils to read more.",
      "The port is closed. Nobody said why.",
      "The port is closed. Read more...\n\nNobody said why.",
      "At 5 p.m. subscribers were told to subscribe today to a paper that nobody had printed since the war "
      "began.",
  }));
  CHECK(masked(body).empty());
}
