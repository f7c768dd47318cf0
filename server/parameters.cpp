#include "server/parameters.h"

#define XXH_INLINE_ALL
#include <algorithm>

#include <xxhash.h>

#include "server/date_range.h"
#include "server/parameter_table.h"
#include "server/parameter_text.h"
#include "server/problem.h"

namespace server {
namespace {

const KnownParameter& require_known(std::string_view name) {
  if (const KnownParameter* parameter = find_parameter(name)) return *parameter;
  std::vector<std::string> names;
  for (const KnownParameter& parameter : known_parameters()) names.emplace_back(parameter.name);
  refuse_parameter(shown(name).substr(1, shown(name).size() - 2),
                   "there is no parameter " + shown(name) + "; a parameter is " + alternatives(names));
}

void require_order(const SearchRequest& request) {
  const auto from = parse_period(request.from);
  const auto to = parse_period(request.to);
  if (!from || !to || from->first <= to->last) return;
  refuse_parameter("from", "from (" + request.from + ") is after to (" + request.to + "); swap them");
}

void require_bounds(const SearchRequest& request, const Limits& limits) {
  if (request.cursor && request.offset > 0)
    refuse_parameter("offset", "offset and cursor cannot go together; give one of them");
  if (request.cursor && request.cursor->search != identity_of(request))
    refuse_parameter("cursor", "the cursor belongs to another search; begin again without it");
  if (request.offset + request.limit > limits.depth) {
    refuse_parameter("offset", "offset and limit together must be at most " + std::to_string(limits.depth) +
                                   "; narrow the search down instead, for example by from and to");
  }
  if (request.facets.size() > limits.facets) {
    refuse_parameter("facets",
                     "at most " + std::to_string(limits.facets) + " facets can be asked for at once");
  }
  for (const auto& [name, values] : request.filters) {
    if (values.size() <= limits.query_terms) continue;
    refuse_parameter(name, name + " was given " + std::to_string(values.size()) + " times; at most " +
                               std::to_string(limits.query_terms) + " are allowed");
  }
}

void append(std::string& url, std::string_view name, std::string_view value) {
  url += url.find('?') == std::string::npos ? '?' : '&';
  url += name;
  url += '=';
  url += percent_encode(value);
}

}  // namespace

SearchRequest read_search(const Parameters& parameters, const Limits& limits) {
  SearchRequest request;
  std::vector<const KnownParameter*> seen;
  for (const auto& [name, value] : parameters) {
    const KnownParameter& known = require_known(name);
    if (value.empty()) continue;
    if (known.shape != Shape::values && std::find(seen.begin(), seen.end(), &known) != seen.end()) {
      refuse_parameter(known.name, std::string(known.name) + " was given more than once; give it once");
    }
    seen.push_back(&known);
    const std::string text = sound_text(known.name, value);
    known.set(request, {known.name, text, limits});
  }
  require_order(request);
  require_bounds(request, limits);
  return request;
}

std::string to_url(const SearchRequest& request) {
  std::string url = "/search";
  for (const KnownParameter& parameter : known_parameters()) {
    for (const std::string& value : parameter.get(request, parameter.name))
      append(url, parameter.name, value);
  }
  return url;
}

std::uint64_t identity_of(const SearchRequest& request) {
  const SearchRequest defaults;
  SearchRequest search = request;
  search.cursor.reset();
  search.offset = defaults.offset;
  search.limit = defaults.limit;
  search.total = defaults.total;
  search.format = defaults.format;
  search.facets = defaults.facets;
  search.histogram = defaults.histogram;
  search.explain = defaults.explain;
  search.fragments = defaults.fragments;
  const std::string url = to_url(search);
  return XXH3_64bits(url.data(), url.size());
}

std::string to_key(const SearchRequest& request) {
  const auto& [texts, dates, facet_values, facet_words, kept_at] = request.extras;
  std::string key = to_url(request);
  for (const std::size_t number :
       {static_cast<std::size_t>(texts), static_cast<std::size_t>(dates), facet_values}) {
    key += ' ' + std::to_string(number);
  }
  return key + ' ' + facet_words + ' ' + kept_at;
}

}  // namespace server
