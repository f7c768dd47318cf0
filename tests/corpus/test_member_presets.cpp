#include "corpus/member_presets.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

namespace {

corpus::Article article_of(const std::string& json, const corpus::MemberNames& names) {
  const corpus::Piece piece{
      .path = "x", .root = "x", .format = &corpus::format_named("JSON Lines"), .bytes = json};
  std::vector<corpus::Record> records;
  corpus::read_piece(piece, {.names = names, .limits = {}},
                     [&](corpus::Record&& each) { records.push_back(std::move(each)); });
  return std::get<corpus::Article>(records.at(0));
}

std::string fault_of(const std::string& map) {
  try {
    corpus::read_member_names(map);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("a field map's names come first, lead into objects, and take meanings away") {
  const corpus::MemberNames names = corpus::read_member_names(
      R"({"Schlagzeile": "title", "inhalt.text": "body", "Autor_innen": "authors", "text": null})");
  const corpus::Article article = article_of(
      R"({"title": "Other", "schlagzeile": "Hafen", "Inhalt": {"Text": "Er schließt.", "art": "x"}, "text": "y", "autorInnen": "Ada Quill", "date": "2025-03-13"})",
      names);
  CHECK(article.title == "Hafen");
  CHECK(article.body == "Er schließt.");
  CHECK(article.authors == std::vector<std::string>{"Ada Quill"});
  CHECK(article.published == 1741824000);
  CHECK(article.extra == R"({"Inhalt.art":"x","text":"y","title":"Other"})");
}

TEST_CASE("a field map that is wrong is refused by the name of what is wrong") {
  CHECK(fault_of("[]") == "expected a JSON object of member names to fields");
  CHECK(fault_of("{\"a\": \"headline\"}")
            .starts_with("\"a\": \"headline\" is no field: expected id, url, title"));
  CHECK(fault_of("{\"a\": 1}") == "\"a\": expected the name of a field, or null");
  CHECK(fault_of("{\"_\": \"title\"}") == "a member has no name");
  CHECK(fault_of("{\"a\"").starts_with("invalid JSON at byte "));
}

TEST_CASE("presets know the members of their kind of archive") {
  CHECK(
      article_of(
          R"({"name": "Harbour", "mainEntityOfPage": {"@id": "https://quay.example/1"}, "articleBody": "It closes.", "datePublished": "2025-03-13", "creator": {"name": "Ada Quill"}})",
          *corpus::preset_member_names("schema.org"))
          .url == "https://quay.example/1");
  CHECK(
      article_of(
          R"({"maintext": "It closes.", "source_domain": "quay.example", "date_publish": "2025-03-13 00:00:00", "date_download": "2025-04-01"})",
          *corpus::preset_member_names("news-please"))
          .source == "quay.example");
  CHECK(article_of(R"({"uri": "urn:quay:1", "headline": "A", "body_xhtml": "<p>It</p><p>closes</p>"})",
                   *corpus::preset_member_names("ninjs"))
            .body == "It\n\ncloses");
  CHECK_FALSE(corpus::preset_member_names("other"));
}

TEST_CASE("HTML in a text that may be plain becomes plain text, wire copy with angle brackets stays") {
  const corpus::MemberNames usual = corpus::known_member_names();
  CHECK(article_of(R"({"content": "<p>One.</p><p>Two.</p>"})", usual).body == "One.\n\nTwo.");
  CHECK(article_of(R"({"content": "General Motors <GM.N> and Citicorp <C> said <i> think"})", usual).body ==
        "General Motors <GM.N> and Citicorp <C> said <i> think");
}
