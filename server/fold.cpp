#include "server/fold.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "indexer/grouping.h"
#include "indexer/record.h"
#include "indexer/schema.h"

namespace server {
namespace {

/// Matches fetched beyond the page at first: more copies than this on one page are rare.
constexpr Xapian::doccount reserve = 10;

/// First to appear first, undated last, as bytes.
std::string appearance(const Xapian::MSetIterator& match) {
  const std::string published = match.get_document().get_value(indexer::slot::newest);
  return published.empty() ? std::string(1, '\xff') : published;
}

/// Walks down the matches and keeps one of each group.
class Fold {
 public:
  explicit Fold(const Folding& folding) : folding_(folding) {}

  /// Whether the page is complete.
  bool walk(const Xapian::MSet& matches) {
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      if (is_full() && is_below(match)) return beyond_ = true;
      take(match);
    }
    return is_full() && kept_.back().get_weight() == 0;
  }

  std::vector<Xapian::MSetIterator> page() const {
    const std::size_t begin = std::min<std::size_t>(folding_.offset, kept_.size());
    const std::size_t end = std::min<std::size_t>(begin + folding_.limit, kept_.size());
    return {kept_.begin() + static_cast<std::ptrdiff_t>(begin),
            kept_.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  /// Whether an article does not belong to the page.
  bool has_more() const { return beyond_; }

 private:
  bool is_full() const { return kept_.size() >= std::size_t{folding_.offset} + folding_.limit; }

  /// Among equals further down may be one that appeared earlier; where order is not by score, none may be.
  bool is_below(const Xapian::MSetIterator& match) const {
    const double least = kept_.back().get_weight();
    return match.get_weight() < least || (least == 0 && beyond_);
  }

  std::string key_of(const Xapian::MSetIterator& match) const {
    const std::string record = match.get_document().get_data();
    const indexer::GroupKeys keys = indexer::group_keys_of(record);
    return std::string(folding_.group == Group::story && !keys.story.empty() ? keys.story : keys.copies);
  }

  void take(const Xapian::MSetIterator& match) {
    const std::string key = key_of(match);
    const auto place = key.empty() ? places_.end() : places_.find(key);
    if (place == places_.end()) {
      if (is_full()) {
        beyond_ = true;
        return;
      }
      if (!key.empty()) places_.emplace(key, kept_.size());
      kept_.push_back(match);
      return;
    }
    Xapian::MSetIterator& shown = kept_[place->second];
    const bool equal = match.get_weight() > 0 && match.get_weight() == shown.get_weight();
    if (equal && appearance(match) < appearance(shown)) shown = match;
  }

  const Folding& folding_;
  std::vector<Xapian::MSetIterator> kept_;
  std::unordered_map<std::string, std::size_t> places_;
  bool beyond_ = false;
};

Folded unfolded(Xapian::Enquire& enquire, const Folding& folding) {
  Folded page{enquire.get_mset(folding.offset, folding.limit, folding.checked_at_least), {}, false};
  for (auto match = page.matches.begin(); match != page.matches.end(); ++match) page.shown.push_back(match);
  page.exhausted = page.matches.size() < folding.limit;
  return page;
}

}  // namespace

Folded fold(Xapian::Enquire& enquire, const Folding& folding) {
  if (folding.group == Group::none) return unfolded(enquire, folding);
  for (Xapian::doccount wanted = folding.offset + folding.limit + reserve;; wanted *= 2) {
    Folded page{enquire.get_mset(0, wanted, folding.checked_at_least), {}, false};
    // A second look at the same matches must not count them twice.
    enquire.clear_matchspies();
    Fold fold(folding);
    const bool complete = fold.walk(page.matches);
    const bool all_seen = page.matches.size() < wanted;
    if (!complete && !all_seen) continue;
    page.shown = fold.page();
    page.exhausted = all_seen && !fold.has_more();
    return page;
  }
}

}  // namespace server
