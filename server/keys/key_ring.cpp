#include "server/keys/key_ring.h"

#include <utility>

#include "server/connections/characters.h"

namespace server::keys {
namespace {

// Nothing longer is a key of ours; it need not be hashed to be refused.
constexpr std::size_t longest_key = 256;

}  // namespace

std::string_view presented_key(const Credentials& credentials) {
  const auto space = credentials.authorization.find(' ');
  if (space != std::string_view::npos &&
      connections::equals_ignoring_case(credentials.authorization.substr(0, space), "bearer")) {
    return connections::trimmed(credentials.authorization.substr(space + 1));
  }
  return credentials.api_key;
}

KeyRing::KeyRing(std::string path) : path_(std::move(path)), file_(std::make_shared<const KeyFile>()) {
  reload();
}

void KeyRing::reload() {
  if (path_.empty()) return;
  auto fresh = std::make_shared<const KeyFile>(read_key_file(path_));
  const std::lock_guard lock(mutex_);
  file_ = std::move(fresh);
}

std::shared_ptr<const KeyFile> KeyRing::current() const {
  const std::lock_guard lock(mutex_);
  return file_;
}

std::optional<Key> KeyRing::find(std::string_view text) const {
  if (text.empty() || text.size() > longest_key) return std::nullopt;
  const auto file = current();
  const std::string digest = sha256_of(text);
  const Key* found = nullptr;
  for (const Key& key : file->keys) {
    if (are_equal_in_constant_time(key.sha256, digest)) found = &key;
  }
  return found == nullptr ? std::nullopt : std::optional(*found);
}

}  // namespace server::keys
