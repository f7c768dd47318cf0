#pragma once
// A file that several programs change, one after the other, each change whole and durable.

#include <string>
#include <string_view>

namespace server {

enum class Readers { owner, everyone };

/// Held while the file is being changed: a lock on its folder, so that nothing is left lying there.
class DurableFile {
 public:
  /// Waits for whoever is changing it. Throws std::system_error that names `path`, as write() does.
  explicit DurableFile(const std::string& path, Readers readers = Readers::everyone);
  ~DurableFile();
  DurableFile(const DurableFile&) = delete;
  DurableFile& operator=(const DurableFile&) = delete;

  /// Puts `text` in place of what stands there; whoever reads sees the one or the other.
  void write(std::string_view text) const;

 private:
  std::string path_;
  Readers readers_;
  int folder_;
};

}  // namespace server
