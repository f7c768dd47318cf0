#pragma once
// The operator's own names that mean the same, beside those that the index keeps (indexer/names/aliases.h).

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

namespace server::names {

struct AliasList {
  std::string text{};             ///< read_aliases() takes it
  std::uint64_t fingerprint = 0;  ///< of the text; 0: there is none
};

/// For all workers: read at the start and whenever the operator says so. Thread-safe.
class OperatorsAliases {
 public:
  /// Without a file: an empty list. Throws as indexer::names::load_aliases does.
  explicit OperatorsAliases(std::string path = {});

  /// Reads the file again. Throws as load_aliases does; then the list is that of before.
  void reload();

  /// Another object only when the text is another.
  std::shared_ptr<const AliasList> current() const;

 private:
  std::string path_;
  mutable std::mutex mutex_;
  std::shared_ptr<const AliasList> list_;
};

}  // namespace server::names
