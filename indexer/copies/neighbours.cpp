#include "indexer/copies/neighbours.h"

#include "indexer/copies/candidates.h"
#include "indexer/schema.h"

namespace indexer::copies {

const Stored& Neighbours::stored(Xapian::docid id) {
  if (const auto known = stored_.find(id); known != stored_.end()) return known->second;
  corpus::Article article = codec_.decode(database_.get_document(id).get_data()).article;
  Stored stored;
  stored.words = corpus::word_hashes(article);
  stored.print = corpus::fingerprint(stored.words);
  stored.facts = {std::move(article.id),  std::move(article.title), std::move(article.source),
                  std::move(article.url), article.published,        {}};
  return stored_.emplace(id, std::move(stored)).first->second;
}

const std::vector<Neighbour>& Neighbours::of(Xapian::docid id) {
  if (const auto known = found_.find(id); known != found_.end()) return known->second;
  return found_.emplace(id, search(id)).first->second;
}

corpus::Likeness Neighbours::likeness(Xapian::docid one, Xapian::docid other) {
  return corpus::judge(stored(one).text(), stored(other).text()).likeness;
}

void Neighbours::count_carriers(const std::string& term,
                                std::unordered_map<Xapian::docid, std::size_t>& shared) const {
  const Xapian::doccount carriers = database_.get_termfreq(term);
  if (carriers < 2 || carriers > most_carriers) return;
  for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting)
    ++shared[*posting];
}

std::vector<Neighbour> Neighbours::search(Xapian::docid id) {
  std::vector<Neighbour> neighbours;
  const Stored& own = stored(id);
  if (own.print.whole == 0) return neighbours;
  std::unordered_map<Xapian::docid, std::size_t> shared;
  for (const std::uint32_t shingle : own.print.sample) count_carriers(shingle_term(shingle), shared);
  const std::string whole = whole_term(own.print.whole);
  for (auto posting = database_.postlist_begin(whole); posting != database_.postlist_end(whole); ++posting) {
    shared.erase(*posting);
    if (*posting != id) neighbours.push_back({*posting, {corpus::Kinship::copy, {1, 1}}});
  }
  for (const auto& [other, count] : shared) {
    const Stored& others = stored(other);
    if (!worth_judging(count, {own.print.sample, own.print.shingles},
                       {others.print.sample, others.print.shingles}))
      continue;
    const corpus::Judgement judgement = corpus::judge(own.text(), others.text());
    if (judgement.kinship != corpus::Kinship::none) neighbours.push_back({other, judgement});
  }
  return neighbours;
}

}  // namespace indexer::copies
