#include "server/log.h"

#include <array>
#include <charconv>
#include <cstdio>

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include "corpus/date.h"
#include "corpus/json/writer.h"
#include "server/keys/in_target.h"

namespace server {
namespace {

using corpus::json::append_string;
using TimePoint = std::chrono::system_clock::time_point;

// Lines that wait for standard error: a second of a busy server, 2 MB.
constexpr std::size_t waiting_lines = 8'192;

// `2025-03-13T00:00:00.123Z`.
std::string time_text(TimePoint time) {
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
  std::string text = corpus::to_iso8601(milliseconds / 1000);
  std::array<char, 16> fraction{};
  std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(milliseconds % 1000));
  text.pop_back();
  return text + fraction.data();
}

void append_milliseconds(std::string& line, std::chrono::nanoseconds took) {
  std::array<char, 32> digits{};
  const double milliseconds = std::chrono::duration<double, std::milli>(took).count();
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), milliseconds, std::chars_format::fixed, 3);
  line.append(digits.data(), static_cast<std::size_t>(written.ptr - digits.data()));
}

void append_member(std::string& line, std::string_view name, std::string_view text) {
  line.append(line == "{" ? "\"" : ",\"").append(name).append("\":");
  append_string(line, text);
}

std::string json_line(const LogEntry& entry, TimePoint now) {
  std::string line = "{";
  append_member(line, "time", time_text(now));
  append_member(line, "id", entry.request_id);
  append_member(line, "client", entry.client);
  append_member(line, "method", entry.method);
  append_member(line, "target", keys::without_keys(entry.target));
  line += ",\"status\":" + std::to_string(entry.status) + ",\"bytes\":" + std::to_string(entry.bytes) +
          ",\"ms\":";
  append_milliseconds(line, entry.took);
  append_member(line, "agent", entry.agent);
  if (!entry.trace.empty()) append_member(line, "trace", entry.trace);
  return line + '}';
}

std::string text_line(const LogEntry& entry, TimePoint now) {
  std::string line = time_text(now);
  line.append(" ").append(entry.request_id).append(" ").append(entry.client).append(" ");
  append_string(line, std::string{entry.method}.append(" ").append(keys::without_keys(entry.target)));
  line += ' ' + std::to_string(entry.status) + ' ' + std::to_string(entry.bytes) + ' ';
  append_milliseconds(line, entry.took);
  line += ' ';
  append_string(line, entry.agent);
  if (!entry.trace.empty()) line.append(" ").append(entry.trace);
  return line;
}

}  // namespace

std::string to_line(const LogEntry& entry, LogForm form, TimePoint now) {
  return form == LogForm::json ? json_line(entry, now) : text_line(entry, now);
}

Log::Log(LogForm form)
    : form_(form),
      writer_(std::make_shared<spdlog::details::thread_pool>(waiting_lines, 1)),
      logger_(std::make_shared<spdlog::async_logger>(
          "broadsheet", std::make_shared<spdlog::sinks::stderr_sink_st>(), writer_,
          spdlog::async_overflow_policy::overrun_oldest)) {
  logger_->set_pattern("%v");
}

/// The writer's thread ends first, so that nobody writes to what is taken down.
Log::~Log() {
  writer_.reset();
}

void Log::request(const LogEntry& entry) {
  logger_->info(std::string_view{to_line(entry, form_, std::chrono::system_clock::now())});
}

void Log::error(std::string_view text) {
  std::string line;
  const std::string time = time_text(std::chrono::system_clock::now());
  if (form_ == LogForm::json) {
    line = "{";
    append_member(line, "time", time);
    append_member(line, "error", text);
    line += '}';
  } else {
    line = time + " error ";
    append_string(line, text);
  }
  logger_->error(std::string_view{line});
}

}  // namespace server
