#include "server/connections/loop.h"

#include <algorithm>
#include <thread>

#include "server/connections/loop_names.h"

namespace server::connections {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t scratch_bytes = 16'384;

// With requests in workers' hands or a drain under way, things happen that wake nobody.
constexpr milliseconds busy_wait{250};
constexpr milliseconds draining_wait{20};

std::size_t thread_count(std::size_t wanted) {
  return wanted > 0 ? wanted : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

Stages::Times times(const FrontOptions& options) {
  const Limits& limits = options.rules.limits;
  Stages::Times times;
  const auto set = [&times](Stage stage, milliseconds time) {
    times[static_cast<std::size_t>(stage)] = time;
  };
  set(Stage::idle, limits.idle_deadline);
  set(Stage::head, limits.header_deadline);
  set(Stage::body, limits.body_deadline);
  set(Stage::writing, limits.write_deadline);
  set(Stage::lingering, options.linger);
  return times;
}

milliseconds until(Clock::time_point then, Clock::time_point now) {
  return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(then - now));
}

}  // namespace

Front::Loop::Loop(FrontOptions options, const MakeWorker& make_worker)
    : options_(std::move(options)),
      listener_(options_.host, options_.port),
      port_(listener_.port()),
      returns_(wake_, options_.connections + 1),
      body_budget_(options_.large_body_bytes, options_.rules.limits.search_body_bytes),
      stages_(times(options_)),
      scratch_(scratch_bytes),
      pool_({.threads = thread_count(options_.workers), .waiting = options_.rules.limits.waiting_searches},
            make_worker, returns_, draining_) {
  poll_.add(listener_.descriptor(), Poll::Watch::input, listener_name);
  poll_.add(wake_.descriptor(), Poll::Watch::input, wake_name);
}

void Front::Loop::stop() {
  if (draining_.exchange(true)) is_grace_over_ = true;
  wake_.ring();
}

void Front::Loop::run() {
  do {
    const auto events = poll_.wait(time_to_wait());
    now_ = Clock::now();
    take_back_answers();  // before any new connection looks for the longest idle one
    std::for_each(events.begin(), events.end(), [this](const epoll_event& event) { handle(event); });
    take_back_answers();
    end_late_ones();
    open_door_again();
  } while (drain() == Step::again);
}

milliseconds Front::Loop::time_to_wait() const {
  milliseconds wait = milliseconds::max();
  if (stages_.count(Stage::working) > 0) wait = busy_wait;
  if (draining_) wait = draining_wait;
  const auto now = Clock::now();
  if (const auto late = stages_.next_late()) wait = std::min(wait, until(*late, now));
  if (door_opens_) wait = std::min(wait, until(*door_opens_, now));
  return wait == milliseconds::max() ? milliseconds(-1) : wait;
}

void Front::Loop::handle(const epoll_event& event) {
  if (event.data.u64 == listener_name) return take_connections();
  if (event.data.u64 == wake_name) return wake_.hush();
  handle_connection(event);
}

void Front::Loop::handle_connection(const epoll_event& event) {
  const auto& connection = connections_[descriptor_of(event.data.u64)];
  if (!connection || connection->generation != generation_of(event.data.u64)) return;
  if ((event.events & EPOLLIN) != 0) connection->note_input();
  if ((event.events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0) connection->note_hang_up();
  if (connection->place.stage == Stage::working) return returns_.ask_for(connection->exchange());
  advance(*connection);
}

void Front::Loop::take_back_answers() {
  for (Exchange* exchange : returns_.take()) {
    Connection& connection = *exchange->owner;
    if (!exchange->failed_request_id.empty()) {
      report({connection.peer(), internal_error(), exchange->failed_request_id});
    }
    connection.take_back();
    if (write(connection) == Step::again) advance(connection);
  }
}

void Front::Loop::end_late_ones() {
  while (Connection* late = stages_.late(now_)) {
    const bool gets_answer = late->place.stage == Stage::head || late->place.stage == Stage::body;
    gets_answer ? advance(*late) : end(*late);
  }
}

Front::Loop::Step Front::Loop::drain() {
  if (!draining_) return Step::again;
  if (!draining_since_) draining_since_ = now_;
  const auto door_closes = *draining_since_ + options_.grace;
  if (now_ < door_closes && !is_grace_over_) return Step::again;
  if (!door_closed_since_) close_door_for_good();
  if (open_ > 0 && now_ < *door_closed_since_ + options_.drain_deadline) return Step::again;
  end_all();
  return Step::done;
}

}  // namespace server::connections
