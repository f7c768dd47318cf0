#pragma once
// What a request asks of an index before anything is searched: in which languages, and for which further
// forms.

#include <string>
#include <vector>

#include "server/live_index.h"
#include "server/names/spellings.h"
#include "server/query/synonyms.h"
#include "server/search_request.h"

namespace server {

/// Whose stems are searched: those that the request is narrowed down to, if the archive has them, at most
/// four; else the archive's main ones.
std::vector<std::string> languages_of(const SearchRequest& request, const IndexFacts& facts);

/// What is searched beside the words as typed. REQUIRES: what it is made of outlives it.
std::vector<query::FormSource> form_sources(const SearchRequest& request, const query::Synonyms& synonyms,
                                            names::Spellings& spellings, Vocabulary& vocabulary);

}  // namespace server
