#pragma once
// The real server on the archive's index, and a load for it.

#include <cstddef>
#include <string>
#include <vector>

#include "tests/bench/bench.h"
#include "tests/bench/child.h"

namespace bench {

class Serving {
 public:
  /// On a free port of the loopback, its log thrown away.
  Serving(const Setting& setting, const std::string& index, const std::vector<std::string>& options);

  const std::string& url() const { return url_; }
  const Background& program() const { return program_; }

 private:
  Background program_;
  std::string url_;
};

/// What the load generator saw.
struct Loaded {
  double requests_per_second = 0;
  double p50_ms = 0;
  double p95_ms = 0;
  double p99_ms = 0;
  double failed = 0;              ///< answers that were not 200, and broken connections
  double cpu_us_per_request = 0;  ///< of the server
};

struct LoadOptions {
  std::size_t connections = 8;  ///< kept alive
  std::size_t seconds = 5;
  std::string targets;  ///< file with one request target a line, asked for in turn
};

/// Throws std::runtime_error when the load generator (wrk) is not there.
Loaded put_load_on(const Serving& serving, const LoadOptions& options);

/// Files of request targets: every query, and the answer that never changes.
std::string search_targets(const Setting& setting);
std::string fixed_targets(const Setting& setting);

}  // namespace bench
