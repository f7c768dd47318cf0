#include "server/wire/parts.h"

#include <algorithm>
#include <cmath>

namespace server::wire {
namespace {

void write_counts(render::JsonWriter& json, std::string_view field, const std::vector<FacetValue>& values) {
  json.name(field).open('{');
  for (const FacetValue& value : values) json.name(value.value).value(value.count);
  json.close('}');
}

}  // namespace

std::uint64_t whole_milliseconds(double milliseconds) {
  return static_cast<std::uint64_t>(std::llround(std::max(milliseconds, 0.0)));
}

void write_facet_counts(render::JsonWriter& json, const SearchRequest& request, const Results& results) {
  json.open('{');
  for (const auto& [field, values] : results.facets) write_counts(json, field, values);
  if (request.extras.dates == Dates::counted) write_counts(json, filter::attribute::published, results.dates);
  json.close('}');
}

std::string left_out_message(std::size_t hits) {
  return "the bodies of " + std::to_string(hits) +
         " hits are left out, because there is no room for more in one answer";
}

}  // namespace server::wire
