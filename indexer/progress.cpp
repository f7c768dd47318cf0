#include "indexer/progress.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

namespace indexer {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t bar_width = 24;

std::string bar(double share) {
  const auto filled = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * bar_width);
  return "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] ";
}

void write_rate(std::ostringstream& line, std::string_view unit, double rate) {
  if (unit == "bytes") {
    line << std::fixed << std::setprecision(1) << rate / 1e6 << " MB/s";
  } else {
    line << std::fixed << std::setprecision(0) << rate << ' ' << unit << "/s";
  }
}

}  // namespace

std::string progress_line(std::string_view stage, std::string_view unit, std::uint64_t done,
                          std::uint64_t total, double seconds) {
  std::ostringstream line;
  line << stage;
  const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
  if (total > 0) line << ' ' << std::min<long>(100, std::lround(share * 100)) << " %,";
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  line << ' ';
  write_rate(line, unit, rate);
  if (rate > 0 && total > done)
    line << ", " << std::lround(static_cast<double>(total - done) / rate) << " s left";
  return line.str();
}

Progress::~Progress() {
  if (bar_stands_) to_ << "\r\x1b[K" << std::flush;
}

void Progress::begin(std::string_view stage, std::uint64_t total, std::string_view unit) {
  const std::lock_guard lock(mutex_);
  stage_ = stage;
  unit_ = unit;
  total_ = total;
  done_ = 0;
  began_ = shown_ = Clock::now();
}

void Progress::advance(std::uint64_t steps) {
  if (style_ == ProgressStyle::none) return;
  const std::lock_guard lock(mutex_);
  done_ += steps;
  const Clock::time_point now = Clock::now();
  if (now - shown_ >= (style_ == ProgressStyle::bar ? 100ms : 5000ms)) show(now);
}

void Progress::show(Clock::time_point now) {
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  const std::string line = progress_line(stage_, unit_, done_, total_, seconds);
  if (style_ == ProgressStyle::lines) {
    to_ << line << '\n' << std::flush;
    return;
  }
  const double share = total_ > 0 ? static_cast<double>(done_) / static_cast<double>(total_) : 0;
  to_ << '\r' << (total_ > 0 ? bar(share) : std::string()) << line << "\x1b[K" << std::flush;
  bar_stands_ = true;
}

}  // namespace indexer
