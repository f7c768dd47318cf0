// broadsheet-container: what the image starts, because it holds no shell.
//   broadsheet-container [options of broadsheet-server]   indexes the articles, then becomes the server
//   broadsheet-container health                           exit 0 when the server is ready, else 1
// The articles are those of $BROADSHEET_ARTICLES, or the samples where that folder is missing or empty. The
// samples have an index of their own, so that they never mix with anybody's articles. With --index in the
// options that one is served as it is. An index that is there already is served at once and brought up to
// date meanwhile.

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/exit_codes.h"
#include "server/container/health.h"

namespace {

namespace fs = std::filesystem;

std::string setting(const char* name, const char* otherwise) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

struct Work {
  std::string articles;
  std::string index;
};

Work choose_work() {
  Work work{.articles = setting("BROADSHEET_ARTICLES", "/articles"),
            .index = setting("BROADSHEET_INDEX", "/data/index")};
  std::error_code absent;
  if (fs::is_empty(work.articles, absent) || absent) {
    work.articles = setting("BROADSHEET_SAMPLES", "/usr/share/broadsheet/samples");
    work.index += "-samples";
  }
  return work;
}

sigset_t signals(std::initializer_list<int> numbers) {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : numbers) sigaddset(&set, number);
  return set;
}

// As arguments of exec: pointers into `words`, and a null pointer.
std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (auto& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

pid_t start_indexer(const Work& work) {
  std::vector<std::string> words = {"broadsheet-index", "--index", work.index, "--prune", work.articles};
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  const sigset_t none = signals({});
  const sigset_t ours = signals({SIGTERM, SIGINT, SIGCHLD});
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &ours);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t indexer = 0;
  const int error =
      posix_spawnp(&indexer, words[0].c_str(), nullptr, &attributes, pointers(words).data(), environ);
  posix_spawnattr_destroy(&attributes);
  if (error != 0)
    throw std::system_error(error, std::generic_category(), "broadsheet-index cannot be started");
  return indexer;
}

// The indexer's exit code. A signal to stop is passed on: process 1 has no default for it.
int wait_for(pid_t indexer) {
  const sigset_t awaited = signals({SIGTERM, SIGINT, SIGCHLD});
  for (int status = 0;;) {
    if (waitpid(indexer, &status, WNOHANG) == indexer) {
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    int signal = 0;
    sigwait(&awaited, &signal);
    if (signal != SIGCHLD) kill(indexer, signal);
  }
}

int serve(std::vector<std::string> options) {
  const sigset_t held = signals({SIGTERM, SIGINT, SIGCHLD});
  sigprocmask(SIG_BLOCK, &held, nullptr);  // and they stay so: the server waits for the first two
  const bool has_index = std::any_of(options.begin(), options.end(), [](const auto& word) {
    return word == "--index" || word.starts_with("--index=");
  });
  if (!has_index) {
    const Work work = choose_work();
    const bool is_there = fs::exists(work.index);
    const pid_t indexer = start_indexer(work);
    if (is_there) {
      std::signal(SIGCHLD, SIG_IGN);  // outlives exec: nobody waits for the indexer, and no zombie is left
    } else if (const int code = wait_for(indexer);
               code != indexer::exit_code::done && code != indexer::exit_code::refused) {
      return code;
    }
    setenv("BROADSHEET_INDEX", work.index.c_str(), 1);
  }
  options.insert(options.begin(), "broadsheet-server");
  execvp(options[0].c_str(), pointers(options).data());
  throw std::system_error(errno, std::generic_category(), "broadsheet-server cannot be started");
}

}  // namespace

int main(int count, char** words) {
  std::vector<std::string> options(words + 1, words + count);
  try {
    if (options == std::vector<std::string>{"health"}) {
      return server::container::is_ready(server::container::port_of(setting("BROADSHEET_LISTEN", ""))) ? 0
                                                                                                       : 1;
    }
    return serve(std::move(options));
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-container: " << error.what() << '\n';
    return 1;
  }
}
