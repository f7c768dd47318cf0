#pragma once
// How many descriptors this process has and may have.

#include <fcntl.h>
#include <sys/resource.h>

#include "server/connections/descriptor.h"

namespace tests {

inline rlim_t lowest_free_descriptor() {
  return static_cast<rlim_t>(
      server::connections::Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)).number());
}

inline rlim_t descriptors_free() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur - lowest_free_descriptor();
}

}  // namespace tests
