#include "indexer/run.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "corpus/member_presets.h"
#include "indexer/bulk_build.h"
#include "indexer/exit_codes.h"
#include "indexer/in_order.h"
#include "indexer/index_metadata.h"
#include "indexer/lint.h"
#include "indexer/lint_report.h"
#include "indexer/lock.h"
#include "indexer/masking.h"
#include "indexer/names/aliases.h"
#include "indexer/publish.h"
#include "indexer/repetition.h"
#include "indexer/update.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

/// Many commits of a server that takes writes, and yet no wait for another run.
constexpr std::chrono::milliseconds lock_patience{2'000};

/// Pieces that --print may read ahead of the one being written, for each thread.
constexpr std::size_t printed_ahead = 8;

void require_inputs(const Options& options) {
  for (const std::string& input : options.inputs) {
    if (input != "-" && !fs::exists(fs::symlink_status(input))) {
      throw std::runtime_error("no such file or folder: " + input);
    }
  }
}

/// A preset wins over a file of its name: `./ninjs` is the file.
corpus::MemberNames member_names(const std::string& fields) {
  if (fields.empty()) return corpus::known_member_names();
  if (auto preset = corpus::preset_member_names(fields)) return *preset;
  std::ifstream file(fields, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  if (!file)
    throw std::runtime_error(
        "--fields " + fields +
        ": cannot be read, and there is no such preset: expected a file, ninjs, schema.org or news-please");
  try {
    return corpus::read_member_names(json);
  } catch (const std::runtime_error& error) {
    throw std::runtime_error("--fields " + fields + ": " + error.what());
  }
}

ReadingJob reading_job(const Options& options) {
  return {.inputs = options.inputs,
          .options = {.names = member_names(options.fields), .limits = {}},
          .jobs = options.jobs};
}

void begin_reading(const Options& options, Progress& progress) {
  progress.begin("reading", corpus::measure_inputs(options.inputs, corpus::Limits{}).bytes, "bytes");
}

void fill_report(Summary& summary, const corpus::InputReport& report) {
  summary.files = report.files;
  summary.skipped = report.skipped;
  summary.bytes = report.bytes;
}

/// Reads everything and counts what is repeated across it. What cannot be read is told by the second reading.
KeyCounts count_repeated(const Options& options) {
  RepetitionCounter counter;
  Rejects unheard(nullptr, nullptr);
  std::ostringstream nowhere;
  Progress silent(nowhere, ProgressStyle::none);
  read_all(
      reading_job(options), [&](std::size_t, Batch&& batch) { counter.add(batch.articles); }, unheard,
      silent);
  return counter.finish();
}

/// Reads twice, as masks may come from the whole archive; standard input, which can be read once only, is
/// printed with the masks that each article has by itself.
Summary print(const Options& options, std::ostream& out, Rejects& rejects, Progress& progress) {
  const bool once = std::ranges::find(options.inputs, "-") != options.inputs.end();
  const KeyCounts repeated = once ? KeyCounts{} : count_repeated(options);
  const auto counts = [&](std::uint64_t key) { return count_of(repeated, key); };
  begin_reading(options, progress);
  InOrder in_order(options.jobs * printed_ahead);
  Summary summary;
  ReadingJob job = reading_job(options);
  job.on_failure = [&] { in_order.fail(); };
  const auto on_batch = [&](std::size_t, Batch&& batch) {
    std::string lines;
    for (corpus::Article& article : batch.articles)
      lines += corpus::to_json_line(mask_repeated(std::move(article), counts).article) + '\n';
    in_order.run(batch.sequence, [&out, &summary, lines = std::move(lines), count = batch.articles.size()] {
      out << lines;
      summary.read += count;
    });
  };
  fill_report(summary, read_all(job, on_batch, rejects, progress));
  if (!out.flush()) throw std::runtime_error("standard output could not be written");
  return summary;
}

/// Of the index that a build replaces.
IndexState state_before(const std::string& index) {
  try {
    return read_state(Xapian::Database(index));
  } catch (const Xapian::Error&) {
    return {};  // damaged or of another kind: --rebuild replaces it all the same
  }
}

/// A folder that is there but is no database must not be replaced: it is not ours.
void refuse_foreign_folder(const std::string& index) {
  if (!fs::exists(index)) return;
  if (!fs::is_directory(index))
    throw std::runtime_error(index + " is a file; --index names the folder of an index");
  if (fs::is_empty(index) || fs::exists(index + "/iamglass")) return;
  throw std::runtime_error(index + " is a folder that holds other things than an index; name another one");
}

/// Takes away what a run that failed has begun beside the index: on a full disk above all.
class Scaffold {
 public:
  explicit Scaffold(const std::string& index) : index_(index) { remove_leftovers(index); }
  ~Scaffold() {
    std::error_code ignored;
    fs::remove_all(building_folder(index_), ignored);
  }
  Scaffold(const Scaffold&) = delete;
  Scaffold& operator=(const Scaffold&) = delete;

 private:
  const std::string& index_;
};

/// By a run that writes only once it holds the lock: the file may be that of the run that holds it now.
void keep_rejects(const Options& options, Rejects& rejects) {
  if (!options.rejects_file.empty()) rejects.keep_in(options.rejects_file);
}

Summary write(const Options& options, Rejects& rejects, Progress& progress) {
  const std::string index = resolve_index(options.index);
  refuse_foreign_folder(index);
  fs::create_directories(fs::path(index).parent_path());
  const WriterLock lock(index, lock_patience);
  keep_rejects(options, rejects);
  const Scaffold scaffold(index);
  const bool stands = fs::exists(index + "/iamglass");
  std::optional<std::string> aliases;
  if (!options.aliases_file.empty()) aliases = names::load_aliases(options.aliases_file);
  if (stands && options.mode == Mode::update) {
    const Pruning pruning = options.prune ? Pruning::remove_absent : Pruning::keep;
    return update_index(
        {.index = index, .reading = reading_job(options), .pruning = pruning, .aliases = aliases}, rejects,
        progress);
  }
  const IndexState before = stands ? state_before(index) : IndexState{};
  return build_index({.index = index,
                      .reading = reading_job(options),
                      .revision_before = before.revision,
                      .aliases = aliases.value_or(before.aliases)},
                     rejects, progress);
}

/// What a run has to tell at its end.
struct Outcome {
  Summary summary;
  std::optional<LintReport> lint;
};

Outcome check(const Options& options, Rejects& rejects, Progress& progress) {
  Lint lint;
  rejects.watch([&](const corpus::Reject& reject) { lint.add(reject); });
  Outcome outcome;
  begin_reading(options, progress);
  fill_report(outcome.summary, read_all(
                                   reading_job(options), [&](std::size_t, Batch&& batch) { lint.add(batch); },
                                   rejects, progress));
  rejects.watch({});
  outcome.lint = lint.finish();
  outcome.summary.read = outcome.lint->all.articles;
  outcome.summary.repaired = outcome.lint->all.mended;
  return outcome;
}

Outcome work(const Options& options, Streams streams, Rejects& rejects) {
  Progress progress(streams.err, options.progress);
  if (options.mode == Mode::check || options.mode == Mode::print) keep_rejects(options, rejects);
  switch (options.mode) {
    case Mode::check:
      return check(options, rejects, progress);
    case Mode::print:
      return {print(options, streams.out, rejects, progress), {}};
    default:
      return {write(options, rejects, progress), {}};
  }
}

void report(const Options& options, const Outcome& outcome, Streams streams) {
  // With --print standard output belongs to the articles.
  std::ostream& to = options.mode == Mode::print ? streams.err : streams.out;
  if (options.summary == SummaryForm::json) {
    to << (outcome.lint ? to_json(outcome.summary, *outcome.lint) : to_json(outcome.summary)) << '\n';
  } else if (outcome.lint) {
    print(to, outcome.summary, *outcome.lint);
  } else {
    print(to, outcome.summary);
  }
  if (!to.flush()) throw std::runtime_error("all is done, but the summary could not be written");
}

}  // namespace

int run(const Options& options, Streams streams) {
  const auto began = std::chrono::steady_clock::now();
  require_inputs(options);
  Rejects rejects(&streams.err, nullptr);
  Outcome outcome = work(options, streams, rejects);
  Summary& summary = outcome.summary;
  summary.rejected = rejects.count();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  report(options, outcome, streams);
  return summary.rejected > 0 ? exit_code::refused : exit_code::done;
}

}  // namespace indexer
