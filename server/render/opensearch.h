#pragma once
// The description by which browsers and feed readers offer this archive as a search engine (OpenSearch 1.1).

#include <string>
#include <string_view>

#include "server/site.h"

namespace server::render {

inline constexpr std::string_view opensearch_type = "application/opensearchdescription+xml";

/// REQUIRES: the site has a base_url.
std::string opensearch_xml(const Site& site);

}  // namespace server::render
