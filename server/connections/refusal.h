#pragma once
// The answer to a request that no route sees: refused by its framing, a limit or a deadline.

#include <string>

#include "server/connections/framing.h"

namespace server::connections {

/// One refused request or connection, for the owner's log and metrics.
struct Refusal {
  Peer peer;
  Problem problem;
  std::string request_id;  ///< the same as the answer's X-Request-Id
};

/// What a client learns when a worker fails.
Problem internal_error();

/// The whole answer, after which the connection is closed.
std::string to_answer(const Refusal& refusal, AnswerBody body);

}  // namespace server::connections
