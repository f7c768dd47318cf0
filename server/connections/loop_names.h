#pragma once
// What epoll calls the descriptors of the loop. A connection's name holds its generation, so that an event of
// one that has ended is not taken for one of its successor with the same descriptor.

#include <cstddef>
#include <cstdint>

namespace server::connections {

constexpr std::uint64_t listener_name = ~std::uint64_t{0};
constexpr std::uint64_t wake_name = listener_name - 1;

constexpr std::uint64_t connection_name(std::uint32_t generation, int descriptor) {
  return (std::uint64_t{generation} << 32) | static_cast<std::uint32_t>(descriptor);
}
constexpr std::size_t descriptor_of(std::uint64_t name) {
  return static_cast<std::uint32_t>(name);
}
constexpr std::uint32_t generation_of(std::uint64_t name) {
  return static_cast<std::uint32_t>(name >> 32);
}

}  // namespace server::connections
