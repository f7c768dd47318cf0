// A server that is killed under writes has lost nothing that it acknowledged, and needs no repair.

#include <csignal>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include <xapian.h>

#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/end_to_end/newsroom.h"

namespace {

using Clock = std::chrono::steady_clock;
using tests::Answer;

constexpr unsigned seed = 20250313;
constexpr int usual_rounds = 6;
constexpr int lines_together = 20;
constexpr std::size_t most_acknowledged = 80;            // in one life
constexpr std::chrono::microseconds one_commit{10'000};  // about

enum class State { there, gone };

/// What the server has acknowledged: by id, what must be true of it. Thread-safe.
class Acknowledged {
 public:
  void note(const std::string& id, State state) {
    const std::lock_guard lock(mutex_);
    states_[id] = state;
    ++count_;
  }
  /// Takes one that is there: from here on nothing is known of it.
  std::optional<std::string> doubt_one() {
    const std::lock_guard lock(mutex_);
    for (auto one = states_.begin(); one != states_.end(); ++one) {
      if (one->second != State::there) continue;
      std::string id = one->first;
      states_.erase(one);
      return id;
    }
    return std::nullopt;
  }
  std::size_t count() const {
    const std::lock_guard lock(mutex_);
    return count_;
  }
  std::map<std::string, State> states() const {
    const std::lock_guard lock(mutex_);
    return states_;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, State> states_;
  std::size_t count_ = 0;  ///< of all notes
};

/// Clients of one server, each in a thread of its own, until it answers no more.
class Clients {
 public:
  Clients(std::uint16_t port, std::string key, Acknowledged& acknowledged, std::string name)
      : port_(port), key_(std::move(key)), acknowledged_(acknowledged), name_(std::move(name)) {
    threads_.emplace_back([this] { put(); });
    threads_.emplace_back([this] { put_many(); });
    threads_.emplace_back([this] { remove(); });
  }
  ~Clients() { join(); }
  Clients(const Clients&) = delete;
  Clients& operator=(const Clients&) = delete;

  /// The first group of lines without an answer. REQUIRES: they have been joined.
  std::string unacknowledged_group() const { return group(groups_); }

  void join() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  Answer ask(const std::string& method, const std::string& target, const std::string& body) const {
    return tests::request(port_, method, target, {tests::as_json, "X-API-Key: " + key_}, body);
  }

  void put() {
    for (int number = 0;; ++number) {
      const std::string id = name_ + "-put-" + std::to_string(number);
      const Answer answer = ask("PUT", "/articles/" + id, R"({"title":"Report","body":"a pelican"})");
      if (answer.status != 201) return;
      acknowledged_.note(id, State::there);
    }
  }

  std::string group(int number) const { return name_ + "-many-" + std::to_string(number) + '-'; }

  void put_many() {
    for (;; ++groups_) {
      const std::string ids = group(groups_);
      std::string lines;
      for (int line = 0; line < lines_together; ++line)
        lines += tests::article_line(ids + std::to_string(line), "a heron of " + ids);
      if (ask("POST", "/articles", lines).status != 200) return;
      for (int line = 0; line < lines_together; ++line)
        acknowledged_.note(ids + std::to_string(line), State::there);
    }
  }

  void remove() {
    for (;;) {
      const std::optional<std::string> id = acknowledged_.doubt_one();
      if (!id) {
        if (tests::get(port_, "/healthz").status != 200) return;
        continue;
      }
      if (ask("DELETE", "/articles/" + *id, {}).status != 200) return;
      acknowledged_.note(*id, State::gone);
    }
  }

  std::uint16_t port_;
  std::string key_;
  Acknowledged& acknowledged_;
  std::string name_;
  int groups_ = 0;  ///< acknowledged
  std::vector<std::thread> threads_;
};

bool holds(const Xapian::Database& database, const std::string& id) {
  return database.term_exists(indexer::id_term(id));
}

/// Of a request that may or may not have been committed, all lines are there or none.
void check_whole(const Xapian::Database& database, const std::string& group) {
  int there = 0;
  for (int line = 0; line < lines_together; ++line)
    if (holds(database, group + std::to_string(line))) ++there;
  CHECK((there == 0 || there == lines_together));
}

/// After some acknowledgements, somewhere within the next commit.
void kill_at_random(tests::Process& server, const Acknowledged& acknowledged, std::mt19937& random) {
  using Distribution = std::uniform_int_distribution<std::size_t>;
  const std::size_t enough = acknowledged.count() + Distribution(0, most_acknowledged)(random);
  while (acknowledged.count() < enough && server.is_running()) std::this_thread::yield();
  const auto moment = Clock::now() + one_commit * Distribution(0, 1000)(random) / 1000;
  while (Clock::now() < moment) std::this_thread::yield();
  server.signal(SIGKILL);
  server.exit_code();
}

}  // namespace

TEST_CASE("kill -9 of a server under writes loses nothing that it acknowledged") {
  tests::Newsroom newsroom;
  newsroom.server.process().signal(SIGKILL);
  std::mt19937 random(seed);
  Acknowledged acknowledged;
  std::size_t checked = 0;
  for (int round = 0; round < tests::rounds(usual_rounds); ++round) {
    CAPTURE(round, seed);
    const std::string name = "r" + std::to_string(round);
    const auto began = Clock::now();
    tests::RunningServer server(newsroom.index, {"--keys", newsroom.keys, "--workers", "1"});
    CHECK(Clock::now() - began < std::chrono::seconds(2));
    Clients clients(server.port(), newsroom.writer, acknowledged, name);
    kill_at_random(server.process(), acknowledged, random);
    clients.join();
    CHECK(Xapian::Database::check(newsroom.index) == 0);
    const Xapian::Database database(newsroom.index);
    for (const auto& [id, state] : acknowledged.states()) {
      INFO(id);
      REQUIRE(holds(database, id) == (state == State::there));
      ++checked;
    }
    check_whole(database, clients.unacknowledged_group());
  }
  CHECK(checked > 100);
}
