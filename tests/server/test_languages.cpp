// Real sentences, found by another inflection of a word in them, or by part of a run.
#include <string>
#include <vector>

#include "server/searcher.h"
#include "tests/catch.h"
#include "tests/server/archive.h"

namespace {

using Ids = std::vector<std::string>;

struct Sentence {
  std::string language;
  std::string text;
  std::vector<std::string> queries;
};

// Each query finds the sentence of its language.
const std::vector<Sentence> sentences{
    {"en",
     "The ministers agreed to stop shelling the harbours overnight.",
     {"harbour", "minister agrees", "shelled"}},
    {"de",
     "Die Verhandlungen über das Abkommen wurden gestern abgebrochen.",
     {"Verhandlung", "verhandlungen abkommens"}},
    {"fr",
     "Les négociations ont été suspendues par les gouvernements.",
     {"négociation", "gouvernement suspendu"}},
    {"es",
     "Las elecciones municipales fueron aplazadas por las inundaciones.",
     {"elección municipal", "inundación"}},
    {"it",
     "I lavoratori hanno bloccato le strade principali della capitale.",
     {"lavoratore", "strada principale"}},
    {"ru", "Переговоры о прекращении огня продолжались всю ночь.", {"переговорах", "прекращение"}},
    {"sv", "Regeringens förhandlingar med fackföreningarna avbröts igen.", {"förhandling", "fackförening"}},
    {"fi", "Hallituksen neuvottelut keskeytettiin eilen illalla uudelleen.", {"hallituksessa", "neuvottelu"}},
    {"zh", "两国代表同意从午夜起停火三十天。", {"停火", "两国代表"}},
    {"ja", "政府は木曜日に新しい予算案を発表した。", {"予算案", "木曜日"}},
    {"th", "รัฐบาลประกาศหยุดยิงสามสิบวันตั้งแต่เที่ยงคืน", {"หยุดยิง", "รัฐบาล"}},
};

}  // namespace

TEST_CASE(
    "sentences of eleven languages are found by other inflections, and by parts where words are not spaced") {
  std::vector<tests::Telling> tellings;
  for (const Sentence& sentence : sentences) {
    tellings.push_back({.id = sentence.language, .body = sentence.text, .language = sentence.language});
  }
  const tests::Archive archive(tellings);
  server::Searcher searcher(archive.path());
  for (const Sentence& sentence : sentences) {
    for (const std::string& text : sentence.queries) {
      INFO(sentence.language << ": " << text);
      server::SearchRequest request;
      request.text = text;
      request.filters["language"] = {sentence.language};
      const server::Results results = searcher.search(request);
      REQUIRE(results.hits.size() == 1);
      CHECK(results.hits[0].article.id == sentence.language);
      CHECK(results.hits[0].snippets.at(0).find("<mark>") != std::string::npos);
    }
  }
}

TEST_CASE("the word as it is written is found in every language, whatever its stems") {
  std::vector<tests::Telling> tellings;
  for (const Sentence& sentence : sentences) {
    tellings.push_back({.id = sentence.language, .body = sentence.text, .language = sentence.language});
  }
  const tests::Archive archive(tellings);
  server::Searcher searcher(archive.path());
  for (const std::string text : {"=harbours", "=verhandlungen", "=négociations", "=elecciones", "=lavoratori",
                                 "=переговоры", "=regeringens", "=hallituksen", "\"停火\""}) {
    INFO(text);
    server::SearchRequest request;
    request.text = text;
    CHECK(searcher.search(request).hits.size() == 1);
  }
}
