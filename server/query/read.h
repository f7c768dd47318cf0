#pragma once
// Query text -> what it was understood as, within bounds.

#include <string>
#include <string_view>
#include <vector>

#include "server/limits.h"
#include "server/query/node.h"
#include "server/search_request.h"

namespace server::query {

struct ReadOptions {
  Match match = Match::automatic;
  std::vector<std::string> languages;  ///< of the archive, most articles first: their stop words are left out
  Limits limits;
};

struct Understanding {
  Node root;
  std::string understood;          ///< in query syntax; reading it again gives the same root
  std::vector<std::string> notes;  ///< for people
};

/// Throws ProblemError (400 `query_too_complex`) when the text is beyond a limit, and for nothing else.
Understanding read(std::string_view text, const ReadOptions& options);

}  // namespace server::query
