#include "server/connections/framing.h"

#include "server/connections/characters.h"

namespace server::connections {
namespace {

// Room in a request line for everything but its target: a method, two spaces, a version.
constexpr std::size_t request_line_extra_bytes = 40;

Problem too_long(std::size_t line_begin) {
  if (line_begin == 0) return {414, "target_too_long", "the request target is too long", ""};
  return {431, "headers_too_large", "a header line is too long", ""};
}

}  // namespace

std::optional<Problem> HeadReader::judge_byte(unsigned char byte, const Limits& limits) const {
  if (is_control(byte) && byte != '\t') {
    return Problem{400, "malformed_request",
                   "a control byte stands in the request's head; lines end with CRLF", ""};
  }
  const std::size_t limit =
      line_begin_ == 0 ? limits.target_bytes + request_line_extra_bytes : limits.header_line_bytes;
  if (at_ - line_begin_ >= limit) return too_long(line_begin_);
  if (at_ >= limits.header_bytes) {
    return Problem{431, "headers_too_large", "the request's headers are too large together", ""};
  }
  return std::nullopt;
}

std::optional<Problem> HeadReader::judge_line(std::string_view line, const Limits& limits) {
  return line_begin_ == 0 ? facts_.read_request_line(line, limits) : facts_.read_header_line(line, limits);
}

Reading HeadReader::read(std::string_view bytes, const FramingRules& rules) {
  for (; at_ < bytes.size(); ++at_) {
    const auto byte = static_cast<unsigned char>(bytes[at_]);
    if (byte == '\r' && !after_cr_) {
      after_cr_ = true;
      continue;
    }
    if (!after_cr_) {
      if (auto problem = judge_byte(byte, rules.limits)) return *problem;
      continue;
    }
    if (byte != '\n')
      return Problem{400, "malformed_request", "a line of the request's head does not end with CRLF", ""};
    after_cr_ = false;
    const std::string_view line = bytes.substr(line_begin_, at_ - 1 - line_begin_);
    if (line.empty() && line_begin_ > 0) {
      auto concluded = facts_.conclude(bytes.substr(0, at_ + 1), rules);
      if (auto* problem = std::get_if<Problem>(&concluded)) return std::move(*problem);
      return std::get<Head>(concluded);
    }
    if (auto problem = judge_line(line, rules.limits)) return *problem;
    line_begin_ = at_ + 1;
  }
  return Unfinished{};
}

}  // namespace server::connections
