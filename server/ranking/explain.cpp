#include "server/ranking/explain.h"

#include <algorithm>
#include <map>
#include <string>

#include "indexer/schema.h"
#include "server/ranking/score_parts.h"
#include "server/ranking/weighting.h"

namespace server::ranking {
namespace {

using Query = Xapian::Query;

class Explainer {
 public:
  Explainer(const Xapian::Database& database, const std::vector<Xapian::docid>& articles)
      : database_(database), docids_(articles) {
    std::vector<Query> ids;
    for (const Xapian::docid article : articles) {
      auto term = database_.termlist_begin(article);
      term.skip_to(std::string(indexer::prefix::id));
      ids.emplace_back(*term);
    }
    shown_ = Query(Query::OP_OR, ids.begin(), ids.end());
  }

  std::vector<std::vector<ScorePart>> of(const Query& query) {
    std::vector<std::vector<ScorePart>> parts(docids_.size());
    for (const Query& part : score_parts(query)) add(parts, part);
    return parts;
  }

 private:
  void add(std::vector<std::vector<ScorePart>>& to, const Query& part) {
    const std::map<Xapian::docid, double> weights = weights_of(part);
    const ScorePart described = describe(part);
    for (std::size_t at = 0; at < docids_.size(); ++at) {
      const auto weight = weights.find(docids_[at]);
      if (weight == weights.end() || weight->second == 0) continue;
      ScorePart found = described;
      found.weight = weight->second;
      count(found, part, docids_[at]);
      to[at].push_back(std::move(found));
    }
  }

  std::map<Xapian::docid, double> weights_of(const Query& part) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(Query(Query::OP_FILTER, part, shown_));
    enquire.set_weighting_scheme(text_weight());
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(docids_.size()));
    std::map<Xapian::docid, double> weights;
    for (auto match = found.begin(); match != found.end(); ++match) weights[*match] = match.get_weight();
    return weights;
  }

  /// How often its terms stand in the article, and what length and rarity make of it: weight = rarity x
  /// saturation(frequency, length).
  void count(ScorePart& part, const Query& query, Xapian::docid article) const {
    for (auto term = query.get_unique_terms_begin(); term != query.get_unique_terms_end(); ++term) {
      auto posting = database_.postlist_begin(*term);
      posting.skip_to(article);
      if (posting != database_.postlist_end(*term) && *posting == article)
        part.frequency += posting.get_wdf();
    }
    const double usual = database_.get_avlength();
    const double length = usual > 0 ? static_cast<double>(database_.get_doclength(article)) / usual : 1;
    part.length = bm25::length_part(length);
    const auto frequency = static_cast<double>(part.frequency);
    if (part.frequency > 0) part.idf = part.weight * (frequency + part.length) / ((bm25::k1 + 1) * frequency);
  }

  const Xapian::Database& database_;
  const std::vector<Xapian::docid>& docids_;
  Query shown_;
};

}  // namespace

std::vector<std::vector<ScorePart>> explain(const Xapian::Database& database, const Query& query,
                                            const std::vector<Xapian::docid>& articles) {
  if (articles.empty()) return {};
  return Explainer(database, articles).of(query);
}

}  // namespace server::ranking
