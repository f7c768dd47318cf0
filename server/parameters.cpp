#include "server/parameters.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "corpus/text/utf8.h"
#include "server/date_range.h"
#include "server/parameter_table.h"
#include "server/problem.h"

namespace server {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Unicode's composed form, as the archive has it.
std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, piece, sink, nullptr, error);
  return U_FAILURE(error) ? std::string(text) : result;
}

const KnownParameter& require_known(std::string_view name) {
  if (const KnownParameter* parameter = find_parameter(name)) return *parameter;
  std::vector<std::string> names;
  for (const KnownParameter& parameter : known_parameters()) names.emplace_back(parameter.name);
  refuse_parameter(shown(name).substr(1, shown(name).size() - 2),
                   "there is no parameter " + shown(name) + "; a parameter is " + alternatives(names));
}

void require_text(std::string_view name, std::string_view value) {
  if (value.find('\0') != std::string_view::npos) {
    refuse_parameter(name, std::string(name) + " holds a NUL character; leave it out");
  }
  if (!corpus::text::is_valid_utf8(value)) {
    refuse_parameter(name, std::string(name) + " is not valid UTF-8; encode it as UTF-8");
  }
}

void require_order(const SearchRequest& request) {
  const auto from = parse_period(request.from);
  const auto to = parse_period(request.to);
  if (!from || !to || from->first <= to->last) return;
  refuse_parameter("from", "from (" + request.from + ") is after to (" + request.to + "); swap them");
}

void require_bounds(const SearchRequest& request, const Limits& limits) {
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
    require_text(known.name, value);
    if (known.shape != Shape::values && std::find(seen.begin(), seen.end(), &known) != seen.end()) {
      refuse_parameter(known.name, std::string(known.name) + " was given more than once; give it once");
    }
    seen.push_back(&known);
    const std::string text = composed(value);
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

}  // namespace server
