#include <xapian.h>

#include "corpus/input.h"
#include "corpus/read.h"
#include "tests/relevance/engines.h"

namespace relevance {
namespace {

Xapian::Document document_of(const corpus::Article& article) {
  Xapian::Document document;
  Xapian::TermGenerator terms;
  terms.set_stemmer(Xapian::Stem("en"));
  terms.set_document(document);
  terms.index_text(article.title);
  terms.increase_termpos();
  terms.index_text(article.body);
  document.set_data(article.id);
  return document;
}

Xapian::WritableDatabase database_of(const Collection& collection) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const auto add = [&](corpus::Record&& record) {
    if (const auto* article = std::get_if<corpus::Article>(&record))
      database.add_document(document_of(*article));
  };
  const std::vector<std::string> inputs{collection.articles};
  corpus::read_inputs(
      inputs, {},
      {[&](corpus::Piece&& piece) { corpus::read_piece(piece, {}, add); }, [](corpus::Reject&&) {}});
  return database;
}

Ranking rank(const Xapian::Database& database, const std::string& text) {
  Xapian::QueryParser parser;
  parser.set_stemmer(Xapian::Stem("en"));
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  Xapian::Enquire enquire(database);
  enquire.set_query(parser.parse_query(text, 0));
  const Xapian::MSet matches = enquire.get_mset(0, deepest);
  Ranking ranking;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    ranking.push_back(match.get_document().get_data());
  }
  return ranking;
}

}  // namespace

Rankings plain_xapian(const Collection& collection) {
  const Xapian::Database database = database_of(collection);
  Rankings rankings;
  for (const Topic& topic : collection.topics) rankings.push_back(rank(database, topic.text));
  return rankings;
}

}  // namespace relevance
