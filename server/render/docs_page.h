#pragma once
// The description of the interface as a page.

#include <string>

#include "server/site.h"

namespace server::render {

/// Everything in it comes from server/web/openapi.json.
std::string docs_page(const Site& site);

}  // namespace server::render
