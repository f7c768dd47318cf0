#pragma once
// The programs of Broadsheet as child processes, ended by their own process ids.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/temporary_folder.h"

namespace tests {

using Words = std::vector<std::string>;

using Workspace = TemporaryFolder;

std::string read_text(const std::string& path);

/// A program that runs. Its standard output and error go to files of its workspace.
class Process {
 public:
  Process(const std::string& program, const Words& words,
          const std::map<std::string, std::string>& environment = {});
  ~Process();  ///< kills it when it still runs
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  pid_t id() const { return id_; }
  void signal(int number) const;
  /// Waits for its end, as long as patience lasts; 128 + N when signal N ended it.
  int exit_code();
  bool is_running();
  std::string output() const { return read_text(workspace_.path("out")); }
  std::string errors() const { return read_text(workspace_.path("err")); }

 private:
  Workspace workspace_;
  pid_t id_ = 0;
  int code_ = -1;  // once it has ended
};

struct Ended {
  int code = 0;
  std::string output;
  std::string errors;
};

/// Runs `broadsheet-index` to its end.
Ended run_indexer(const Words& words);
/// The same by a shell: `words` may redirect and close what the indexer is given.
Ended run_indexer_in_shell(const std::string& words);
/// Runs `broadsheet-server` with words that make it end by itself.
Ended run_server(const Words& words, const std::map<std::string, std::string>& environment = {});

/// `broadsheet-server` on a free port, once it listens.
class RunningServer {
 public:
  explicit RunningServer(const std::string& index, const Words& words = {},
                         const std::map<std::string, std::string>& environment = {});

  std::uint16_t port() const { return port_; }
  Process& process() { return process_; }

 private:
  Process process_;
  std::uint16_t port_ = 0;
};

/// How often a test tries its luck: `usual` times, or as often as the long tests say in $BROADSHEET_ROUNDS.
int rounds(int usual);

/// The sample archive, indexed once for all tests of one run.
const std::string& sample_index();
std::string sample_articles();

}  // namespace tests
