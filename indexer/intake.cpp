#include "indexer/intake.h"

#include <atomic>
#include <filesystem>

namespace indexer {

Intake take_in(const ReadingJob& job, const std::string& folder, Rejects& rejects, Progress& progress,
               const Onlooker& onlooker) {
  std::filesystem::create_directories(folder);
  Intake intake{
      .spool = std::make_unique<Spool>(folder + "/spool"), .totals = {}, .summary = {}, .incomplete = {}};
  std::atomic<std::uint64_t> repaired{0};
  const auto on_batch = [&](std::size_t, Batch&& batch) {
    for (const corpus::Article& article : batch.articles) repaired += article.notes.empty() ? 0 : 1;
    if (onlooker) onlooker(batch.articles);
    intake.spool->add(batch.sequence, batch.root, batch.articles);
  };
  progress.begin("reading", corpus::measure_inputs(job.inputs, job.options.limits).bytes, "bytes");
  corpus::InputReport report = read_all(job, on_batch, rejects, progress);
  intake.totals = intake.spool->finish();
  intake.summary.read = intake.totals.articles + intake.totals.duplicates;
  intake.summary.duplicates = intake.totals.duplicates;
  intake.summary.repaired = repaired;
  intake.summary.files = report.files;
  intake.summary.skipped = report.skipped;
  intake.summary.bytes = report.bytes;
  intake.incomplete = std::move(report.incomplete);
  return intake;
}

}  // namespace indexer
