// What the server holds: memory, descriptors and threads, idle and under load; and how large the programs
// are.

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "tests/bench/serving.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

struct Held {
  double resident_mb = 0;
  double proportional_mb = 0;
  double descriptors = 0;
  double threads = 0;
};

/// The number behind `name:` in a file of /proc; 0 when it is not there.
double figure(const std::string& file, const std::string& name) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(name + ":")) return std::stod(line.substr(name.size() + 1));
  }
  return 0;
}

Held held_by(pid_t pid) {
  const std::string folder = "/proc/" + std::to_string(pid);
  const auto descriptors = std::distance(fs::directory_iterator(folder + "/fd"), fs::directory_iterator());
  return {.resident_mb = figure(folder + "/status", "VmRSS") / 1024,
          .proportional_mb = figure(folder + "/smaps_rollup", "Pss") / 1024,
          .descriptors = static_cast<double>(descriptors),
          .threads = figure(folder + "/status", "Threads")};
}

/// In the middle of the load.
Held held_under_load(const Setting& setting, const Serving& serving) {
  const LoadOptions options{
      .connections = 256, .seconds = setting.seconds, .targets = search_targets(setting)};
  std::thread generator([&] { put_load_on(serving, options); });
  std::this_thread::sleep_for(std::chrono::milliseconds(setting.seconds * 800));
  const Held held = held_by(serving.program().pid());
  generator.join();
  return held;
}

double stripped_mb(const std::string& program, const std::string& folder) {
  const std::string stripped = folder + "/stripped";
  run({"strip", "-o", stripped, program});
  const double size = static_cast<double>(fs::file_size(stripped)) / 1e6;
  fs::remove(stripped);
  return size;
}

}  // namespace

void memory(const Setting& setting, Table& table) {
  need_index(setting);
  const Serving serving(setting, setting.index(), {});
  const Held idle = held_by(serving.program().pid());
  const Held busy = held_under_load(setting, serving);
  table.begin("the server under load (256 connections) : idle");
  table.add({"resident, MB", busy.resident_mb, idle.resident_mb});
  table.add({"proportional, MB", busy.proportional_mb, idle.proportional_mb});
  table.add({"descriptors", busy.descriptors, idle.descriptors});
  table.add({"threads", busy.threads, idle.threads});
  table.begin("programs, stripped");
  table.add({"broadsheet-index, MB", stripped_mb(setting.indexer(), setting.folder)});
  table.add({"broadsheet-server, MB", stripped_mb(setting.server(), setting.folder)});
}

}  // namespace bench
