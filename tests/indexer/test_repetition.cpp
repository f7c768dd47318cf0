#include <algorithm>
#include <map>
#include <set>

#include "corpus/furniture/spans.h"
#include "indexer/lint.h"
#include "indexer/masking.h"
#include "indexer/reading.h"
#include "indexer/repetition.h"
#include "indexer/repetition_store.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"
#include "tests/temporary_folder.h"

namespace {

using indexer::KeyCounts;

corpus::furniture::Digest digest(std::uint64_t story, const std::vector<std::uint64_t>& keys) {
  corpus::furniture::Digest made{.source = 1, .story = story, .title = 0, .units = {}};
  for (const std::uint64_t key : keys) made.units.push_back({key, 0, 1, true});
  return made;
}

/// Share of the text that is masked, by reason, in percent.
std::map<std::string, double> masked_share(const std::string& file) {
  indexer::Lint lint;
  indexer::Rejects rejects(nullptr, nullptr);
  std::ostringstream nowhere;
  indexer::Progress progress(nowhere, indexer::ProgressStyle::none);
  indexer::read_all(
      {.inputs = {file}, .options = {}, .jobs = 2},
      [&](std::size_t, indexer::Batch&& batch) { lint.add(batch); }, rejects, progress);
  const indexer::LintReport report = lint.finish();
  std::map<std::string, double> shares;
  for (const auto& [reason, bytes] : report.masked_by)
    shares[reason] = 100.0 * static_cast<double>(bytes) / static_cast<double>(report.all.text_bytes);
  return shares;
}

}  // namespace

TEST_CASE("a unit counts once a story, whatever the order and the number of copies") {
  indexer::RepetitionCounter counter;
  counter.add(std::vector{digest(10, {100, 101, 100}), digest(11, {100})});
  counter.add(std::vector{digest(10, {100})});
  const KeyCounts counts = counter.finish();
  CHECK(counts == KeyCounts{{1, 2}, {10, 1}, {11, 1}, {100, 2}, {101, 1}});
  CHECK(indexer::count_of(counts, 100) == 2);
  CHECK(indexer::count_of(counts, 99) == 0);
  CHECK(counter.finish().empty());
}

TEST_CASE("every key is found among its like, spread evenly or not, and none that is not there") {
  const auto [count, step] = GENERATE(table<std::uint64_t, std::uint64_t>({
      {1, 1},
      {2, 1},
      {1'000, 2},                                                          // all at the low end
      {1'000, (std::uint64_t{1} << corpus::furniture::key_bits) / 1'000},  // spread evenly
  }));
  KeyCounts counts;
  for (std::uint64_t number = 0; number < count; ++number)
    counts.push_back({7 + number * number * step / count, static_cast<std::uint32_t>(number + 1)});
  const auto same = [](const auto& one, const auto& other) { return one.key == other.key; };
  counts.erase(std::unique(counts.begin(), counts.end(), same), counts.end());
  std::set<std::uint64_t> keys;
  for (const indexer::KeyCount& each : counts) {
    REQUIRE(indexer::count_of(counts, each.key) == each.count);
    keys.insert(each.key);
  }
  for (const std::uint64_t key : std::set(keys)) {
    for (const std::uint64_t beside : {key - 1, key + 1, key / 2, key * 2})
      REQUIRE((indexer::count_of(counts, beside) == 0) == !keys.contains(beside));
  }
  CHECK(indexer::count_of({}, 7) == 0);
}

TEST_CASE("stored counts add up and are found again") {
  const tests::TemporaryFolder folder;
  const std::uint64_t high = (std::uint64_t{1} << corpus::furniture::key_bits) - 1;
  {
    Xapian::WritableDatabase database(folder.path("index"), Xapian::DB_CREATE);
    indexer::add_counts(database, {{0, 1}, {5, 2}, {high - 1, 7}, {high, 300}});
    indexer::add_counts(database, {{5, 1}, {6, 1}, {high, 1}});
    indexer::add_counts(database, {});
    database.commit();
  }
  indexer::StoredCounts stored{Xapian::Database(folder.path("index"))};
  const auto [key, want] = GENERATE_COPY(table<std::uint64_t, std::uint32_t>(
      {{0, 1}, {1, 0}, {5, 3}, {6, 1}, {high - 1, 7}, {high, 301}, {high / 2, 0}}));
  CAPTURE(key);
  CHECK(stored.count(key) == want);
}

TEST_CASE("of well-kept sets hardly anything is masked, of scraped pages the furniture") {
  const auto data = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!data) {
    WARN("skipped: no data sets; set BROADSHEET_DATA");
    return;
  }
  for (const std::string set : {"bbc", "reuters21578"}) {
    auto shares = masked_share(*data + '/' + set + "/docs.jsonl.zst");
    CAPTURE(set, shares);
    CHECK(shares["page furniture"] + shares["repeated in this source"] < 0.5);
    CHECK(shares["printed twice"] < 0.5);
  }
  auto scraped = masked_share(*data + "/fakenewscorpus-sample/docs.jsonl.zst");
  CHECK(scraped["repeated in this source"] > 0.5);
  CHECK(scraped["page furniture"] > 0.5);
}
