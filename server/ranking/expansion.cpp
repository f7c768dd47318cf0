#include "server/ranking/expansion.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/schema.h"

namespace server::ranking {
namespace {

using Query = Xapian::Query;

constexpr Xapian::doccount first_articles = 10;
constexpr std::size_t least_believed = 5;
constexpr Xapian::termcount longest_believed =
    700;                               // postings: two for a word of the body, 8 for one of the title
constexpr std::size_t least_held = 2;  // believed articles that hold a word
constexpr Xapian::termcount words = 40;
constexpr double share = 0.5;  // of a word's own weight, for the most characteristic one

/// Stems of title and body that several of the believed articles hold, and not more than a quarter of all.
class Characteristic : public Xapian::ExpandDecider {
 public:
  Characteristic(const Xapian::Database& database, const std::vector<Xapian::docid>& articles)
      : database_(database) {
    for (const Xapian::docid article : articles) {
      for (auto term = database.termlist_begin(article); term != database.termlist_end(article); ++term) {
        ++held_[*term];
      }
    }
  }

  bool operator()(const std::string& term) const override {
    const auto held = held_.find(term);
    if (!indexer::is_stem_of_text(term) || held == held_.end() || held->second < least_held) return false;
    const Xapian::doccount articles = database_.get_termfreq(term);
    return articles > 1 && articles <= database_.get_doccount() / 4;
  }

 private:
  const Xapian::Database& database_;
  std::unordered_map<std::string, std::size_t> held_;
};

std::vector<Xapian::docid> believed(Xapian::Enquire& enquire, const Xapian::Database& database) {
  const Xapian::MSet first = enquire.get_mset(0, first_articles);
  std::vector<Xapian::docid> articles;
  for (auto match = first.begin(); match != first.end(); ++match) {
    if (database.get_doclength(*match) <= longest_believed) articles.push_back(*match);
  }
  return articles;
}

}  // namespace

std::optional<Query> expanded(const Query& query, Xapian::Enquire& enquire,
                              const Xapian::Database& database) {
  const std::vector<Xapian::docid> articles = believed(enquire, database);
  if (articles.size() < least_believed) return std::nullopt;
  Xapian::RSet relevant;
  for (const Xapian::docid article : articles) relevant.add_document(article);
  const Characteristic characteristic(database, articles);
  enquire.set_expansion_scheme("bo1");
  // The words of the query, too: they are characteristic most of all.
  const Xapian::ESet found =
      enquire.get_eset(words, relevant, Xapian::Enquire::INCLUDE_QUERY_TERMS, &characteristic);
  std::vector<Query> lifting;
  double heaviest = 0;
  for (auto word = found.begin(); word != found.end(); ++word) {
    if (lifting.empty()) heaviest = word.get_weight();
    lifting.emplace_back(Query::OP_SCALE_WEIGHT, Query(*word), share * word.get_weight() / heaviest);
  }
  if (lifting.empty()) return std::nullopt;
  return Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, lifting.begin(), lifting.end()));
}

}  // namespace server::ranking
