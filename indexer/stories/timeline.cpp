#include "indexer/stories/timeline.h"

#include <algorithm>
#include <limits>

#include "indexer/in_order.h"
#include "indexer/stories/judging.h"
#include "indexer/stories/look_back.h"
#include "indexer/threads.h"

namespace indexer::stories {
namespace {

/// Reports that one task looks back from, and tasks that may be ahead of the pass, for each thread: what
/// bounds the likenesses in memory.
constexpr std::size_t task_reports = 64;
constexpr std::size_t tasks_ahead = 8;

/// The pass in order of time.
class Pass {
 public:
  Pass(const std::vector<Report>& reports, double least)
      : reports_(reports),
        least_score_(least),
        dated_(std::ranges::find_if(reports, [](const Report& one) { return !one.published; }) -
               reports.begin()),
        stories_(reports.size()),
        beginnings_(reports.size()),
        compared_at_(reports.size(), none) {}

  /// To be called for each place in turn, with what was found looking back from it.
  void settle(std::uint32_t place, const std::vector<Earlier>& earlier) {
    compare(earlier);
    join(place, best(place));
    for (const Compared& one : compared_) compared_at_[one.story] = none;
    compared_.clear();
  }

  std::vector<std::uint32_t> take_beginnings() { return std::move(beginnings_); }

 private:
  struct Story {
    Span span;
    std::uint32_t dated = 0;
    std::uint32_t undated = 0;
  };
  struct Compared {
    std::uint32_t story;
    Comparison with;
  };
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// A score is no higher than the closest report's: stories without a close one are left out.
  void compare(const std::vector<Earlier>& earlier) {
    for (const Earlier& one : earlier) {
      std::uint32_t& at = compared_at_[beginnings_[one.place]];
      if (one.alike < least_score_ || at != none) continue;
      at = static_cast<std::uint32_t>(compared_.size());
      compared_.push_back({beginnings_[one.place], {}});
    }
    if (compared_.empty()) return;
    for (const Earlier& one : earlier) {
      const std::uint32_t story = beginnings_[one.place];
      if (compared_at_[story] == none) continue;
      if (stories_[story].dated > 0 && one.place >= dated_) continue;
      Comparison& with = compared_[compared_at_[story]].with;
      with.closest = std::max(with.closest, double{one.alike});
      with.sum += one.alike;
    }
  }

  std::uint32_t best(std::uint32_t place) {
    const auto& published = reports_[place].published;
    std::uint32_t best = place;
    double highest = least_score_;
    for (auto& [story, with] : compared_) {
      const Story& told = stories_[story];
      if (!told.span.admits(published)) continue;
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
  std::ptrdiff_t dated_;        ///< reports with a date, which come first
  std::vector<Story> stories_;  ///< by the place of the first report
  std::vector<std::uint32_t> beginnings_;
  std::vector<Compared> compared_;          ///< of the report that is settled
  std::vector<std::uint32_t> compared_at_;  ///< by story: where it stands among them
};

}  // namespace

std::vector<std::uint32_t> beginnings(const std::vector<Report>& reports, const Extent& of) {
  const double least = least_score(of.articles);
  const LookBack look_back(reports);
  Pass pass(reports, least);
  std::vector<Sight> sights(of.workers, Sight(reports.size()));
  InOrder in_order(of.workers * tasks_ahead);
  const std::size_t tasks = (reports.size() + task_reports - 1) / task_reports;
  const auto look = [&](std::size_t worker, std::size_t task) {
    const std::size_t first = task * task_reports;
    std::vector<std::vector<Earlier>> earlier(std::min(task_reports, reports.size() - first));
    for (std::size_t at = 0; at < earlier.size(); ++at)
      earlier[at] = look_back.from(static_cast<std::uint32_t>(first + at), least, sights[worker]);
    in_order.run(task, [&pass, first, earlier = std::move(earlier)] {
      for (std::size_t at = 0; at < earlier.size(); ++at)
        pass.settle(static_cast<std::uint32_t>(first + at), earlier[at]);
    });
  };
  for_each_in_parallel(of.workers, tasks, [&](std::size_t worker, std::size_t task) {
    try {
      look(worker, task);
    } catch (...) {
      in_order.fail();
      throw;
    }
  });
  return pass.take_beginnings();
}

}  // namespace indexer::stories
