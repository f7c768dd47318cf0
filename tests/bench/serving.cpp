#include "tests/bench/serving.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "server/limits.h"
#include "server/parameters.h"
#include "tests/bench/queries.h"

namespace bench {

namespace {

std::vector<std::string> command(const Setting& setting, const std::string& index,
                                 const std::vector<std::string>& options) {
  std::vector<std::string> words{"/bin/sh",        "-c",         "exec \"$0\" \"$@\" 2>/dev/null",
                                 setting.server(), "--index",    index,
                                 "--listen",       "127.0.0.1:0"};
  words.insert(words.end(), options.begin(), options.end());
  return words;
}

}  // namespace

Serving::Serving(const Setting& setting, const std::string& index, const std::vector<std::string>& options)
    : program_(command(setting, index, options)) {
  const std::string line = program_.line();
  url_ = line.substr(line.rfind(' ') + 1);
}

Loaded put_load_on(const Serving& serving, const LoadOptions& options) {
  const double before = serving.program().cpu_seconds();
  const Usage wrk = run({"wrk", "--threads", "1", "--connections", std::to_string(options.connections),
                         "--duration", std::to_string(options.seconds) + "s", "--timeout", "10s", "--script",
                         BROADSHEET_LOAD_SCRIPT, serving.url(), "--", options.targets});
  const double cpu = serving.program().cpu_seconds() - before;
  std::istringstream result(wrk.output.substr(wrk.output.find("result ") + 7));
  double requests = 0;
  double seconds = 0;
  Loaded loaded;
  result >> requests >> seconds >> loaded.p50_ms >> loaded.p95_ms >> loaded.p99_ms >> loaded.failed;
  loaded.requests_per_second = requests / seconds;
  loaded.cpu_us_per_request = cpu * 1e6 / requests;
  return loaded;
}

std::string search_targets(const Setting& setting) {
  const std::string path = setting.folder + "/search.targets";
  std::ofstream file(path);
  for (const Asked& asked : queries(setting)) file << server::to_url(asked.request) << '\n';
  return path;
}

std::string fixed_targets(const Setting& setting) {
  const std::string path = setting.folder + "/fixed.targets";
  std::ofstream(path) << "/healthz\n";
  return path;
}

}  // namespace bench
