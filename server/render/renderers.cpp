#include "server/render/renderers.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "server/render/json.h"
#include "server/render/search_page.h"

namespace server::render {
namespace {

SearchRequest as_asked(const SearchRequest& request) {
  return request;
}

constexpr std::array<Renderer, 2> renderers{{
    {Format::json, "application/json", as_asked, search_json},
    {Format::html, "text/html; charset=utf-8", with_filters, search_page},
}};

}  // namespace

const Renderer& renderer(Format format) {
  const auto* found = std::find_if(renderers.begin(), renderers.end(),
                                   [format](const Renderer& one) { return one.format == format; });
  if (found == renderers.end()) throw std::logic_error("a format without a renderer");
  return *found;
}

}  // namespace server::render
