#include "server/keys/admission.h"

#include <string>

#include "server/problem.h"

namespace server::keys {
namespace {

[[noreturn]] void refuse(int status, const char* code, std::string detail) {
  throw ProblemError{{status, code, std::move(detail), ""}};
}

Scope needed(Access access) {
  switch (access) {
    case Access::write:
      return Scope::write;
    case Access::admin:
      return Scope::admin;
    default:
      return Scope::read;
  }
}

}  // namespace

Visitor visitor_of(const Credentials& credentials, const KeyRing& ring) {
  const std::string_view text = presented_key(credentials);
  return {.shows_key = !text.empty(), .key = text.empty() ? std::nullopt : ring.find(text)};
}

void admit(Access access, const Visitor& visitor, const KeyRing& ring) {
  if (access == Access::open || (access == Access::read && ring.reading() == Reading::open)) return;
  if (!ring.has_file()) refuse(403, "no_keys", "this server takes no writes: it was started without --keys");
  if (!visitor.shows_key) refuse(401, "key_required", "this needs a key: Authorization: Bearer KEY");
  if (!visitor.key) refuse(401, "key_unknown", "this key is not known here; it may have been revoked");
  if (visitor.key->scope < needed(access)) {
    refuse(403, "scope_too_narrow",
           "this needs a key of scope " + std::string{name_of(needed(access))} + ", not " +
               std::string{name_of(visitor.key->scope)});
  }
}

}  // namespace server::keys
