#include <set>

#include <xapian.h>

#include "indexer/schema.h"
#include "server/searcher.h"
#include "tests/judged/draw.h"

namespace judged {
namespace {

/// The forms of all names of the index.
std::vector<std::string> words_with_a_capital(const Xapian::Database& database) {
  const std::string start(indexer::prefix::name);
  std::set<std::string> words;
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
    const std::string name = *term;
    std::string word = name.substr(name.find(' ') + 1);
    if (database.term_exists(word)) words.insert(std::move(word));
  }
  return {words.begin(), words.end()};
}

}  // namespace

void names(const Draw& draw, std::ostream& to) {
  server::Searcher searcher(draw.index);
  for (const std::string& word : drawn(words_with_a_capital(Xapian::Database(draw.index)), draw)) {
    server::SearchRequest request;
    request.text = word;
    for (const auto& [typed, forms] : searcher.search(request).query.variants) {
      for (const std::string& form : forms) to << typed << '\t' << form << '\n';
    }
  }
}

}  // namespace judged
