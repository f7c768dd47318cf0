#pragma once
// An error as its client sees it: RFC 9457, application/problem+json.

#include <optional>
#include <string>

namespace server {

/// What stands now in place of what was asked for.
struct Successor {
  std::string version;
  std::string permalink;  ///< on this server
};

/// What a request is refused with. Texts are lower-case, name the value and say what would be right;
/// they never hold a path, a version, an exception's text or a key.
struct Problem {
  int status = 500;                      ///< HTTP status, 4xx or 5xx
  std::string code;                      ///< stable word for programs, such as `invalid_parameter`
  std::string detail;                    ///< one sentence for people
  std::string parameter;                 ///< the parameter at fault; empty: none
  std::optional<Successor> successor{};  ///< of 410
};

/// Thrown by whoever cannot go on with a request; caught once, where handlers are called.
struct ProblemError {
  Problem problem;
};

/// The reason phrase of an HTTP status, such as "Not Found".
const char* reason_phrase(int status);

/// `{"type", "title", "status", "detail", "code"[, "parameter"][, "version", "permalink"]}`; invalid UTF-8 is
/// replaced.
std::string to_json(const Problem& problem);

/// A problem in the form that some clients know: a JSON object.
using ErrorForm = std::string (*)(const Problem&);

}  // namespace server
