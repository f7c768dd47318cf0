#include "indexer/stories/look_back.h"

#include <algorithm>
#include <utility>

#include "indexer/stories/judging.h"

namespace indexer::stories {
namespace {

/// Earlier reports with the same trait that are looked at, the latest first: it bounds what a trait that
/// everybody has, or an archive without dates, costs.
constexpr std::uint32_t most_carriers = 500;

float share(const Weighed& trait) {
  return static_cast<float>(trait.weight / full_weight);
}

/// Of each report, hash and place in one number, sorted by hash, then place.
std::vector<std::uint64_t> sorted_traits(const std::vector<Report>& reports, std::size_t size) {
  std::vector<std::uint64_t> traits;
  traits.reserve(size);
  for (std::uint32_t place = 0; place < reports.size(); ++place) {
    for (const Weighed& trait : reports[place].traits)
      traits.push_back(std::uint64_t{trait.hash} << 32U | place);
  }
  std::ranges::sort(traits);
  return traits;
}

bool is_past(const Report& earlier, const Report& report) {
  return earlier.published && report.published && *report.published - *earlier.published > longest_story;
}

std::vector<std::uint32_t> reaches(const std::vector<Report>& reports) {
  std::vector<std::uint32_t> reaches(reports.size());
  std::uint32_t first = 0;
  for (std::uint32_t place = 0; place < reports.size() && reports[place].published; ++place) {
    while (is_past(reports[first], reports[place])) ++first;
    reaches[place] = first;
  }
  return reaches;
}

}  // namespace

LookBack::LookBack(const std::vector<Report>& reports) : reports_(reports), reach_(reaches(reports)) {
  own_from_.reserve(reports.size() + 1);
  languages_.reserve(reports.size());
  norms_.reserve(reports.size());
  own_from_.push_back(0);
  for (const Report& report : reports) {
    own_from_.push_back(own_from_.back() + report.traits.size());
    languages_.push_back(report.language);
    norms_.push_back(static_cast<float>(universal_norm(report.traits)));
  }
  line_up();
}

/// Traits that only one report has find nothing, and are left out.
void LookBack::line_up() {
  const std::vector<std::uint64_t> traits = sorted_traits(reports_, own_from_.back());
  // A report's own traits rise by hash, too: they come in their order.
  std::vector<std::size_t> next(own_from_.begin(), own_from_.end() - 1);
  own_.resize(own_from_.back());
  for (std::size_t first = 0; first < traits.size();) {
    std::size_t last = first + 1;
    while (last < traits.size() && traits[last] >> 32U == traits[first] >> 32U) ++last;
    for (std::size_t at = first; at < last; ++at) {
      const auto place = static_cast<std::uint32_t>(traits[at]);
      const std::size_t own = next[place]++;
      if (last - first < 2) continue;
      own_[own] = {static_cast<std::uint32_t>(carriers_.size()), static_cast<std::uint32_t>(at - first)};
      carriers_.push_back({place, share(reports_[place].traits[own - own_from_[place]])});
    }
    first = last;
  }
}

void LookBack::multiply(std::uint32_t place, Sight& sight) const {
  const std::uint32_t reach = reach_[place];
  for (std::size_t at = own_from_[place]; at < own_from_[place + 1]; ++at) {
    const Own& own = own_[at];
    if (own.before == 0) continue;
    const float weight = carriers_[own.carrier].weight;
    const std::uint32_t last = own.carrier - std::min(own.before, most_carriers);
    for (std::uint32_t earlier = own.carrier; earlier > last;) {
      const Carrier& carrier = carriers_[--earlier];
      if (carrier.place < reach) break;
      float& product = sight.products_[carrier.place];
      if (product == 0) sight.met_.push_back(carrier.place);
      product += weight * carrier.weight;
    }
  }
}

float LookBack::similarity(std::uint32_t one, std::uint32_t other, float product) const {
  if (languages_[one] == languages_[other]) return product;
  return product / (norms_[one] * norms_[other]);
}

std::vector<Earlier> LookBack::from(std::uint32_t place, double least, Sight& sight) const {
  multiply(place, sight);
  std::vector<Earlier> found;
  found.reserve(sight.met_.size());
  bool any = false;
  for (const std::uint32_t other : sight.met_) {
    const float alike = similarity(place, other, std::exchange(sight.products_[other], 0.0F));
    any = any || alike >= least;
    found.push_back({other, alike});
  }
  sight.met_.clear();
  if (!any) found = {};
  return found;
}

}  // namespace indexer::stories
