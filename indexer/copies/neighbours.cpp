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

std::vector<Xapian::docid> Neighbours::equals(Xapian::docid id) {
  const std::uint64_t whole = stored(id).print.whole;
  if (whole == 0) return {};
  const std::string term = whole_term(whole);
  return {database_.postlist_begin(term), database_.postlist_end(term)};
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

const std::vector<Xapian::docid>& Neighbours::candidates(const corpus::Fingerprint& print) {
  if (const auto known = candidates_.find(print.whole); known != candidates_.end()) return known->second;
  std::unordered_map<Xapian::docid, std::size_t> shared;
  for (const std::uint32_t shingle : print.sample) count_carriers(shingle_term(shingle), shared);
  std::vector<Xapian::docid> worthy;
  for (const auto& [other, count] : shared) {
    const corpus::Fingerprint& others = stored(other).print;
    if (others.whole == print.whole) continue;
    if (worth_judging(count, {print.sample, print.shingles}, {others.sample, others.shingles}))
      worthy.push_back(other);
  }
  return candidates_.emplace(print.whole, std::move(worthy)).first->second;
}

std::vector<Neighbour> Neighbours::search(Xapian::docid id) {
  std::vector<Neighbour> neighbours;
  const Stored& own = stored(id);
  if (own.print.whole == 0) return neighbours;
  for (const Xapian::docid other : candidates(own.print)) {
    const corpus::Judgement judgement = corpus::judge(own.text(), stored(other).text());
    if (judgement.kinship != corpus::Kinship::none) neighbours.push_back({other, judgement});
  }
  return neighbours;
}

}  // namespace indexer::copies
