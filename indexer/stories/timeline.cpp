#include "indexer/stories/timeline.h"

#include <algorithm>
#include <unordered_map>

#include "indexer/stories/judging.h"

namespace indexer::stories {
namespace {

/// Earlier reports with the same trait that are looked at, the latest first: it bounds what a trait that
/// everybody has, or an archive without dates, costs.
constexpr std::size_t most_carriers = 500;

/// A trait of a report, among those of all reports sorted by hash, then place.
struct Carrier {
  std::uint32_t hash;
  std::uint32_t place;
  std::uint8_t weight;
};

std::vector<Carrier> carriers_of(const std::vector<Report>& reports) {
  std::size_t size = 0;
  for (const Report& report : reports) size += report.traits.size();
  std::vector<Carrier> carriers;
  carriers.reserve(size);
  for (std::uint32_t place = 0; place < reports.size(); ++place) {
    for (const Weighed& trait : reports[place].traits) carriers.push_back({trait.hash, place, trait.weight});
  }
  std::ranges::sort(carriers, [](const Carrier& one, const Carrier& other) {
    return one.hash != other.hash ? one.hash < other.hash : one.place < other.place;
  });
  return carriers;
}

/// Traits that only one report has find nothing.
void keep_shared(std::vector<Carrier>& carriers) {
  std::size_t kept = 0;
  for (std::size_t first = 0; first < carriers.size();) {
    std::size_t last = first + 1;
    while (last < carriers.size() && carriers[last].hash == carriers[first].hash) ++last;
    if (last - first > 1) {
      for (; first < last; ++first) carriers[kept++] = carriers[first];
    }
    first = last;
  }
  carriers.resize(kept);
}

class Pass {
 public:
  Pass(const std::vector<Report>& reports, std::size_t articles)
      : reports_(reports),
        least_score_(least_score(articles)),
        carriers_(carriers_of(reports)),
        products_(reports.size()) {
    keep_shared(carriers_);
    for (std::uint32_t at = 0; at < carriers_.size(); ++at) next_.emplace(carriers_[at].hash, at);
    norms_.reserve(reports.size());
    for (const Report& report : reports) norms_.push_back(static_cast<float>(universal_norm(report.traits)));
    stories_.resize(reports.size());
    beginnings_.resize(reports.size());
  }

  std::vector<std::uint32_t> run() {
    for (std::uint32_t place = 0; place < reports_.size(); ++place) settle(place);
    return std::move(beginnings_);
  }

 private:
  struct Story {
    Span span;
    std::uint32_t dated = 0;
    std::uint32_t undated = 0;
  };

  /// Looks back from a report; its own carriers are the last before those yet to come.
  void look_back(std::uint32_t place) {
    for (const Weighed& trait : reports_[place].traits) {
      const auto next = next_.find(trait.hash);
      if (next == next_.end()) continue;
      // This report's own place, as all before it have passed theirs.
      std::uint32_t at = next->second++;
      for (std::size_t left = most_carriers; at > 0 && left > 0; --left) {
        const Carrier& earlier = carriers_[--at];
        if (earlier.hash != trait.hash || is_past(earlier.place, place)) break;
        if (products_[earlier.place] == 0) met_.push_back(earlier.place);
        products_[earlier.place] +=
            static_cast<float>(trait.weight / full_weight) * static_cast<float>(earlier.weight / full_weight);
      }
    }
  }

  bool is_past(std::uint32_t earlier, std::uint32_t place) const {
    const auto& then = reports_[earlier].published;
    const auto& now = reports_[place].published;
    return then && now && *now - *then > longest_story;
  }

  double similarity_of(std::uint32_t one, std::uint32_t other) const {
    if (reports_[one].language == reports_[other].language) return products_[other];
    return products_[other] / (norms_[one] * norms_[other]);
  }

  void settle(std::uint32_t place) {
    look_back(place);
    std::unordered_map<std::uint32_t, Comparison> compared;
    for (const std::uint32_t other : met_) {
      const std::uint32_t story = beginnings_[other];
      const double alike = similarity_of(place, other);
      products_[other] = 0;
      if (stories_[story].dated > 0 && !reports_[other].published) continue;
      compared[story].closest = std::max(compared[story].closest, alike);
      compared[story].sum += alike;
    }
    met_.clear();
    join(place, best(place, compared));
  }

  std::uint32_t best(std::uint32_t place, std::unordered_map<std::uint32_t, Comparison>& compared) const {
    const auto& published = reports_[place].published;
    std::uint32_t best = place;
    double highest = least_score_;
    for (auto& [story, with] : compared) {
      if (!stories_[story].span.admits(published)) continue;
      const Story& told = stories_[story];
      with.reports = told.dated > 0 ? told.dated : told.undated;
      with.dated = published && told.dated > 0;
      const double reached = score(with);
      if (reached > highest || (reached == highest && story < best)) {
        highest = reached;
        best = story;
      }
    }
    return best;
  }

  void join(std::uint32_t place, std::uint32_t story) {
    beginnings_[place] = story;
    stories_[story].span.add(reports_[place].published);
    ++(reports_[place].published ? stories_[story].dated : stories_[story].undated);
  }

  const std::vector<Report>& reports_;
  double least_score_;
  std::vector<Carrier> carriers_;
  std::unordered_map<std::uint32_t, std::uint32_t> next_;  ///< by hash: the next carrier to be settled
  std::vector<float> products_;                            ///< by place; all 0 between reports
  std::vector<float> norms_;                               ///< by place
  std::vector<std::uint32_t> met_;                         ///< places with a product
  std::vector<Story> stories_;                             ///< by the place of the first report
  std::vector<std::uint32_t> beginnings_;
};

}  // namespace

std::vector<std::uint32_t> beginnings(const std::vector<Report>& reports, std::size_t articles) {
  return Pass(reports, articles).run();
}

}  // namespace indexer::stories
