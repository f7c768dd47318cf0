#pragma once
// The file of keys:
//   {"reading": "open", "keys": [{"name": "import", "scope": "write", "sha256": "…64 hex…", "created": "…"}]}
// `reading`: `open` (the default), or `key`: then searches need a key as well.

#include <string>
#include <vector>

#include "server/durable_file.h"
#include "server/keys/key.h"

namespace server::keys {

enum class Reading { open, key };

struct KeyFile {
  Reading reading = Reading::open;
  std::vector<Key> keys;
};

/// Throws std::runtime_error that names the path, what is wrong and what would be right; also when there is
/// no such file.
KeyFile read_key_file(const std::string& path);

/// Held while a key file is being changed. Throws std::runtime_error.
class KeyFileLock {
 public:
  explicit KeyFileLock(const std::string& path);

  /// Without a key where there is no file.
  KeyFile read() const;
  /// Puts it in place of the old one, whole and durable, readable for its owner alone.
  void write(const KeyFile& file) const;

 private:
  std::string path_;
  DurableFile file_;
};

/// Lets `change` have what the file holds and stores what it makes of it. Two who change it at once do so one
/// after the other. What `change` throws reaches the caller, and the file is as it was.
template <class Change>
void change_key_file(const std::string& path, Change&& change) {
  const KeyFileLock lock(path);
  KeyFile file = lock.read();
  change(file);
  lock.write(file);
}

}  // namespace server::keys
