#include "indexer/options.h"

#include <algorithm>
#include <thread>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "indexer/exit_codes.h"

namespace indexer {
namespace {

constexpr const char* footer = R"(
INPUT is a file, a folder (read recursively) or - for JSON Lines on standard input. Plain text, Markdown with front
matter, HTML, JSON, JSON Lines, CSV, feeds, WARC, NITF and NewsML-G2 are read, each also packed by gzip, zstd or xz, or in
zip and tar archives.

Examples:
  broadsheet-index articles/                    index a folder; run it again and only changes are written
  broadsheet-index --prune articles/            the same, and forget what is gone from the folder
  broadsheet-index --rebuild dump.jsonl.zst     build anew beside the old index, then swap it in
  broadsheet-index --check articles/            read and report, write nothing

Exit codes: 0 done; 1 failed, with nothing half-done; 2 usage; 3 done, but some records were refused.)";

ProgressStyle progress_style(const std::string& when) {
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  if (when == "never") return ProgressStyle::none;
  return terminal ? ProgressStyle::bar : ProgressStyle::lines;
}

/// What CLI11 fills; turned into Options once it is complete.
struct Raw {
  Options options;
  bool rebuild = false;
  bool check = false;
  bool print = false;
  bool json = false;
  std::string progress = "auto";
};

void declare(CLI::App& app, Raw& raw) {
  const CLI::Validator named([](const std::string& name) { return name.empty() ? "an empty name" : ""; }, "");
  app.set_version_flag("--version", "broadsheet-index " BROADSHEET_VERSION);
  app.add_option("INPUT", raw.options.inputs, "files, folders or -")->required()->check(named);
  app.add_option("--index", raw.options.index, "the index, a folder")
      ->envname("BROADSHEET_INDEX")
      ->check(named)
      ->capture_default_str();
  auto* rebuild =
      app.add_flag("--rebuild", raw.rebuild, "build anew beside the old index, check it, swap it in");
  auto* prune = app.add_flag("--prune", raw.options.prune,
                             "remove articles that came from an INPUT before and are gone from it");
  auto* check = app.add_flag("--check", raw.check, "read and report only, write nothing");
  auto* print =
      app.add_flag("--print", raw.print, "write each article as one JSON line to standard output, no index");
  check->excludes(rebuild)->excludes(prune)->excludes(print);
  print->excludes(rebuild)->excludes(prune);
  app.add_option("--jobs", raw.options.jobs, "parallel workers")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  app.add_option("--rejects", raw.options.rejects_file,
                 "write refused records to this file as JSON Lines: where, why");
  app.add_option(
      "--fields", raw.options.fields,
      "what the archive's members mean: a file with a JSON object of their names to ours, or ninjs, "
      "schema.org, news-please");
  app.add_option(
      "--aliases", raw.options.aliases_file,
      "further names that mean the same, one group a line, separated by commas; kept in the index");
  app.add_flag("--json", raw.json, "the closing summary as one JSON object on standard output");
  app.add_option("--progress", raw.progress, "auto, always or never; on standard error")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
}

Options finish(Raw& raw) {
  Options options = std::move(raw.options);
  if (raw.rebuild) options.mode = Mode::rebuild;
  if (raw.check) options.mode = Mode::check;
  if (raw.print) options.mode = Mode::print;
  if (raw.json) options.summary = SummaryForm::json;
  options.progress = progress_style(raw.progress);
  if (raw.progress == "auto" && options.mode == Mode::print) options.progress = ProgressStyle::none;
  return options;
}

}  // namespace

std::variant<Options, Goodbye> read_options(int argc, const char* const* argv) {
  CLI::App app("Builds a search index from news articles.", "broadsheet-index");
  Raw raw;
  raw.options.jobs = std::max(1U, std::thread::hardware_concurrency());
  declare(app, raw);
  app.footer(footer);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return Goodbye{code == 0 ? exit_code::done : exit_code::usage};
  }
  return finish(raw);
}

}  // namespace indexer
