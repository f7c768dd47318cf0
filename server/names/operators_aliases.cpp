#include "server/names/operators_aliases.h"

#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "indexer/names/aliases.h"

namespace server::names {

OperatorsAliases::OperatorsAliases(std::string path)
    : path_(std::move(path)), list_(std::make_shared<const AliasList>()) {
  reload();
}

void OperatorsAliases::reload() {
  if (path_.empty()) return;
  AliasList fresh{.text = indexer::names::load_aliases(path_)};
  fresh.fingerprint = XXH3_64bits(fresh.text.data(), fresh.text.size());
  const std::lock_guard lock(mutex_);
  if (fresh.text != list_->text) list_ = std::make_shared<const AliasList>(std::move(fresh));
}

std::shared_ptr<const AliasList> OperatorsAliases::current() const {
  const std::lock_guard lock(mutex_);
  return list_;
}

}  // namespace server::names
