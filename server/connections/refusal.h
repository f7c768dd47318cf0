#pragma once
// The answer to a request that no route sees: refused by its framing, a limit or a deadline.

#include <string>
#include <string_view>

#include "server/connections/framing.h"

namespace server::connections {

/// One refused request or connection, for the owner's log and metrics.
struct Refusal {
  Peer peer;
  Problem problem;
  std::string request_id;    ///< the same as the answer's X-Request-Id
  ErrorForm form = nullptr;  ///< of the answer; nullptr: RFC 9457
};

/// The path that a request asks for, as sent, without its query; empty where there is none yet.
std::string_view path_of(std::string_view request);

/// What a client learns when a worker fails.
Problem internal_error();

/// The whole answer, after which the connection is closed.
std::string to_answer(const Refusal& refusal, AnswerBody body);

}  // namespace server::connections
