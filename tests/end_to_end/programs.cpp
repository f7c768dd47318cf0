#include "tests/end_to_end/programs.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "tests/checkout.h"
#include "tests/server/connections/raw_client.h"

extern char** environ;

namespace tests {
namespace {

constexpr std::chrono::milliseconds look_again{5};

// `words` as execve wants them; they outlive the pointers.
std::vector<char*> pointers(Words& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// This process's own environment without what would configure the programs, then `added`.
Words environment_with(const std::map<std::string, std::string>& added) {
  Words all;
  for (char** one = environ; *one != nullptr; ++one) {
    if (!std::string_view{*one}.starts_with("BROADSHEET_")) all.emplace_back(*one);
  }
  for (const auto& [name, value] : added) all.push_back(name + '=' + value);
  return all;
}

bool eventually(const std::function<bool()>& condition) {
  const auto until = std::chrono::steady_clock::now() + 3 * patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(look_again);
  }
  return true;
}

Ended run(const std::string& program, const Words& words,
          const std::map<std::string, std::string>& environment = {}) {
  Process process(program, words, environment);
  const int code = process.exit_code();
  return {code, process.output(), process.errors()};
}

Words with_index(const std::string& index, const Words& words) {
  Words all{"--index", index, "--listen", "127.0.0.1:0"};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

}  // namespace

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Process::Process(const std::string& program, const Words& words,
                 const std::map<std::string, std::string>& environment) {
  Words arguments{program};
  arguments.insert(arguments.end(), words.begin(), words.end());
  Words variables = environment_with(environment);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  const int flags = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, workspace_.path("out").c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, workspace_.path("err").c_str(), flags, 0600);
  const int error = posix_spawn(&id_, program.c_str(), &actions, nullptr, pointers(arguments).data(),
                                pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot run " + program);
}

Process::~Process() {
  if (!is_running()) return;
  ::kill(id_, SIGKILL);
  ::waitpid(id_, nullptr, 0);
}

void Process::signal(int number) const {
  ::kill(id_, number);
}

bool Process::is_running() {
  if (code_ >= 0) return false;
  int status = 0;
  if (::waitpid(id_, &status, WNOHANG) != id_) return true;
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return false;
}

int Process::exit_code() {
  if (!eventually([this] { return !is_running(); }))
    throw std::runtime_error("the program does not end: " + errors());
  return code_;
}

Ended run_indexer(const Words& words) {
  return run(BROADSHEET_INDEX_PROGRAM, words);
}

Ended run_indexer_in_shell(const std::string& words) {
  return run("/bin/sh", {"-c", "exec \"$0\" " + words, BROADSHEET_INDEX_PROGRAM});
}

Ended run_server(const Words& words, const std::map<std::string, std::string>& environment) {
  return run(BROADSHEET_SERVER_PROGRAM, words, environment);
}

RunningServer::RunningServer(const std::string& index, const Words& words,
                             const std::map<std::string, std::string>& environment)
    : process_(BROADSHEET_SERVER_PROGRAM, with_index(index, words), environment) {
  const bool listens =
      eventually([this] { return process_.output().ends_with('\n') || !process_.is_running(); });
  const std::string line = process_.output();
  const auto colon = line.rfind(':');
  if (!listens || !line.starts_with("listening on http://") || colon == std::string::npos) {
    throw std::runtime_error("the server does not listen: " + line + process_.errors());
  }
  port_ = static_cast<std::uint16_t>(std::stoul(line.substr(colon + 1)));
}

std::string sample_articles() {
  return checkout() + "/corpus/samples/articles";
}

int rounds(int usual) {
  const char* wanted = std::getenv("BROADSHEET_ROUNDS");
  return wanted == nullptr ? usual : std::atoi(wanted);
}

const std::string& sample_index() {
  static const Workspace workspace;
  static const std::string index = [] {
    std::string path = workspace.path("index");
    const Ended ended = run_indexer({"--index", path, sample_articles()});
    if (ended.code != 0) throw std::runtime_error("the samples cannot be indexed: " + ended.errors);
    if (Xapian::Database::check(path) != 0) throw std::runtime_error("the samples' index is not sound");
    return path;
  }();
  return index;
}

}  // namespace tests
