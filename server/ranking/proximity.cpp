#include "server/ranking/proximity.h"

#include <algorithm>
#include <cmath>
#include <optional>

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

// As a word of the rarity of both together, that stands as often as they meet.
double Proximity::weight(const Pair& pair, std::size_t met) {
  const auto times = static_cast<double>(met);
  return proximity_share * pair.rarity * (bm25::k1 + 1) * times / (times + bm25::k1);
}

/// Where the terms stand in one article, each looked up when it is asked for: where one of a pair is missing,
/// the other need not be.
class Proximity::Places {
 public:
  Places(const Proximity& of, Xapian::docid article) : of_(of), article_(article), known_(of.terms_.size()) {}

  std::size_t meetings_of(const Pair& pair) {
    return of_term(pair.one).empty() ? 0 : meetings(of_term(pair.one), of_term(pair.other));
  }

 private:
  const Positions& of_term(std::size_t term) {
    std::optional<Positions>& known = known_[term];
    if (!known)
      known.emplace(of_.database_.positionlist_begin(article_, of_.terms_[term]),
                    of_.database_.positionlist_end(article_, of_.terms_[term]));
    return *known;
  }

  const Proximity& of_;
  Xapian::docid article_;
  std::vector<std::optional<Positions>> known_;
};

double Proximity::lift(Xapian::docid article) const {
  Places at(*this, article);
  double sum = 0;
  for (const Pair& pair : pairs_) sum += weight(pair, at.meetings_of(pair));
  return sum;
}

std::vector<ScorePart> Proximity::parts(Xapian::docid article) const {
  Places at(*this, article);
  std::vector<ScorePart> parts;
  for (const Pair& pair : pairs_) {
    const std::size_t met = at.meetings_of(pair);
    if (met == 0) continue;
    ScorePart part{.what = "near", .field = "text", .terms = {terms_[pair.one], terms_[pair.other]}};
    part.frequency = met;
    part.idf = proximity_share * pair.rarity;
    part.length = bm25::k1;
    part.weight = weight(pair, met);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace server::ranking
