#include "tests/bench/child.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {
namespace {

struct Started {
  pid_t pid = -1;
  int output = -1;
};

Started start(const std::vector<std::string>& command) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<char*> words;
  for (const std::string& word : command)
    words.push_back(const_cast<char*>(word.c_str()));  // exec's signature
  words.push_back(nullptr);
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::execvp(words[0], words.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  if (pid < 0) throw std::runtime_error("cannot start " + command.front());
  return {pid, ends[0]};
}

std::string read_to_end(int from) {
  std::string text;
  char buffer[4096];
  for (ssize_t got = 0; (got = ::read(from, buffer, sizeof buffer)) > 0;)
    text.append(buffer, static_cast<std::size_t>(got));
  ::close(from);
  return text;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

}  // namespace

Usage run(const std::vector<std::string>& command, int also_good) {
  const auto begin = std::chrono::steady_clock::now();
  const Started started = start(command);
  Usage usage;
  usage.output = read_to_end(started.output);
  int status = 0;
  rusage used{};
  ::wait4(started.pid, &status, 0, &used);
  usage.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const bool good = WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == also_good);
  if (!good) throw std::runtime_error(command.front() + " failed");
  usage.cpu_seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
  usage.peak_mb = static_cast<double>(used.ru_maxrss) / 1024;
  return usage;
}

Background::Background(const std::vector<std::string>& command) {
  const Started started = start(command);
  pid_ = started.pid;
  output_ = started.output;
}

Background::~Background() {
  ::kill(pid_, SIGTERM);
  ::waitpid(pid_, nullptr, 0);
  ::close(output_);
}

std::string Background::line() {
  std::string text;
  for (char byte = 0; byte != '\n';) {
    if (::read(output_, &byte, 1) != 1) throw std::runtime_error("a program ended before its time");
    if (byte != '\n') text += byte;
  }
  return text;
}

double Background::cpu_seconds() const {
  std::ifstream file("/proc/" + std::to_string(pid_) + "/stat");
  std::string stat((std::istreambuf_iterator<char>(file)), {});
  std::istringstream fields(stat.substr(stat.rfind(')') + 2));  // the name before it may hold anything
  std::string skipped;
  for (int field = 3; field < 14; ++field) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace bench
