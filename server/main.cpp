// broadsheet-server: options, signals, the front and its workers.

#include <csignal>
#include <exception>
#include <functional>
#include <iostream>
#include <string_view>
#include <thread>

#include <pthread.h>

#include "indexer/standard_descriptors.h"
#include "server/connections/front.h"
#include "server/cors.h"
#include "server/keys/commands.h"
#include "server/keys/key_ring.h"
#include "server/live_index.h"
#include "server/log.h"
#include "server/names/operators_aliases.h"
#include "server/options.h"
#include "server/rate_limiter.h"
#include "server/routes/routes.h"
#include "server/saved/store.h"
#include "server/saved/watch_command.h"
#include "server/service.h"
#include "server/site.h"
#include "server/writes/writer.h"

namespace {

using server::connections::Front;
using server::connections::FrontOptions;

// How long the server takes connections once it was told to stop, so that whoever asks /readyz learns of it
// first.
constexpr std::chrono::milliseconds grace{500};

sigset_t signals_to_stop() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGHUP);
  return set;
}

// Before any thread begins, so that all inherit it: a broken pipe or a full disk is an error of one call, and
// the signals that are waited for reach nobody else.
void settle_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const sigset_t waited = signals_to_stop();
  pthread_sigmask(SIG_BLOCK, &waited, nullptr);
}

// Waits for the signals of its own thread, where anything may be called.
class SignalWatch {
 public:
  SignalWatch(Front& front, std::function<void()> on_hang_up)
      : thread_([&front, on_hang_up = std::move(on_hang_up)] { watch(front, on_hang_up); }) {}
  ~SignalWatch() {
    // In case the front ended by itself. The thread takes the signal by sigwait, so nothing is terminated.
    pthread_kill(thread_.native_handle(), SIGTERM);  // NOLINT(bugprone-bad-signal-to-kill-thread): see above
    thread_.join();
  }
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

 private:
  static void watch(Front& front, const std::function<void()>& on_hang_up) {
    const sigset_t waited = signals_to_stop();
    for (int signal = SIGHUP; signal == SIGHUP;) {
      sigwait(&waited, &signal);
      if (signal == SIGHUP) on_hang_up();
    }
    front.stop();
  }

  std::thread thread_;
};

std::string address_of(const server::Options& options, std::uint16_t port) {
  const bool is_ipv6 = options.host.find(':') != std::string::npos;
  return "http://" + (is_ipv6 ? "[" + options.host + "]" : options.host) + ":" + std::to_string(port);
}

FrontOptions front_options(const server::Options& options, const server::Doors& doors) {
  FrontOptions front;
  front.host = options.host;
  front.port = options.port;
  front.workers = options.workers;
  front.connections = options.connections;
  front.grace = grace;
  front.rules.limits = doors.site.limits;
  front.rules.body_limit = [limits = doors.site.limits](std::string_view method, std::string_view path) {
    return server::routes::body_limit(limits, method, path);
  };
  front.rules.takes_chunks = server::routes::takes_chunks;
  front.rules.error_form = server::routes::error_form;
  front.on_refused = [&log = doors.log,
                      &tally = doors.requests.another()](const server::connections::Refusal& refusal) {
    tally.add({.method = "other", .route = "none", .status = refusal.problem.status}, {});
    log.request({.request_id = refusal.request_id,
                 .client = refusal.peer.address,
                 .method = "-",
                 .target = refusal.problem.code,
                 .status = refusal.problem.status});
  };
  return front;
}

// What it asks the front is asked once there is one.
server::Site site_of(const server::Options& options, const std::atomic<const Front*>& running) {
  return {.base_url = options.base_url,
          .cache_bytes = options.cache_mb * 1'000'000,
          .is_draining =
              [&running] {
                const Front* front = running.load();
                return front != nullptr && front->draining();
              },
          .load =
              [&running] {
                const Front* front = running.load();
                return front == nullptr ? server::Load{}
                                        : server::Load{front->open_connections(), front->waiting_requests()};
              }};
}

// A file that cannot be read is the operator's to mend; until then what it said before holds.
void read_again(const std::function<void()>& reload, server::Log& log) {
  try {
    reload();
  } catch (const std::exception& error) {
    log.error(error.what());
  }
}

void serve(const server::Options& options) {
  server::Log log(options.log);
  server::keys::KeyRing keys(options.keys);
  server::names::OperatorsAliases aliases(options.aliases);
  const server::Cors cors(options.cors);
  server::RateLimiter limiter(options.rate);
  std::atomic<const Front*> running{nullptr};
  const server::Site site = site_of(options, running);
  server::writes::Writer writer({.index = options.index,
                                 .limits = site.limits,
                                 .on_error = [&log](std::string_view text) { log.error(text); }});
  server::metrics::RequestTallies requests;
  server::saved::Store saved(options.index, site.limits.saved_searches);
  const server::Doors doors{site, cors, limiter, log, keys, writer, requests, saved, aliases};
  Front front(front_options(options, doors), server::make_workers(doors, options.index));
  running = &front;
  const SignalWatch watch(front, [&] {
    read_again([&keys] { keys.reload(); }, log);
    read_again([&aliases] { aliases.reload(); }, log);
  });
  std::cout << "listening on " << address_of(options, front.port()) << std::endl;
  front.run();
}

}  // namespace

int main(int count, char** words) {
  indexer::fill_standard_descriptors();
  if (count > 1 && std::string_view(words[1]) == "key")
    return server::keys::run_key_command(count - 1, words + 1);
  if (count > 1 && std::string_view(words[1]) == "watch")
    return server::saved::run_watch_command(count - 1, words + 1);
  const auto read = server::read_options(count, words);
  if (const auto* exit = std::get_if<server::Exit>(&read)) return exit->code;
  settle_signals();
  try {
    serve(std::get<server::Options>(read));
    return 0;
  } catch (const server::UnusableIndex& error) {
    const std::string& index = std::get<server::Options>(read).index;
    std::cerr << "broadsheet-server: cannot serve '" << index << "': " << error.what()
              << "; broadsheet-index --index " << index << " INPUT makes an index" << std::endl;
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-server: " << error.what() << std::endl;
    return 1;
  }
}
