#pragma once
// Results and articles made by hand, for everything that renders.

#include "corpus/date.h"
#include "indexer/record.h"
#include "server/results.h"
#include "server/stats.h"

namespace tests {

inline corpus::Article example_article() {
  corpus::Article article;
  article.id = "wire/2025/kursk 1";
  article.path = "wire.jsonl#1";
  article.title = "Talks & \"terms\" in Jeddah";
  article.title_origin = corpus::Origin::given;
  article.body = "The first paragraph <is> here.\n\nREAD MORE\n\nThe second one.";
  article.masked = {{32, 41, "repeated in this source"}};
  article.published = corpus::parse_date("2025-03-13T14:30:00Z").value().seconds;
  article.published_origin = corpus::Origin::given;
  article.source = "Pellworth Wire";
  article.source_origin = corpus::Origin::given;
  article.section = "World";
  article.language = "uk";
  article.language_origin = corpus::Origin::inferred;
  article.url = "https://wire.example/kursk?a=1&b=2";
  article.authors = {"Mara Quill", "O'Hara"};
  article.authors_origin = corpus::Origin::inferred;
  article.tags = {"talks"};
  article.extra = R"({"desk":"foreign"})";
  article.notes = {"2 invalid bytes replaced"};
  return article;
}

inline server::Results example_results() {
  server::Results results;
  results.query = {.text = "talks jeddah",
                   .understood = "talks AND jeddah",
                   .suggestion = "talks in jeddah",
                   .variants = {{"jeddah", {"jidda", "jiddah"}}},
                   .notes = {"no article has all words; these have any"}};
  results.total = {1234, server::Relation::estimate};
  results.took_ms = 0.8125;
  results.index = {7, 4321};
  server::Hit hit;
  hit.article = example_article();
  hit.title_html = "<mark>Talks</mark> &amp; &quot;terms&quot; in <mark>Jeddah</mark>";
  hit.score = 7.3142;
  hit.snippets = {"… the <mark>talks</mark> went on", "second"};
  server::Hit bare;
  bare.article.id = "bare";
  results.hits = {hit, bare};
  results.facets = {{"source", {{"Pellworth Wire", 9}, {"<Ledger>", 3}}}, {"language", {{"uk", 2}}}};
  return results;
}

}  // namespace tests
