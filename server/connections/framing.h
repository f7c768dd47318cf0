#pragma once
// Where a request ends and whether it is one. Judged strictly and before any parser sees a byte, so that the
// front, the library behind it and a proxy before it can never disagree about where the next request begins.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <variant>

#include "server/connections/worker.h"
#include "server/limits.h"
#include "server/problem.h"

namespace server::connections {

/// Bytes a body may have at most, by method and by path (as sent: percent-encoded, without the query).
using BodyLimit = std::function<std::size_t(std::string_view method, std::string_view path)>;

/// Whether a body may come in chunks instead of with a length.
using TakesChunks = std::function<bool(std::string_view method, std::string_view path)>;

/// How the clients of a path know errors; nullptr: RFC 9457.
using ErrorForms = std::function<ErrorForm(std::string_view path)>;

/// What every request is held to.
struct FramingRules {
  Limits limits;
  BodyLimit body_limit;      ///< empty: `limits.search_body_bytes` for every request
  TakesChunks takes_chunks;  ///< empty: none may
  ErrorForms error_form;     ///< empty: RFC 9457 for all
};

enum class Version : std::uint8_t { http_1_0, http_1_1 };
enum class AnswerBody : std::uint8_t { sent, left_out };
enum class BodyFraming : std::uint8_t { length, chunks };
enum class Interim : std::uint8_t { none, wanted };

/// What a sound head says about its request and its connection.
struct Head {
  std::size_t bytes = 0;       ///< request line to blank line
  std::size_t body_bytes = 0;  ///< Content-Length; at most so many, where it comes in chunks
  BodyFraming body_framing = BodyFraming::length;
  Version version = Version::http_1_1;
  After after = After::keep;                  ///< what the client asks for
  AnswerBody answer_body = AnswerBody::sent;  ///< left out: the method is HEAD
  Interim interim = Interim::none;            ///< wanted: the client waits for 100 Continue
};

struct Unfinished {};
using Reading = std::variant<Unfinished, Head, Problem>;

/// What the lines of one head have said so far. Errors come in the order of the lines, so they do not depend
/// on how the bytes were cut on their way.
class HeadFacts {
 public:
  /// `line` without its CRLF, free of control bytes except tabs; so below.
  std::optional<Problem> read_request_line(std::string_view line, const Limits& limits);
  std::optional<Problem> read_header_line(std::string_view line, const Limits& limits);
  /// The rules that need the whole head. `head`: all of its bytes.
  std::variant<Head, Problem> conclude(std::string_view head, const FramingRules& rules) const;

  // One function a header, listed in one table in head_facts.cpp; `value` is trimmed.
  std::optional<Problem> host(std::string_view value);
  std::optional<Problem> content_length(std::string_view value);
  std::optional<Problem> content_type(std::string_view value);
  std::optional<Problem> content_encoding(std::string_view value);
  std::optional<Problem> transfer_encoding(std::string_view value);
  std::optional<Problem> connection(std::string_view value);
  std::optional<Problem> expect(std::string_view value);

 private:
  enum class Coding : std::uint8_t { none, chunked, other };

  std::optional<Problem> judge_body(std::string_view method, BodyFraming framing) const;
  bool is_chunked() const;

  std::size_t method_bytes_ = 0;
  std::size_t target_bytes_ = 0;
  std::size_t header_lines_ = 0;
  std::optional<std::size_t> length_;
  Version version_ = Version::http_1_1;
  Coding coding_ = Coding::none;
  Interim interim_ = Interim::none;
  bool has_host_ = false;
  bool has_content_type_ = false;
  bool asks_close_ = false;
  bool asks_keep_ = false;
};

/// Finds the end of one head, looking at each byte once however many pieces they come in.
class HeadReader {
 public:
  /// `bytes`: everything that has come since the request's first byte; each call may only add to the last
  /// one's. REQUIRES: the last answer was Unfinished.
  Reading read(std::string_view bytes, const FramingRules& rules);

 private:
  std::optional<Problem> judge_byte(unsigned char byte, const Limits& limits) const;
  std::optional<Problem> judge_line(std::string_view line, const Limits& limits);

  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  bool after_cr_ = false;
  HeadFacts facts_;
};

}  // namespace server::connections
