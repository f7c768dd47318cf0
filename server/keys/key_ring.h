#pragma once
// The keys that hold now, for all workers: read at the start and whenever the operator says so.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "server/keys/key_file.h"

namespace server::keys {

/// What a request shows of itself; empty when absent.
struct Credentials {
  std::string_view authorization{};  ///< header; `Bearer KEY`, any other scheme is not ours to judge
  std::string_view api_key{};        ///< header X-API-Key, or as other clients call it
};

/// The key that a request shows; empty when it shows none.
std::string_view presented_key(const Credentials& credentials);

/// Thread-safe.
class KeyRing {
 public:
  /// Without a file: reading is open, writing is not. Throws as read_key_file does.
  explicit KeyRing(std::string path = {});

  /// Reads the file again. Throws as read_key_file does; then the keys are those of before.
  void reload();

  /// Whether there is a file, and with it any way to write.
  bool has_file() const { return !path_.empty(); }
  Reading reading() const { return current()->reading; }

  /// The key whose text this is. Looks at all keys in constant time, so that nothing is learnt from how long
  /// a refusal takes.
  std::optional<Key> find(std::string_view text) const;

 private:
  std::shared_ptr<const KeyFile> current() const;

  std::string path_;
  mutable std::mutex mutex_;
  std::shared_ptr<const KeyFile> file_;
};

}  // namespace server::keys
