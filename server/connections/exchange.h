#pragma once
// One request and its answer, as the loop and a worker pass them to and fro. Whoever holds it may touch it;
// the other one may not. The queue and the returns (worker_pool.h, returns.h) are the only doors.

#include <cstdint>
#include <memory>
#include <string>

#include "server/connections/framing.h"

namespace server::connections {

class Connection;

struct Exchange {
  Connection* owner = nullptr;  ///< for the loop; a worker never follows it
  int socket = -1;              ///< stays open while a worker holds this
  Peer peer;

  std::string request;  ///< head and body, nothing after them
  Head head;
  std::shared_ptr<Errand> errand;  ///< what the request waits or has waited for, if anything
  bool has_more = false;           ///< the loop already knows of bytes after this request

  std::string answer;
  std::size_t sent = 0;  ///< bytes of `answer` that the kernel took
  After after = After::keep;
  bool is_broken = false;         ///< the socket failed while sending
  std::string failed_request_id;  ///< not empty: the worker threw, and `answer` is a 500 with this id

  // Guarded by Returns.
  bool is_back = false;
  bool is_asked_for = false;
};

/// Sends what the socket takes without waiting.
void send_some(Exchange& exchange);

inline bool is_sent(const Exchange& exchange) {
  return exchange.sent == exchange.answer.size();
}

/// Writes the Connection header that the client needs to see, from `after` and the request's version.
void state_connection(Exchange& exchange);

}  // namespace server::connections
