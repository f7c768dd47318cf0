#include "server/wire/searchkit/read.h"

#include <nlohmann/json.hpp>

#include "server/json_body.h"
#include "server/wire/algolia/read.h"

namespace server::wire::searchkit {

std::vector<algolia::Query> read(std::string_view body, const Limits& limits) {
  return algolia::read_requests(parse_json(body, limits), "the body", limits);
}

}  // namespace server::wire::searchkit
