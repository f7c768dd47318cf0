#pragma once
// SearchRequest <-> URL parameters and JSON: one table of names, an exact inverse.

#include <cstdint>
#include <string>
#include <string_view>

#include "server/limits.h"
#include "server/search_request.h"
#include "server/url.h"

namespace server {

/// Throws ProblemError: 400 `invalid_parameter`, naming the parameter and what would be right, for a name
/// that is not known, a value that is not allowed, a single-valued parameter given twice, invalid UTF-8 or
/// NUL. Empty values count as not given, because forms submit their empty fields.
SearchRequest read_search(const Parameters& parameters, const Limits& limits = {});

/// The same from a JSON object with the same names; repeatable ones may be arrays, `null` is not given.
/// Throws ProblemError: as above, and 400 `invalid_json` for what is not one sound JSON object.
SearchRequest read_search_json(std::string_view json, const Limits& limits = {});

/// `/search?q=...`: members that differ from the default, in a fixed order. read_search gives the request
/// back.
std::string to_url(const SearchRequest& request);

/// The same for all pages and forms of a search: what a cursor belongs to.
std::uint64_t identity_of(const SearchRequest& request);

/// The address, and what no address holds: equal exactly for equal requests.
std::string to_key(const SearchRequest& request);

}  // namespace server
