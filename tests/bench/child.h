#pragma once
// Other programs: run to their end and measured, or kept running while they are used.

#include <string>
#include <vector>

#include <sys/types.h>

namespace bench {

struct Usage {
  double seconds = 0;      ///< by the clock
  double cpu_seconds = 0;  ///< user and system, all threads
  double peak_mb = 0;      ///< resident
  std::string output;      ///< what it wrote to standard output
};

/// Runs `command` (program and arguments) to its end. Throws std::runtime_error when its exit code is neither
/// 0 nor `also_good`.
Usage run(const std::vector<std::string>& command, int also_good = 0);

/// A program that runs until this is destroyed; it is then told to end (SIGTERM).
class Background {
 public:
  explicit Background(const std::vector<std::string>& command);
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// The next line of its standard output. Throws std::runtime_error when it ended instead.
  std::string line();
  pid_t pid() const { return pid_; }
  /// CPU time that it has taken so far, in seconds.
  double cpu_seconds() const;

 private:
  pid_t pid_ = -1;
  int output_ = -1;
};

}  // namespace bench
