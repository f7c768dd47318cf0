#include "server/ranking/proximity.h"

#include <algorithm>
#include <cmath>

#include "server/ranking/weighting.h"

namespace server::ranking {
namespace {

/// How often a word of one stands near one of the other, each counted once.
std::size_t meetings(const std::vector<Xapian::termpos>& one, const std::vector<Xapian::termpos>& other) {
  std::size_t met = 0;
  auto left = one.begin();
  auto right = other.begin();
  while (left != one.end() && right != other.end()) {
    const Xapian::termpos apart = *left < *right ? *right - *left : *left - *right;
    if (apart < proximity_window) {
      ++met;
      ++left;
      ++right;
    } else {
      *left < *right ? ++left : ++right;
    }
  }
  return met;
}

double rarity(Vocabulary& vocabulary, const std::string& term) {
  const double articles = vocabulary.database().get_doccount();
  const double held = vocabulary.articles_with(term);
  return std::log1p((articles - held + 0.5) / (held + 0.5));
}

}  // namespace

Proximity::Proximity(Vocabulary& vocabulary, const query::NeighbourList& pairs)
    : database_(vocabulary.database()) {
  for (const query::Neighbours& pair : pairs) {
    if (pairs_.size() == most_pairs) break;
    if (pair.one == pair.other || vocabulary.articles_with(pair.one) == 0 ||
        vocabulary.articles_with(pair.other) == 0)
      continue;
    pairs_.push_back({place_of(pair.one), place_of(pair.other),
                      rarity(vocabulary, pair.one) + rarity(vocabulary, pair.other)});
  }
  if (!pairs_.empty()) {
    window_ = static_cast<Xapian::doccount>(
        std::clamp(position_lists / terms_.size(), least_window, widest_window));
  }
}

std::size_t Proximity::place_of(const std::string& term) {
  const auto known = std::find(terms_.begin(), terms_.end(), term);
  if (known != terms_.end()) return static_cast<std::size_t>(known - terms_.begin());
  terms_.push_back(term);
  return terms_.size() - 1;
}

std::vector<Proximity::Positions> Proximity::positions(Xapian::docid article) const {
  std::vector<Positions> positions;
  for (const std::string& term : terms_)
    positions.emplace_back(database_.positionlist_begin(article, term),
                           database_.positionlist_end(article, term));
  return positions;
}

double Proximity::lift(Xapian::docid article) const {
  double sum = 0;
  for (const ScorePart& part : parts(article)) sum += part.weight;
  return sum;
}

// As a word of the rarity of both together, that stands as often as they meet.
std::vector<ScorePart> Proximity::parts(Xapian::docid article) const {
  const std::vector<Positions> at = positions(article);
  std::vector<ScorePart> parts;
  for (const Pair& pair : pairs_) {
    const std::size_t met = meetings(at[pair.one], at[pair.other]);
    if (met == 0) continue;
    ScorePart part{.what = "near", .field = "text", .terms = {terms_[pair.one], terms_[pair.other]}};
    part.frequency = met;
    part.idf = proximity_share * pair.rarity;
    part.length = bm25::k1;
    part.weight =
        part.idf * (bm25::k1 + 1) * static_cast<double>(met) / (static_cast<double>(met) + bm25::k1);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace server::ranking
