#include "indexer/copies/plan.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "indexer/copies/links.h"
#include "indexer/scratch_file.h"
#include "indexer/threads.h"

namespace indexer::copies {
namespace {

/// Numbers that belong together, by union and find.
class Partition {
 public:
  explicit Partition(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  std::uint32_t root(std::uint32_t number) {
    while (parent_[number] != number) number = parent_[number] = parent_[parent_[number]];
    return number;
  }
  void join(std::uint32_t one, std::uint32_t other) { parent_[root(one)] = root(other); }

 private:
  std::vector<std::uint32_t> parent_;
};

std::uint64_t pair_of(std::uint32_t one, std::uint32_t other) {
  return (std::uint64_t{std::max(one, other)} << 32U) | std::min(one, other);
}

/// What is kept of an article while others are compared with it.
struct Facts {
  std::optional<std::int64_t> published;
  std::uint64_t offset = 0;  ///< of its words in the file
  std::uint32_t words = 0;
};

}  // namespace

struct Plan::State {
  State(Source from, const std::string& path) : source(std::move(from)), words_file(path) {}

  Source source;
  ScratchFile words_file;
  std::vector<corpus::Fingerprint> prints;
  std::vector<Facts> facts;
  std::unordered_map<std::uint64_t, corpus::Likeness> likenesses;  ///< of copies, by pair_of()
  std::unordered_map<std::uint32_t, std::vector<Kin>> derived;     ///< by number
  std::unordered_map<std::uint32_t, std::uint32_t> group_of;       ///< by number, of those with copies
  std::unordered_map<std::uint32_t, std::vector<Member>> groups;   ///< sorted by appearance

  std::vector<corpus::WordHash> words(std::uint32_t number) const {
    std::vector<corpus::WordHash> words(facts[number].words);
    const std::string bytes = words_file.read(facts[number].offset, words.size() * sizeof(corpus::WordHash));
    std::memcpy(words.data(), bytes.data(), bytes.size());
    return words;
  }

  corpus::Likeness likeness(std::uint32_t one, std::uint32_t other) const {
    if (prints[one].whole == prints[other].whole) return {.resemblance = 1, .containment = 1};
    if (const auto known = likenesses.find(pair_of(one, other)); known != likenesses.end())
      return known->second;
    return corpus::judge({words(one), facts[one].published}, {words(other), facts[other].published}).likeness;
  }

  Member member(std::uint32_t number) const {
    return {number, facts[number].published, key_of(source.article(number).id)};
  }

  void take_prints(std::size_t jobs) {
    prints.resize(source.articles);
    facts.resize(source.articles);
    for_each_in_parallel(jobs, source.articles, [&](std::size_t worker, std::size_t number) {
      const corpus::Article article = source.article(number);
      if (source.seen) source.seen(worker, number, article);
      const std::vector<corpus::WordHash> words = corpus::word_hashes(article);
      prints[number] = corpus::fingerprint(words);
      const std::string_view bytes(reinterpret_cast<const char*>(words.data()),
                                   words.size() * sizeof(corpus::WordHash));
      facts[number] = {article.published, words_file.append(bytes), static_cast<std::uint32_t>(words.size())};
    });
  }

  void group(const std::vector<Link>& links) {
    Partition partition(source.articles);
    for (const Link& link : links) {
      if (link.judgement.kinship != corpus::Kinship::copy) continue;
      partition.join(link.one, link.other);
      likenesses.emplace(pair_of(link.one, link.other), link.judgement.likeness);
    }
    for (const Link& link : links) {
      const std::uint32_t root = partition.root(link.one);
      if (link.judgement.kinship == corpus::Kinship::copy) {
        group_of[link.one] = group_of[link.other] = root;
      } else if (root != partition.root(link.other)) {
        derived[link.one].push_back({link.other, {}, link.judgement.likeness});
        derived[link.other].push_back({link.one, {}, link.judgement.likeness});
      }
    }
    for (const auto& [number, root] : group_of) groups[root].push_back(member(number));
    for (auto& [root, members] : groups) sort_by_appearance(members);
    for (auto& [number, kin] : derived) {
      for (Kin& one : kin) one.key = member(one.number).key;
      keep_closest(kin);
    }
  }

  Telling telling() const {
    return {.facts =
                [this](std::uint32_t number) {
                  corpus::Article article = source.article(number);
                  return Relative{std::move(article.id),  std::move(article.title), std::move(article.source),
                                  std::move(article.url), article.published,        {}};
                },
            .likeness = [this](std::uint32_t one, std::uint32_t other) { return likeness(one, other); }};
  }
};

Plan::Plan(const Source& source, const std::string& folder, std::size_t jobs)
    : state_(std::make_unique<State>(source, folder + "/words")) {
  state_->take_prints(jobs);
  std::vector<Link> links = equal_links(state_->prints);
  const std::vector<Link> found =
      find_links({.prints = state_->prints,
                  .words = [this](std::uint32_t number) { return state_->words(number); },
                  .published = [this](std::uint32_t number) { return state_->facts[number].published; }},
                 jobs);
  links.insert(links.end(), found.begin(), found.end());
  state_->group(links);
}

Plan::~Plan() = default;

const corpus::Fingerprint& Plan::print(std::size_t number) const {
  return state_->prints[number];
}

std::span<const Member> Plan::group(std::size_t number) const {
  const auto group = state_->group_of.find(static_cast<std::uint32_t>(number));
  return group == state_->group_of.end() ? std::span<const Member>() : state_->groups.at(group->second);
}

Grouping Plan::grouping(std::size_t place) const {
  const auto number = static_cast<std::uint32_t>(place);
  const Telling telling = state_->telling();
  Grouping grouping;
  if (const std::span<const Member> members = group(place); !members.empty()) {
    grouping.copies = group_key(members);
    grouping.count = members.size();
    grouping.others = others_of(number, members, telling);
  }
  if (const auto kin = state_->derived.find(number); kin != state_->derived.end())
    grouping.derived = derived_of(kin->second, telling);
  return grouping;
}

}  // namespace indexer::copies
