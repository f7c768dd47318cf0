#pragma once
// Where one article holds what a query looks for.

#include <string>
#include <vector>

#include "corpus/article.h"
#include "server/highlight/match.h"

namespace server {

struct SearchPlace;

/// In order, without overlap; none in masked text.
struct Marks {
  std::vector<highlight::Match> title;
  std::vector<highlight::Match> body;
};

/// `text`: query text, read as a search reads it. Throws ProblemError when it is beyond a bound.
Marks marks_of(const corpus::Article& article, const std::string& text, const SearchPlace& place);

}  // namespace server
