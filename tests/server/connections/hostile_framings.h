#pragma once
// Every kind of request that must never reach a worker.

#include <vector>

#include "tests/server/connections/malformed_bodies.h"
#include "tests/server/connections/malformed_headers.h"
#include "tests/server/connections/malformed_request_lines.h"

namespace tests {

inline std::vector<HostileFraming> hostile_framings() {
  std::vector<HostileFraming> all = malformed_request_lines();
  for (const auto& more : {malformed_headers(), malformed_bodies()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace tests
