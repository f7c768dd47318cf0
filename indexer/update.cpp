#include "indexer/update.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/comparer.h"
#include "indexer/intake.h"
#include "indexer/publish.h"
#include "indexer/repetition_store.h"
#include "indexer/threads.h"
#include "indexer/transaction.h"

namespace indexer {
namespace {

/// Articles compared and made into documents at a time, on all threads, before they are written.
constexpr std::size_t chunk_articles = 2'000;

/// One comparer for each thread.
using Comparers = std::vector<Comparer>;

Comparers open_comparers(const UpdateJob& job) {
  Comparers comparers;
  for (std::size_t worker = 0; worker < job.reading.jobs; ++worker)
    comparers.emplace_back(Xapian::Database(job.index));
  return comparers;
}

/// What new stories add to the counts of repeated lines. Articles that the index knows, changed or not, and
/// copies of a story that it knows, count no second time.
KeyCounts count_new(const UpdateJob& job, const Intake& intake, const Comparers& comparers,
                    StoredCounts& stored) {
  RepetitionCounter counter;
  for_each_in_parallel(job.reading.jobs, intake.totals.articles, [&](std::size_t worker, std::size_t place) {
    const corpus::Article article = intake.spool->take(place).article;
    if (comparers[worker].find(article.id) != 0) return;
    const corpus::furniture::Digest digest = corpus::furniture::digest_of(article);
    if (stored.count(digest.story) == 0) counter.add(std::vector{digest});
  });
  return counter.finish();
}

void apply_all(const UpdateJob& job, const Intake& intake, Transaction& transaction, Progress& progress) {
  Comparers comparers = open_comparers(job);
  StoredCounts stored{Xapian::Database(job.index)};
  const KeyCounts added = count_new(job, intake, comparers, stored);
  const auto counts = [&](std::uint64_t key) { return stored.count(key) + count_of(added, key); };
  for (std::size_t begin = 0; begin < intake.totals.articles; begin += chunk_articles) {
    std::vector<Change> changes(std::min<std::size_t>(chunk_articles, intake.totals.articles - begin));
    for_each_in_parallel(job.reading.jobs, changes.size(), [&](std::size_t worker, std::size_t place) {
      changes[place] = comparers[worker].compare(intake.spool->take(begin + place), counts);
    });
    for (const Change& change : changes) transaction.apply(change);
    progress.advance(changes.size());
  }
  transaction.add_repeated(added);
}

void prune_roots(const UpdateJob& job, const Intake& intake, Transaction& transaction) {
  for (const std::string& input : job.reading.inputs) {
    const std::string root = corpus::input_root(input);
    const bool read_whole =
        std::find(intake.incomplete.begin(), intake.incomplete.end(), root) == intake.incomplete.end();
    if (read_whole) transaction.prune(root);
  }
}

Summary with_what_was_done(Summary summary, const Committed& done) {
  summary.added = done.added;
  summary.updated = done.updated;
  summary.unchanged = done.unchanged;
  summary.removed = done.removed;
  summary.articles = done.articles;
  summary.revision = done.revision;
  return summary;
}

}  // namespace

Summary update_index(const UpdateJob& job, Rejects& rejects, Progress& progress) {
  const std::string folder = building_folder(job.index);
  const Intake intake = take_in(job.reading, folder, rejects, progress);
  progress.begin("indexing", intake.totals.articles, "articles");
  Transaction transaction(job.index);
  apply_all(job, intake, transaction, progress);
  if (job.pruning == Pruning::remove_absent) prune_roots(job, intake, transaction);
  if (job.aliases) transaction.use_aliases(*job.aliases);
  const Committed done = transaction.commit();
  std::filesystem::remove_all(folder);
  return with_what_was_done(intake.summary, done);
}

}  // namespace indexer
