#include "indexer/bulk_build.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <stdexcept>

#include "indexer/document.h"
#include "indexer/group_plan.h"
#include "indexer/index_metadata.h"
#include "indexer/intake.h"
#include "indexer/masking.h"
#include "indexer/publish.h"
#include "indexer/repetition_store.h"
#include "indexer/schema.h"
#include "indexer/shards.h"
#include "indexer/threads.h"

namespace indexer {
namespace {

/// Articles in one small database: their trees stay in the processor's cache.
constexpr std::size_t shard_articles = 250;

/// What documents are made of.
struct Material {
  const Spool& spool;
  const KeyCounts& repeated;
  const GroupPlan* groups;  ///< nullptr: articles are not grouped
};

std::string numbered(const std::string& folder, std::size_t number) {
  std::string digits = std::to_string(number);
  return folder + "/" + std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits;
}

void build_shard(const Material& material, std::size_t begin, std::size_t end, DocumentMaker& maker,
                 const std::string& path) {
  const auto counts = [&](std::uint64_t key) { return count_of(material.repeated, key); };
  Xapian::WritableDatabase shard = open_shard(path);
  for (std::size_t place = begin; place < end; ++place) {
    SpooledArticle spooled = material.spool.take(place);
    Xapian::Document document =
        make_document(maker, mask_repeated(std::move(spooled.article), counts), spooled.root);
    if (material.groups != nullptr) material.groups->mark(document, place);
    shard.add_document(document);
  }
  shard.commit();
}

std::vector<std::string> build_shards(const Material& material, std::size_t articles,
                                      const std::string& folder, std::size_t jobs, Progress& progress) {
  const std::size_t count = std::max<std::size_t>(1, (articles + shard_articles - 1) / shard_articles);
  std::vector<std::string> shards(count);
  std::vector<DocumentMaker> makers(jobs);
  for_each_in_parallel(jobs, count, [&](std::size_t worker, std::size_t number) {
    const std::size_t begin = number * shard_articles;
    const std::size_t end = std::min(articles, begin + shard_articles);
    shards[number] = numbered(folder, number);
    build_shard(material, begin, end, makers[worker], shards[number]);
    progress.advance(end - begin);
  });
  return shards;
}

void stamp(const std::string& path, const IndexState& state, const KeyCounts& repeated) {
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  write_state(database, state);
  add_counts(database, repeated);
  database.commit();
}

/// A merged database that does not hold what went in must never replace one that works.
void check_built(const std::string& path, std::uint64_t articles) {
  const Xapian::Database database(path);
  check_schema(database, path);
  if (database.get_doccount() != articles) {
    throw std::runtime_error("the new index holds " + std::to_string(database.get_doccount()) +
                             " articles instead of " + std::to_string(articles) + "; the old one stands");
  }
  RecordCodec codec;
  for (const Xapian::docid id : {Xapian::docid{1}, database.get_lastdocid()}) {
    if (articles > 0) codec.decode(database.get_document(id).get_data());
  }
}

}  // namespace

Summary build_index(const BuildJob& job, Rejects& rejects, Progress& progress) {
  const std::string folder = building_folder(job.index);
  const std::string merged = folder + "/merged";
  RepetitionCounter counter;
  Intake intake =
      take_in(job.reading, folder, rejects, progress, [&](const auto& articles) { counter.add(articles); });
  const KeyCounts repeated = counter.finish();
  const auto counts = [&](std::uint64_t key) { return count_of(repeated, key); };
  const auto masked = [&](std::size_t place) {
    return mask_repeated(intake.spool->take(place).article, counts).article;
  };
  std::optional<GroupPlan> groups;
  if (job.groups == Groups::found) {
    groups.emplace(
        GroupedArchive{.articles = intake.totals.articles, .article = masked, .aliases = job.aliases}, folder,
        job.reading.jobs);
  }
  progress.begin("indexing", intake.totals.articles, "articles");
  const std::vector<std::string> shards =
      build_shards({*intake.spool, repeated, groups ? &*groups : nullptr}, intake.totals.articles, folder,
                   job.reading.jobs, progress);
  merge_shards(shards, merged, job.reading.jobs);
  stamp(merged,
        {.revision = job.revision_before + 1,
         .text_bytes = intake.totals.bytes,
         .order = DocumentOrder::newest_first,
         .aliases = job.aliases},
        repeated);
  check_built(merged, intake.totals.articles);
  publish(merged, job.index);
  std::filesystem::remove_all(folder);
  intake.summary.added = intake.summary.articles = intake.totals.articles;
  intake.summary.revision = job.revision_before + 1;
  return intake.summary;
}

}  // namespace indexer
