// Our highlighter against MSet::snippet, on the same ten bodies for the same queries.

#include "corpus/text/sentences.h"
#include "indexer/record.h"
#include "indexer/terms.h"
#include "server/highlight/highlighter.h"
#include "server/live_index.h"
#include "server/query/read.h"
#include "server/query/translate.h"
#include "server/ranking/weighting.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

constexpr std::size_t queries_shown = 40;
constexpr std::size_t snippet_bytes = 440;  // as much text as our two fragments

/// A query with ten hits, whose bodies were made `bytes` long.
struct Page {
  Xapian::MSet hits;
  server::highlight::Targets targets;
  std::vector<indexer::Record> records;
};

class Pages {
 public:
  explicit Pages(const std::string& path) : index_(path), database_(index_.current()) {
    vocabulary_.follow(database_, index_.generation());
  }

  /// Nothing but `hits` is set when there are fewer than ten.
  Page of(const server::SearchRequest& request, std::size_t bytes) {
    const auto& languages = index_.facts().main_languages;
    const auto reading = server::query::read(request.text, {request.match, languages, limits_});
    auto translation = server::query::translate(reading.root, {vocabulary_, forms, languages, {}, limits_});
    Xapian::Enquire enquire(database_);
    enquire.set_query(translation.query);
    enquire.set_weighting_scheme(server::text_weight());
    Page page{enquire.get_mset(0, 10), std::move(translation.targets), {}};
    if (page.hits.size() == 10) fill(page, bytes);
    return page;
  }

  indexer::TermFormsByLanguage forms;

 private:
  // Short bodies go on with those of the next hits, so that every text holds matches.
  void fill(Page& page, std::size_t bytes) {
    std::vector<indexer::Record> records;
    for (auto hit = page.hits.begin(); hit != page.hits.end(); ++hit) {
      records.push_back(codec_.decode(hit.get_document().get_data()));
    }
    for (std::size_t first = 0; first < records.size(); ++first) {
      indexer::Record record = records[first];
      record.article.masked.clear();
      std::string& body = record.article.body;
      for (std::size_t next = first + 1; body.size() < bytes; ++next) {
        body += '\n' + records[next % records.size()].article.body + '\n';
      }
      body.resize(body.rfind(' ', bytes));
      record.sentences = corpus::text::sentence_starts(body);
      page.records.push_back(std::move(record));
    }
  }

  server::LiveIndex index_;
  Xapian::Database database_;
  server::Vocabulary vocabulary_;
  indexer::RecordCodec codec_;
  server::Limits limits_;
};

double ours(const Page& page, indexer::TermFormsByLanguage& forms) {
  return cpu_of([&] {
           const server::highlight::Highlighter highlighter(page.targets, forms);
           for (const indexer::Record& record : page.records) highlighter.fragments(record, {});
         }) /
         static_cast<double>(page.records.size());
}

double library(const Page& page, const Xapian::Stem& stem) {
  return cpu_of([&] {
           for (const indexer::Record& record : page.records) {
             page.hits.snippet(record.article.body, snippet_bytes, stem,
                               Xapian::MSet::SNIPPET_BACKGROUND_MODEL | Xapian::MSet::SNIPPET_EXHAUSTIVE,
                               "<mark>", "</mark>", "...");
           }
         }) /
         static_cast<double>(page.records.size());
}

void measure(Pages& pages, const std::vector<Asked>& asked, std::size_t bytes, Row row, Table& table) {
  const Xapian::Stem stem("en");
  std::vector<double> own;
  std::vector<double> theirs;
  for (std::size_t at = 0; at < asked.size() && own.size() < queries_shown; at += 7) {
    const Page page = pages.of(asked[at].request, bytes);
    if (page.records.empty()) continue;
    ours(page, pages.forms);
    own.push_back(ours(page, pages.forms));
    theirs.push_back(library(page, stem));
  }
  row.ours = median(own);
  table.add(row);
  table.add({row.what + " : MSet::snippet", median(own), median(theirs)});
}

}  // namespace

void highlighting(const Setting& setting, Table& table) {
  need_index(setting);
  Pages pages(setting.index());
  const std::vector<Asked> asked = queries(setting);
  table.begin("highlighter, ten bodies a query, CPU us a body");
  measure(pages, asked, 3'000, {.what = "3 kB", .aim = Aim::at_most, .goal = 100}, table);
  measure(pages, asked, 20'000, {.what = "20 kB", .aim = Aim::at_most, .goal = 500}, table);
}

}  // namespace bench
