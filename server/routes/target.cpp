#include "server/routes/target.h"

#include <charconv>

#include "corpus/text/utf8.h"
#include "server/problem.h"

namespace server::routes {
namespace {

[[noreturn]] void refuse(const char* detail) {
  throw ProblemError{{400, "malformed_request", detail, ""}};
}

char decode_byte(std::string_view digits) {
  unsigned value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (digits.size() != 2 || read.ptr != digits.data() + 2) {
    refuse("a % in the path has to be followed by two hexadecimal digits");
  }
  return static_cast<char>(value);
}

/// Whether they are the same, an asterisk in the path being written out or not.
bool equals(std::string_view pattern, std::string_view path) {
  const std::size_t asterisk = pattern.find('*');
  if (asterisk == std::string_view::npos) return pattern == path;
  if (pattern.substr(0, asterisk) != path.substr(0, asterisk)) return false;
  path.remove_prefix(asterisk);
  const bool is_encoded = path.starts_with("%2A") || path.starts_with("%2a");
  if (!is_encoded && !path.starts_with('*')) return false;
  return pattern.substr(asterisk + 1) == path.substr(is_encoded ? 3 : 1);
}

}  // namespace

Target split_target(std::string_view target) {
  const auto question_mark = target.find('?');
  if (question_mark == std::string_view::npos) return {target, {}};
  return {target.substr(0, question_mark), target.substr(question_mark + 1)};
}

std::optional<std::string_view> match(std::string_view pattern, std::string_view path) {
  const auto hole = pattern.find("{}");
  if (hole == std::string_view::npos) {
    return equals(pattern, path) ? std::optional<std::string_view>{""} : std::nullopt;
  }
  const std::string_view before = pattern.substr(0, hole);
  const std::string_view after = pattern.substr(hole + 2);
  if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after)) {
    return std::nullopt;
  }
  const std::string_view segment = path.substr(hole, path.size() - before.size() - after.size());
  if (segment.find('/') != std::string_view::npos) return std::nullopt;
  return segment;
}

std::string decode_segment(std::string_view encoded) {
  std::string decoded;
  decoded.reserve(encoded.size());
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    if (encoded[at] != '%') {
      decoded += encoded[at];
      continue;
    }
    decoded += decode_byte(encoded.substr(at + 1, 2));
    at += 2;
  }
  if (decoded.find('\0') != std::string::npos || !corpus::text::is_valid_utf8(decoded)) {
    refuse("the path has to be UTF-8 without NUL");
  }
  return decoded;
}

}  // namespace server::routes
