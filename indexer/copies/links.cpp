#include "indexer/copies/links.h"

#include <algorithm>
#include <mutex>
#include <span>
#include <tuple>
#include <unordered_map>

#include "indexer/copies/candidates.h"
#include "indexer/threads.h"

namespace indexer::copies {
namespace {

/// Articles that one task looks at.
constexpr std::size_t task_articles = 500;

struct Posting {
  std::uint32_t shingle;
  std::uint32_t number;
  // clang-tidy 14 takes the defaulted comparison for a null pointer.
  // NOLINTNEXTLINE(modernize-use-nullptr): see above
  auto operator<=>(const Posting&) const = default;
};

/// Who says a sampled shingle: postings sorted, with the beginnings of those that several say.
class Carriers {
 public:
  explicit Carriers(const std::vector<corpus::Fingerprint>& prints) {
    std::size_t size = 0;
    for (const corpus::Fingerprint& print : prints) size += print.sample.size();
    postings_.reserve(size);
    for (std::uint32_t number = 0; number < prints.size(); ++number) {
      for (const std::uint32_t shingle : prints[number].sample) postings_.push_back({shingle, number});
    }
    std::sort(postings_.begin(), postings_.end());
    for (std::uint32_t first = 0; first < postings_.size();) {
      const std::uint32_t last = end_of(first);
      if (last - first > 1) begins_.emplace(postings_[first].shingle, first);
      first = last;
    }
  }

  /// Rising; none for a shingle that too many say, or only one.
  std::span<const Posting> of(std::uint32_t shingle) const {
    const auto found = begins_.find(shingle);
    if (found == begins_.end()) return {};
    const std::size_t size = end_of(found->second) - found->second;
    return size > most_carriers ? std::span<const Posting>()
                                : std::span(postings_).subspan(found->second, size);
  }

 private:
  std::uint32_t end_of(std::uint32_t first) const {
    std::uint32_t last = first;
    while (last < postings_.size() && postings_[last].shingle == postings_[first].shingle) ++last;
    return last;
  }

  std::vector<Posting> postings_;
  std::unordered_map<std::uint32_t, std::uint32_t> begins_;
};

/// One thread's search for the kin of one article after the other.
class Finder {
 public:
  Finder(const Archive& archive, const Carriers& carriers)
      : archive_(archive), carriers_(carriers), shared_(archive.prints.size()) {}

  void find(std::uint32_t number, std::vector<Link>& links) {
    const std::vector<std::uint32_t> candidates = candidates_before(number);
    if (candidates.empty()) return;
    const std::vector<corpus::WordHash> words = archive_.words(number);
    for (const std::uint32_t other : candidates) {
      const std::vector<corpus::WordHash> others = archive_.words(other);
      const corpus::Judgement judgement =
          corpus::judge({words, archive_.published(number)}, {others, archive_.published(other)});
      if (judgement.kinship != corpus::Kinship::none) links.push_back({number, other, judgement});
    }
  }

 private:
  static Sample sample_of(const corpus::Fingerprint& print) { return {print.sample, print.shingles}; }

  std::vector<std::uint32_t> candidates_before(std::uint32_t number) {
    const corpus::Fingerprint& print = archive_.prints[number];
    std::vector<std::uint32_t> met;
    for (const std::uint32_t shingle : print.sample) {
      for (const Posting& posting : carriers_.of(shingle)) {
        if (posting.number >= number) break;
        if (shared_[posting.number]++ == 0) met.push_back(posting.number);
      }
    }
    std::erase_if(met, [&](std::uint32_t other) {
      const std::uint32_t shared = std::exchange(shared_[other], 0);
      const corpus::Fingerprint& others = archive_.prints[other];
      return others.whole == print.whole || !worth_judging(shared, sample_of(print), sample_of(others));
    });
    return met;
  }

  const Archive& archive_;
  const Carriers& carriers_;
  std::vector<std::uint32_t> shared_;  ///< by number; all 0 between searches
};

}  // namespace

std::vector<Link> find_links(const Archive& archive, std::size_t jobs) {
  const Carriers carriers(archive.prints);
  const std::size_t tasks = (archive.prints.size() + task_articles - 1) / task_articles;
  std::vector<Finder> finders(std::max<std::size_t>(1, std::min(jobs, tasks)), Finder(archive, carriers));
  std::vector<Link> links;
  std::mutex mutex;
  for_each_in_parallel(finders.size(), tasks, [&](std::size_t worker, std::size_t task) {
    std::vector<Link> found;
    const std::size_t end = std::min(archive.prints.size(), (task + 1) * task_articles);
    for (std::size_t number = task * task_articles; number < end; ++number)
      finders[worker].find(static_cast<std::uint32_t>(number), found);
    const std::lock_guard lock(mutex);
    links.insert(links.end(), found.begin(), found.end());
  });
  std::ranges::sort(links, {}, [](const Link& link) { return std::tuple(link.one, link.other); });
  return links;
}

std::vector<Link> equal_links(const std::vector<corpus::Fingerprint>& prints) {
  std::unordered_map<std::uint64_t, std::uint32_t> last;
  std::vector<Link> links;
  for (std::uint32_t number = 0; number < prints.size(); ++number) {
    if (prints[number].whole == 0) continue;
    const auto [found, is_new] = last.emplace(prints[number].whole, number);
    if (is_new) continue;
    links.push_back({number, found->second, {corpus::Kinship::copy, {1, 1}}});
    found->second = number;
  }
  return links;
}

}  // namespace indexer::copies
