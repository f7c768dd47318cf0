#include "server/cors.h"

#include <algorithm>

namespace server {

std::string_view Cors::allowed_origin(std::string_view origin) const {
  if (origin.empty()) return {};
  const auto found = std::find_if(origins_.begin(), origins_.end(),
                                  [origin](const std::string& one) { return one == "*" || one == origin; });
  return found == origins_.end() ? std::string_view{} : std::string_view{*found};
}

}  // namespace server
