#pragma once
// The server's log on standard error: one request is one line, whatever its parts hold.

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace spdlog {
class logger;
namespace details {
class thread_pool;
}
}  // namespace spdlog

namespace server {

enum class LogForm { text, json };

/// One answered request.
struct LogEntry {
  std::string_view request_id{};
  std::string_view client{};  ///< address
  std::string_view method{};
  std::string_view target{};  ///< as sent; keys in it are not written
  int status = 0;
  std::size_t bytes = 0;  ///< of the body
  std::chrono::nanoseconds took{0};
  std::string_view agent{};  ///< User-Agent; empty when absent
  std::string_view trace{};  ///< id of the W3C trace that the request is a part of; empty when absent
};

/// The entry as one line without its end. Text: `time id client "METHOD target" status bytes ms "agent"`,
/// quoted parts as JSON strings, and the trace behind it if there is one. JSON: an object with the members
/// time, id, client, method, target, status, bytes, ms, agent and perhaps trace.
std::string to_line(const LogEntry& entry, LogForm form, std::chrono::system_clock::time_point now);

/// Thread-safe; never waits for standard error: while that is stuck, the oldest of 8,192 lines give way.
class Log {
 public:
  explicit Log(LogForm form);
  ~Log();  ///< writes what is left
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  void request(const LogEntry& entry);
  /// What went wrong inside, for the operator; never shown to a client.
  void error(std::string_view text);

 private:
  LogForm form_;
  std::shared_ptr<spdlog::details::thread_pool> writer_;
  std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace server
