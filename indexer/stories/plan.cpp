#include "indexer/stories/plan.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <atomic>
#include <bit>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <xxhash.h>

#include "indexer/grouping.h"
#include "indexer/packing.h"
#include "indexer/scratch_file.h"
#include "indexer/stories/judging.h"
#include "indexer/stories/profile.h"
#include "indexer/stories/timeline.h"
#include "indexer/threads.h"

namespace indexer::stories {
namespace {

/// In how many articles a trait is, by its hash: traits that meet in one place count as one, which makes a
/// rare one in twenty seem a little less rare, and takes 16 MB whatever the archive.
class Counts {
 public:
  void add(std::uint32_t hash) { places_[place(hash)].fetch_add(1, std::memory_order_relaxed); }
  std::uint32_t of(std::uint32_t hash) const { return places_[place(hash)].load(std::memory_order_relaxed); }

 private:
  static constexpr std::size_t bits = 22;
  static std::size_t place(std::uint32_t hash) { return (hash * 0x9E3779B1U) >> (32 - bits); }

  std::vector<std::atomic<std::uint32_t>> places_ = std::vector<std::atomic<std::uint32_t>>(1U << bits);
};

struct Facts {
  std::optional<std::int64_t> published;
  std::uint64_t key = 0;
  std::uint32_t source = 0;    ///< a hash; 0: none is named
  std::uint32_t language = 0;  ///< a hash
  std::uint64_t offset = 0;    ///< of its traits, then of its profile in the file
  std::uint32_t size = 0;
};

std::uint32_t hash_of(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size())) | 1U;
}

std::string pack_traits(std::string_view language, const std::vector<Trait>& traits) {
  std::string bytes;
  pack_string(bytes, language);
  for (const Trait& trait : traits) {
    pack_number(bytes, trait.hash);
    pack_number(bytes, static_cast<std::uint64_t>(trait.kind));
    pack_number(bytes, std::bit_cast<std::uint32_t>(trait.count));
    pack_string(bytes, trait.form);
    pack_string(bytes, trait.word == trait.form ? std::string_view() : trait.word);
  }
  return bytes;
}

std::vector<Trait> unpack_traits(std::string_view bytes) {
  std::vector<Trait> traits;
  while (!bytes.empty()) {
    Trait trait;
    trait.hash = static_cast<std::uint32_t>(unpack_number(bytes));
    trait.kind = static_cast<TraitKind>(unpack_number(bytes));
    trait.count = std::bit_cast<float>(static_cast<std::uint32_t>(unpack_number(bytes)));
    trait.form = unpack_string(bytes);
    const std::string_view word = unpack_string(bytes);
    trait.word = word.empty() ? trait.form : std::string(word);
    traits.push_back(std::move(trait));
  }
  return traits;
}

}  // namespace

struct Plan::State {
  State(const Size& size, const std::string& path, const NameBook& book)
      : file(path), facts(size.articles), readers() {
    for (std::size_t worker = 0; worker < size.workers; ++worker) readers.emplace_back(book);
  }

  ScratchFile file;
  std::vector<Facts> facts;
  std::vector<TraitReader> readers;
  Counts counts;
  std::unordered_map<std::uint32_t, std::uint32_t> by_language;  ///< articles
  std::vector<std::uint64_t> stories;                            ///< by number; 0: none

  Profile weigh(std::uint32_t number) const {
    const std::string bytes = file.read(facts[number].offset, facts[number].size);
    std::string_view rest = bytes;
    const std::string_view language = unpack_string(rest);
    return profile_of(language, unpack_traits(rest), [&](const Trait& trait) {
      const double articles = is_universal(trait.hash)
                                  ? static_cast<double>(facts.size())
                                  : static_cast<double>(by_language.at(facts[number].language));
      return Rarity{articles, static_cast<double>(counts.of(trait.hash))};
    });
  }

  /// Puts profiles in the place of traits; gives the reports of `order` in its order.
  std::vector<Report> weigh_all(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> places(facts.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
    std::vector<Report> reports(order.size());
    for_each_in_parallel(readers.size(), facts.size(), [&](std::size_t, std::size_t number) {
      Profile profile = weigh(static_cast<std::uint32_t>(number));
      const std::string bytes = pack_profile(profile);
      Facts& own = facts[number];
      own.offset = file.append(bytes);
      own.size = static_cast<std::uint32_t>(bytes.size());
      reports[places[number]] = {own.published, own.language, std::move(profile.traits)};
    });
    return reports;
  }

  /// In order of time, undated last.
  std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> order(facts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t number) {
      const Facts& own = facts[number];
      return std::tuple(!own.published, own.published.value_or(0), own.key, number);
    });
    return order;
  }

  /// Leaves one report of each group of copies, that of the first to appear, and those that say other things.
  void fold_copies(std::vector<std::uint32_t>& order, std::vector<Report>& reports,
                   const copies::Plan& copies) {
    std::vector<std::uint32_t> places(facts.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
    std::vector<bool> folds(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
      const auto group = copies.group(order[place]);
      if (group.empty() || group.front().number == order[place]) continue;
      folds[place] = is_one_report(reports[place].traits, reports[places[group.front().number]].traits);
    }
    std::size_t kept = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
      if (folds[place]) continue;
      if (kept != place) reports[kept] = std::move(reports[place]);
      order[kept++] = order[place];
    }
    reports.resize(kept);
    order.resize(kept);
  }

  bool has_sources(const std::vector<std::uint32_t>& numbers) const {
    std::uint32_t first = 0;
    for (const std::uint32_t number : numbers) {
      const std::uint32_t source = facts[number].source;
      if (source == 0 || source == first) continue;
      if (first != 0) return true;
      first = source;
    }
    return false;
  }

  /// Of each report the copies that it stands for, itself among them.
  std::vector<std::vector<std::uint32_t>> carriers_of(const std::vector<std::uint32_t>& order,
                                                      const copies::Plan& copies) const {
    std::vector<bool> is_report(facts.size());
    for (const std::uint32_t number : order) is_report[number] = true;
    std::vector<std::vector<std::uint32_t>> carriers(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
      carriers[place].push_back(order[place]);
      const auto group = copies.group(order[place]);
      if (group.empty() || group.front().number != order[place]) continue;
      for (const copies::Member& member : group) {
        if (!is_report[member.number]) carriers[place].push_back(member.number);
      }
    }
    return carriers;
  }

  void tell(const std::vector<std::uint32_t>& order, const std::vector<std::uint32_t>& beginnings,
            const copies::Plan& copies) {
    std::vector<std::uint32_t> reports(order.size());
    for (const std::uint32_t beginning : beginnings) ++reports[beginning];
    stories.assign(facts.size(), 0);
    const auto carriers = carriers_of(order, copies);
    for (std::size_t place = 0; place < order.size(); ++place) {
      if (reports[beginnings[place]] < 2 && !has_sources(carriers[place])) continue;
      const std::uint64_t key = facts[order[beginnings[place]]].key;
      for (const std::uint32_t number : carriers[place]) stories[number] = key;
    }
  }
};

Plan::Plan(const Size& size, const std::string& folder, const NameBook& book)
    : state_(std::make_unique<State>(size, folder + "/traits", book)) {}
Plan::~Plan() = default;

void Plan::take(std::size_t worker, std::size_t number, const corpus::Article& article) {
  const std::vector<Trait>& traits = state_->readers[worker].read(article);
  for (const Trait& trait : traits) state_->counts.add(trait.hash);
  const std::string bytes = pack_traits(article.language, traits);
  state_->facts[number] = {.published = article.published,
                           .key = key_number(article.id),
                           .source = hash_of(article.source),
                           .language = hash_of(article.language),
                           .offset = state_->file.append(bytes),
                           .size = static_cast<std::uint32_t>(bytes.size())};
}

void Plan::finish(const copies::Plan& copies) {
  for (const Facts& facts : state_->facts) ++state_->by_language[facts.language];
  std::vector<std::uint32_t> order = state_->in_order();
  std::vector<Report> reports = state_->weigh_all(order);
  state_->fold_copies(order, reports, copies);
  const Extent extent{.articles = state_->facts.size(), .workers = state_->readers.size()};
  state_->tell(order, beginnings(reports, extent), copies);
}

std::string Plan::story(std::size_t number) const {
  const std::uint64_t key = state_->stories[number];
  return key == 0 ? std::string() : key_text(key);
}

std::string Plan::profile(std::size_t number) const {
  const Facts& facts = state_->facts[number];
  return state_->file.read(facts.offset, facts.size);
}

}  // namespace indexer::stories
