#include "server/writes/writer.h"

#include <filesystem>
#include <utility>

#include "indexer/edits.h"
#include "indexer/lock.h"
#include "indexer/publish.h"
#include "server/writes/failure.h"

namespace server::writes {
namespace {

using Clock = std::chrono::steady_clock;

/// Stands for the INPUT of articles that came from clients, so that no run with --prune takes them for its
/// own.
constexpr std::string_view input = "api";

// Followed anew for every commit, as the command line does: a link may have been set to another index.
std::string folder_of(const std::string& index) {
  if (std::filesystem::is_regular_file(index)) {
    throw ProblemError{{503, "index_read_only",
                        "this server searches several databases at once; write to each where it is", ""}};
  }
  return indexer::resolve_index(index);
}

// Before any is read: each costs the writer its time, and the answer a line.
void require_few(const Order& order, std::size_t most) {
  const std::size_t articles = order.articles();
  if (articles <= most) return;
  throw ProblemError{{413, "too_many_articles",
                      "the body has " + std::to_string(articles) + " articles; send " + std::to_string(most) +
                          " at most in one request",
                      ""}};
}

}  // namespace

struct Writer::Group {
  struct Member {
    std::vector<Result> results{};
    std::size_t edits = 0;  ///< how many of the group's are its own
    std::shared_ptr<Ticket> ticket;
    std::optional<Problem> problem{};
  };

  void add(Waiting&& waiting, const Limits& limits) {
    bytes += waiting.bytes;
    Member& member = members.emplace_back(Member{.ticket = std::move(waiting.ticket)});
    try {
      Reading reading = read(std::move(waiting.order), limits);
      member.results = std::move(reading.results);
      member.edits = reading.edits.size();
      edits.insert(edits.end(), std::make_move_iterator(reading.edits.begin()),
                   std::make_move_iterator(reading.edits.end()));
    } catch (...) {
      member.problem = problem_of(std::current_exception());
    }
  }

  /// Those whose edits were not made.
  void fail(const Problem& problem) {
    for (Member& member : members)
      if (member.edits > 0) member.problem = problem;
  }

  void settle(std::span<const indexer::Edited> made) {
    for (Member& member : members) {
      if (member.problem) {
        member.ticket->settle(std::move(*member.problem));
        continue;
      }
      member.ticket->settle(completed(std::move(member.results), made.first(member.edits)));
      made = made.subspan(member.edits);
    }
  }

  bool is_full(const GroupBounds& bounds) const {
    return edits.size() >= bounds.articles || bytes >= bounds.bytes;
  }

  std::vector<Member> members;
  std::vector<indexer::Edit> edits;
  std::size_t bytes = 0;
};

Writer::Writer(WriterOptions options) : options_(std::move(options)), thread_([this] { run(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

std::shared_ptr<Ticket> Writer::submit(Order order) {
  require_few(order, options_.limits.articles);
  auto ticket = std::make_shared<Ticket>();
  const std::size_t bytes = order.bytes();
  {
    const std::lock_guard lock(mutex_);
    const bool is_full =
        counts_.waiting >= options_.limits.waiting_writes ||
        (counts_.waiting > 0 && unsettled_bytes_ + bytes > options_.limits.waiting_write_bytes);
    if (is_full || is_stopping_)
      throw ProblemError{{503, "too_many_writes", "too many writes are waiting; try again", ""}};
    queue_.push_back({std::move(order), bytes, ticket});
    ++counts_.waiting;
    unsettled_bytes_ += bytes;
  }
  changed_.notify_all();
  return ticket;
}

Counts Writer::counts() const {
  const std::lock_guard lock(mutex_);
  return counts_;
}

void Writer::run() {
  while (std::optional<Waiting> waiting = first()) {
    const auto until = Clock::now() + options_.group.wait;
    Group group;
    do {
      group.add(std::move(*waiting), options_.limits);
    } while (!group.is_full(options_.group) && (waiting = next(until)));
    commit(group);
  }
}

std::optional<Writer::Waiting> Writer::first() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return is_stopping_ || !queue_.empty(); });
  return take();
}

std::optional<Writer::Waiting> Writer::next(Clock::time_point until) {
  std::unique_lock lock(mutex_);
  changed_.wait_until(lock, until, [this] { return is_stopping_ || !queue_.empty(); });
  return take();
}

std::optional<Writer::Waiting> Writer::take() {
  if (queue_.empty()) return std::nullopt;
  Waiting waiting = std::move(queue_.front());
  queue_.pop_front();
  return waiting;
}

void Writer::commit(Group& group) {
  const auto began = Clock::now();
  std::vector<indexer::Edited> made;
  bool has_failed = false;
  try {
    if (!group.edits.empty()) made = write(group.edits);
  } catch (...) {
    has_failed = true;
    group.fail(problem_of(std::current_exception()));
    if (options_.on_error) options_.on_error("a write failed: " + story_of(std::current_exception()));
  }
  {
    const std::lock_guard lock(mutex_);
    counts_.waiting -= group.members.size();
    counts_.failures += has_failed ? 1U : 0U;
    if (!has_failed) counts_.commits.observe(Clock::now() - began);
    unsettled_bytes_ -= group.bytes;
  }
  group.settle(made);
}

std::vector<indexer::Edited> Writer::write(std::span<const indexer::Edit> edits) const {
  const std::string index = folder_of(options_.index);
  const indexer::WriterLock lock(index);
  return indexer::make_edits(index, edits, input).edits;
}

}  // namespace server::writes
