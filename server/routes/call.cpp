#include "server/routes/call.h"

#include "server/problem.h"

namespace server::routes {

Site addressed(const Site& site, const Call& call) {
  Site whole = site;
  if (whole.base_url.empty())
    whole.base_url = "http://" + std::string{call.host.empty() ? "localhost" : call.host};
  return whole;
}

void refuse_parameters_except(const Call& call, std::string_view known) {
  for (const auto& [name, value] : call.parameters) {
    if (!known.empty() && name == known) continue;
    throw ProblemError{{400, "invalid_parameter", "this route has no parameter '" + name + "'", name}};
  }
}

}  // namespace server::routes
