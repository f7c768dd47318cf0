#pragma once
// The forms in which results go out, in one table: a new form is a new file and one line.

#include <string>
#include <string_view>

#include "server/results.h"
#include "server/search_request.h"
#include "server/site.h"

namespace server::render {

/// Whether links in a form may begin with a slash, or have to say which server.
enum class Addresses { from_root, whole };

struct Renderer {
  Format format;
  std::string_view content_type;
  Addresses addresses;
  /// What to ask the index for, so that this form can show all it wants to.
  SearchRequest (*adapt)(const SearchRequest& request);
  /// `request`: as the client gave it. `site.base_url` is set where the form needs whole addresses.
  std::string (*write)(const Results& results, const SearchRequest& request, const Site& site);
};

/// REQUIRES: not Format::negotiated.
const Renderer& renderer(Format format);

}  // namespace server::render
