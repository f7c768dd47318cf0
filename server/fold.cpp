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
constexpr Xapian::doccount reserve = 5;

/// A match by its place in what was fetched.
struct Ranked {
  Xapian::MSetIterator at;
  double score = 0;
  double lift = 0;
};

/// First to appear first, undated last, as bytes.
std::string appearance(const Ranked& match) {
  const std::string published = match.at.get_document().get_value(indexer::slot::newest);
  return published.empty() ? std::string(1, '\xff') : published;
}

FoundArticle shown(const Ranked& match) {
  return {*match.at, match.score, match.lift, match.at.get_document().get_data()};
}

/// `matches` from the first one on, those of the window in the order that proximity gives them. A match below
/// the window has no higher score than one inside: lifts only add.
std::vector<Ranked> ranked(const Xapian::MSet& matches, const ranking::Proximity* proximity) {
  std::vector<Ranked> all;
  all.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match)
    all.push_back({match, match.get_weight(), 0});
  const std::size_t lifted =
      proximity == nullptr ? 0 : std::min<std::size_t>(proximity->window(), all.size());
  for (std::size_t place = 0; place < lifted; ++place) {
    all[place].lift = proximity->lift(*all[place].at);
    all[place].score += all[place].lift;
  }
  std::stable_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(lifted),
                   [](const Ranked& one, const Ranked& other) { return one.score > other.score; });
  return all;
}

/// Walks down the matches and keeps one of each group.
class Fold {
 public:
  explicit Fold(const Folding& folding) : folding_(folding) {}

  /// Whether the page is complete.
  bool walk(const std::vector<Ranked>& matches) {
    for (const Ranked& match : matches) {
      if (folding_.passed != nullptr && folding_.passed->covers(match.at)) continue;
      if (is_full() && is_below(match)) return beyond_ = true;
      take(match);
    }
    return is_full() && kept_.back().ranked.score == 0;
  }

  std::vector<FoundArticle> page() {
    const std::size_t begin = std::min<std::size_t>(folding_.offset, kept_.size());
    const std::size_t end = std::min<std::size_t>(begin + folding_.limit, kept_.size());
    std::vector<FoundArticle> page;
    for (std::size_t place = begin; place < end; ++place) {
      Kept& kept = kept_[place];
      page.push_back({*kept.ranked.at, kept.ranked.score, kept.ranked.lift, std::move(kept.record)});
    }
    return page;
  }

  /// Whether an article does not belong to the page.
  bool has_more() const { return beyond_; }

 private:
  bool is_full() const { return kept_.size() >= std::size_t{folding_.offset} + folding_.limit; }

  /// Among equals further down may be one of the same group that appeared earlier; where order is not by
  /// score, none may be.
  bool is_below(const Ranked& match) const {
    const double least = kept_.back().ranked.score;
    return match.score < least || (least == 0 ? beyond_ : !has_group_of(least));
  }

  bool has_group_of(double score) const {
    return std::ranges::any_of(kept_,
                               [&](const Kept& one) { return one.in_group && one.ranked.score == score; });
  }

  /// The term of its group; empty: it stands for itself.
  std::string group_of(const std::string& record) const {
    if (folding_.group == Group::none) return {};
    const indexer::GroupKeys keys = indexer::group_keys_of(record);
    const bool is_story = folding_.group == Group::story && !keys.story.empty();
    if (!is_story && keys.copies.empty()) return {};
    return is_story ? indexer::story_term(keys.story) : indexer::copies_term(keys.copies);
  }

  bool is_on_earlier_page(const std::string& group) const {
    return folding_.passed != nullptr && !group.empty() && folding_.passed->has_shown(group);
  }

  void take(const Ranked& match) {
    std::string record = match.at.get_document().get_data();
    const std::string group = group_of(record);
    const auto place = group.empty() ? places_.end() : places_.find(group);
    if (place == places_.end()) {
      if (is_on_earlier_page(group)) return;
      if (is_full()) {
        beyond_ = true;
        return;
      }
      if (!group.empty()) places_.emplace(group, kept_.size());
      kept_.push_back({match, std::move(record), !group.empty()});
      return;
    }
    Kept& before = kept_[place->second];
    const bool equal = match.score > 0 && match.score == before.ranked.score;
    if (equal && appearance(match) < appearance(before.ranked)) before = {match, std::move(record), true};
  }

  struct Kept {
    Ranked ranked;
    std::string record;
    bool in_group = false;
  };

  const Folding& folding_;
  std::vector<Kept> kept_;
  std::unordered_map<std::string, std::size_t> places_;
  bool beyond_ = false;
};

/// Those that may stand on the page by their lifts must be fetched with it; a page below them needs none.
Xapian::doccount window_above(const Folding& folding, const ranking::Proximity* proximity) {
  return proximity != nullptr && folding.limit > 0 && folding.offset < proximity->window()
             ? proximity->window()
             : 0;
}

Folded unfolded(Xapian::Enquire& enquire, const Folding& folding, const ranking::Proximity* proximity) {
  const Xapian::doccount window = window_above(folding, proximity);
  const Xapian::doccount first = window > 0 ? 0 : folding.offset;
  const Xapian::doccount end = std::max(window, folding.offset + folding.limit);
  Folded page{enquire.get_mset(first, end - first, folding.checked_at_least), {}, false};
  const std::vector<Ranked> all = ranked(page.matches, window > 0 ? proximity : nullptr);
  const std::size_t last = std::min<std::size_t>(folding.offset + folding.limit - first, all.size());
  for (std::size_t place = folding.offset - first; place < last; ++place)
    page.shown.push_back(shown(all[place]));
  page.exhausted = page.shown.size() < folding.limit;
  return page;
}

}  // namespace

Folded fold(Xapian::Enquire& enquire, const Folding& folding, const ranking::Proximity* proximity) {
  const bool stands_alone = folding.group == Group::none && folding.passed == nullptr;
  if (stands_alone || folding.limit == 0) return unfolded(enquire, folding, proximity);
  const Xapian::doccount window = window_above(folding, proximity);
  const Xapian::doccount least = std::max(window, folding.offset + folding.limit + reserve);
  for (Xapian::doccount wanted = least;; wanted *= 2) {
    Folded page{enquire.get_mset(0, wanted, folding.checked_at_least), {}, false};
    // A second look at the same matches must not count them twice.
    enquire.clear_matchspies();
    Fold fold(folding);
    const bool complete = fold.walk(ranked(page.matches, window > 0 ? proximity : nullptr));
    const bool all_seen = page.matches.size() < wanted;
    if (!complete && !all_seen) continue;
    page.shown = fold.page();
    page.exhausted = all_seen && !fold.has_more();
    return page;
  }
}

}  // namespace server
