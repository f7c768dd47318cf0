#pragma once
// Asks a server on this machine whether it is ready: a container's health check where there is no shell and
// no curl.

#include <cstdint>
#include <string_view>

namespace server::container {

/// The port of "HOST:PORT", else 8080.
std::uint16_t port_of(std::string_view listen);

/// Whether GET /readyz on 127.0.0.1 is answered with 200 within three seconds.
bool is_ready(std::uint16_t port);

}  // namespace server::container
