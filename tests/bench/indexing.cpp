// broadsheet-index --rebuild against a plain Xapian loop: whole processes, the same archive.

#include <filesystem>

#include "indexer/exit_codes.h"
#include "tests/bench/builds.h"
#include "tests/bench/measure.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

bool index_stands = false;

double megabytes(const fs::path& path) {
  if (!fs::is_directory(path)) return static_cast<double>(fs::file_size(path)) / 1e6;
  double sum = 0;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) sum += static_cast<double>(entry.file_size()) / 1e6;
  }
  return sum;
}

Usage index_plainly(const Setting& setting) {
  return run({setting.programs + "/tests/bench/plain_xapian", setting.archive, setting.folder + "/plain"});
}

}  // namespace

// Some records of the archive are empty, and refused.
Usage index_ours(const Setting& setting) {
  index_stands = true;
  return run(
      {setting.indexer(), "--index", setting.index(), "--rebuild", "--progress", "never", setting.archive},
      indexer::exit_code::refused);
}

Usage index_ungrouped(const Setting& setting) {
  const std::string ungrouped = setting.folder + "/ungrouped";
  const Usage usage = run({setting.programs + "/tests/bench/ungrouped_build", setting.archive, ungrouped});
  fs::remove_all(ungrouped);
  return usage;
}

void need_index(const Setting& setting) {
  if (!index_stands) index_ours(setting);
}

void indexing(const Setting& setting, Table& table) {
  Builds ours;
  Builds ungrouped;
  Builds plain;
  for (std::size_t round = 0; round < setting.rounds; ++round) {
    ours.add(index_ours(setting));
    plain.add(index_plainly(setting));
    ungrouped.add(index_ungrouped(setting));
  }
  const double input = megabytes(setting.archive);
  table.begin("indexing : plain Xapian, one writer");
  table.add({"MB/s", input / median(ours.seconds), input / median(plain.seconds), Aim::at_least, 2.5});
  table.add({"the same without copies and stories", input / median(ungrouped.seconds),
             input / median(plain.seconds), Aim::at_least, 2.5});
  table.add({"CPU seconds", median(ours.cpu_seconds), median(plain.cpu_seconds)});
  table.add({"peak memory, MB", median(ours.peak_mb), median(plain.peak_mb)});
  table.add({"index, MB", megabytes(setting.index()), megabytes(setting.folder + "/plain")});
  table.add({"index : archive, MB", megabytes(setting.index()), input});
  fs::remove_all(setting.folder + "/plain");
}

}  // namespace bench
