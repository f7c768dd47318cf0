#pragma once
// The name of one request, the same in its answer (X-Request-Id), its log line and its error.

#include <string>

namespace server {

/// 16 lower-case hexadecimal digits, random enough that two never meet; not a secret. Thread-safe, takes no
/// lock.
std::string new_request_id();

}  // namespace server
