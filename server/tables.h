#pragma once
// What all workers share that is made of the index in memory.

#include <cstddef>
#include <string>

#include "server/edition_keeper.h"
#include "server/result_cache.h"
#include "server/spelling/lexicon.h"
#include "server/suggest/completions.h"

namespace server {

struct Tables {
  explicit Tables(const std::string& path, std::size_t cache_bytes = 0)
      : lexicons(path), completions(path), results(cache_bytes) {}

  EditionKeeper<spelling::Lexicon> lexicons;
  EditionKeeper<suggest::Completions> completions;
  ResultCache results;
};

}  // namespace server
