#pragma once
// Who may go through which door.

#include <optional>

#include "server/keys/key_ring.h"

namespace server::keys {

/// What a route asks of a client.
enum class Access : std::uint8_t {
  open,   ///< nothing, ever
  read,   ///< a key only where the file of keys says so
  write,  ///< a key that may write
  admin,  ///< a key that may do everything
};

/// A client by what it shows.
struct Visitor {
  bool shows_key = false;
  std::optional<Key> key;  ///< nothing: it shows none, or one that is not known
};

Visitor visitor_of(const Credentials& credentials, const KeyRing& ring);

/// Throws ProblemError: 401 without a key that is known, 403 without the right.
void admit(Access access, const Visitor& visitor, const KeyRing& ring);

}  // namespace server::keys
