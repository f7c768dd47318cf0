#pragma once
// What all workers share that is made of the index in memory.

#include <string>

#include "server/edition_keeper.h"
#include "server/spelling/lexicon.h"
#include "server/suggest/completions.h"

namespace server {

struct Tables {
  explicit Tables(const std::string& path) : lexicons(path), completions(path) {}

  EditionKeeper<spelling::Lexicon> lexicons;
  EditionKeeper<suggest::Completions> completions;
};

}  // namespace server
