#include <array>

#include "server/connections/characters.h"
#include "server/connections/framing.h"

namespace server::connections {
namespace {

using Judgement = std::optional<Problem>;

struct HeaderRule {
  std::string_view name;  // lower-case
  Judgement (HeadFacts::*read)(std::string_view value);
};

// The headers that say where a request ends or what becomes of its connection. All others are the routes'
// business.
constexpr std::array<HeaderRule, 7> header_rules{{
    {"host", &HeadFacts::host},
    {"content-length", &HeadFacts::content_length},
    {"content-type", &HeadFacts::content_type},
    {"content-encoding", &HeadFacts::content_encoding},
    {"transfer-encoding", &HeadFacts::transfer_encoding},
    {"connection", &HeadFacts::connection},
    {"expect", &HeadFacts::expect},
}};

constexpr std::array<std::string_view, 7> methods{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"};

// 18 digits never overflow; no body comes near.
constexpr std::size_t length_digits = 18;

Problem malformed(const char* detail) {
  return {400, "malformed_request", detail, ""};
}

bool takes_body(std::string_view method) {
  return method == "POST" || method == "PUT" || method == "PATCH";
}

// Of RFC 3986's host and port, what names and addresses really use.
bool is_authority(std::string_view text) {
  const auto all = [](std::string_view part, std::string_view further) {
    return std::all_of(part.begin(), part.end(),
                       [&](char byte) { return is_alphanumeric(byte) || is_one_of(byte, further); });
  };
  const bool is_bracketed = text.starts_with('[');
  const auto host_end = is_bracketed ? text.find(']') : std::min(text.find(':'), text.size());
  if (host_end == std::string_view::npos) return false;
  const std::string_view host = is_bracketed ? text.substr(1, host_end - 1) : text.substr(0, host_end);
  const std::string_view rest = text.substr(host_end + (is_bracketed ? 1 : 0));
  const bool is_port = rest.empty() || (rest.front() == ':' && rest.size() <= 6 &&
                                        std::all_of(rest.begin() + 1, rest.end(), is_digit));
  return is_port && all(host, is_bracketed ? ".:%-_~" : "-._~%");
}

// After `http://`: the length of the authority, or nothing for a target in another form.
std::optional<std::string_view> absolute_authority(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!equals_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
    const std::string_view rest = target.substr(scheme.size());
    return rest.substr(0, rest.find_first_of("/?"));
  }
  return std::nullopt;
}

Judgement judge_target(std::string_view target) {
  for (const char byte : target) {
    if (is_control(static_cast<unsigned char>(byte)) || byte == '#') {
      return malformed("the request target holds a control byte or a fragment");
    }
  }
  if (target.starts_with('/')) return std::nullopt;
  const auto authority = absolute_authority(target);
  if (!authority || authority->empty() || !is_authority(*authority)) {
    return malformed("the request target has to be a path that starts with /");
  }
  return std::nullopt;
}

std::string_view path_within(std::string_view target) {
  if (const auto authority = absolute_authority(target)) {
    target.remove_prefix(static_cast<std::size_t>(authority->data() + authority->size() - target.data()));
  }
  return target.substr(0, target.find('?'));
}

}  // namespace

Judgement HeadFacts::read_request_line(std::string_view line, const Limits& limits) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return malformed("a request line has a method, a target and a version");
  }
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!is_token(method)) return malformed("the request's method is not a word");
  if (version != "HTTP/1.1" && version != "HTTP/1.0")
    return malformed("the version has to be HTTP/1.1 or HTTP/1.0");
  if (target.find(' ') != std::string_view::npos)
    return malformed("a space stands in the request target; write %20");
  if (target.size() > limits.target_bytes)
    return Problem{414, "target_too_long", "the request target is too long", ""};
  if (auto problem = judge_target(target)) return problem;
  if (std::find(methods.begin(), methods.end(), method) == methods.end()) {
    return Problem{405, "method_not_allowed", "this server does not know the request's method", ""};
  }
  method_bytes_ = method.size();
  target_bytes_ = target.size();
  version_ = version == "HTTP/1.1" ? Version::http_1_1 : Version::http_1_0;
  return std::nullopt;
}

Judgement HeadFacts::read_header_line(std::string_view line, const Limits& limits) {
  if (++header_lines_ > limits.header_lines) {
    return Problem{431, "headers_too_large", "the request has too many header lines", ""};
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return malformed("a header line has no colon");
  const std::string_view name = line.substr(0, colon);
  // Also refuses a space before the colon and a line that continues the one before it.
  if (!is_token(name)) return malformed("a header's name is not a word");
  for (const HeaderRule& rule : header_rules) {
    if (equals_ignoring_case(name, rule.name)) return (this->*rule.read)(trimmed(line.substr(colon + 1)));
  }
  return std::nullopt;
}

Judgement HeadFacts::host(std::string_view value) {
  if (has_host_) return malformed("a request has one Host header");
  has_host_ = true;
  return is_authority(value) ? Judgement{} : malformed("the Host header is not a name or an address");
}

Judgement HeadFacts::content_length(std::string_view value) {
  if (length_) return malformed("a request has one Content-Length header");
  if (value.empty() || !std::all_of(value.begin(), value.end(), is_digit)) {
    return malformed("Content-Length has to be a whole number");
  }
  if (value.size() > length_digits)
    return Problem{413, "body_too_large", "the request's body is too large", ""};
  std::size_t length = 0;
  for (const char digit : value) length = length * 10 + static_cast<std::size_t>(digit - '0');
  length_ = length;
  return std::nullopt;
}

Judgement HeadFacts::content_type(std::string_view value) {
  if (has_content_type_) return malformed("a request has one Content-Type header");
  has_content_type_ = true;
  constexpr std::string_view multipart = "multipart/";
  if (!equals_ignoring_case(value.substr(0, multipart.size()), multipart)) return std::nullopt;
  return Problem{415, "unsupported_media_type", "multipart bodies are not supported; send the body as it is",
                 ""};
}

Judgement HeadFacts::content_encoding(std::string_view value) {
  if (value.empty() || equals_ignoring_case(value, "identity")) return std::nullopt;
  return Problem{415, "unsupported_encoding", "encoded bodies are not supported; send the body as it is", ""};
}

Judgement HeadFacts::transfer_encoding(std::string_view value) {
  const bool alone = coding_ == Coding::none && equals_ignoring_case(value, "chunked");
  coding_ = alone ? Coding::chunked : Coding::other;
  return std::nullopt;
}

Judgement HeadFacts::connection(std::string_view value) {
  asks_close_ = asks_close_ || lists(value, "close");
  asks_keep_ = asks_keep_ || lists(value, "keep-alive");
  return std::nullopt;
}

Judgement HeadFacts::expect(std::string_view value) {
  if (!equals_ignoring_case(value, "100-continue")) {
    return Problem{417, "expectation_failed", "the only expectation met is 100-continue", ""};
  }
  interim_ = Interim::wanted;
  return std::nullopt;
}

bool HeadFacts::is_chunked() const {
  return coding_ == Coding::chunked && !length_ && version_ == Version::http_1_1;
}

Judgement HeadFacts::judge_body(std::string_view method, BodyFraming framing) const {
  if (framing == BodyFraming::chunks) return std::nullopt;
  if (is_chunked()) {
    return Problem{411, "length_required", "chunked bodies are not supported; send a Content-Length", ""};
  }
  if (coding_ != Coding::none)
    return malformed("Transfer-Encoding is not supported; send a Content-Length alone");
  if (takes_body(method) && !length_) {
    return Problem{411, "length_required", "a request with this method needs a Content-Length", ""};
  }
  if (!takes_body(method) && length_.value_or(0) > 0)
    return malformed("a request with this method has no body");
  return std::nullopt;
}

std::variant<Head, Problem> HeadFacts::conclude(std::string_view head, const FramingRules& rules) const {
  const std::string_view method = head.substr(0, method_bytes_);
  const std::string_view path = path_within(head.substr(method_bytes_ + 1, target_bytes_));
  if (head.size() > rules.limits.header_bytes) {
    return Problem{431, "headers_too_large", "the request's headers are too large together", ""};
  }
  if (version_ == Version::http_1_1 && !has_host_) return malformed("a request has one Host header");
  const bool takes_chunks = is_chunked() && rules.takes_chunks && rules.takes_chunks(method, path);
  const BodyFraming framing = takes_chunks ? BodyFraming::chunks : BodyFraming::length;
  if (auto problem = judge_body(method, framing)) return *problem;
  const std::size_t body_limit =
      rules.body_limit ? rules.body_limit(method, path) : rules.limits.search_body_bytes;
  if (length_.value_or(0) > body_limit) {
    return Problem{413, "body_too_large",
                   "the body of this request has " + std::to_string(body_limit) + " bytes at most", ""};
  }
  const bool keeps = version_ == Version::http_1_1 ? !asks_close_ : asks_keep_ && !asks_close_;
  return Head{.bytes = head.size(),
              .body_bytes = framing == BodyFraming::chunks ? body_limit : length_.value_or(0),
              .body_framing = framing,
              .version = version_,
              .after = keeps ? After::keep : After::close,
              .answer_body = method == "HEAD" ? AnswerBody::left_out : AnswerBody::sent,
              .interim = version_ == Version::http_1_1 ? interim_ : Interim::none};
}

}  // namespace server::connections
