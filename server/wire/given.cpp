#include "server/wire/given.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/schema.h"
#include "server/filter/expression.h"
#include "server/json_body.h"
#include "server/parameter_table.h"
#include "server/parameter_text.h"

namespace server::wire {
namespace {

using Json = nlohmann::json;

std::string shown_value(const Json& value) {
  return value.is_string() ? shown(value.get_ref<const std::string&>()) : shown(value.dump());
}

std::vector<std::string> cut_at_commas(std::string_view text) {
  std::vector<std::string> names;
  for (;;) {
    const std::size_t comma = text.find(',');
    if (!text.substr(0, comma).empty()) names.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return names;
    text.remove_prefix(comma + 1);
  }
}

void add_once(std::vector<std::string>& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

std::vector<std::string> countable() {
  std::vector<std::string> names;
  names.reserve(indexer::value_fields.size() + 1);
  for (const indexer::Field& field : indexer::value_fields) names.emplace_back(field.name);
  names.emplace_back(filter::attribute::published);
  return names;
}

}  // namespace

void refuse(const Given& given, const std::string& wanted) {
  refuse_parameter(given.name,
                   std::string(given.name) + " must be " + wanted + ", not " + shown_value(given.value));
}

void refuse_unknown(const Given& given) {
  refuse_parameter(given.name, "there is no parameter " + shown(given.name) + " here; leave it out");
}

void refuse_unsupported(const Given& given) {
  refuse_parameter(given.name, std::string(given.name) +
                                   " would change the results, and is not supported here; leave it out");
}

std::string text_of(const Given& given) {
  if (!given.value.is_string()) refuse(given, "a string");
  return sound_text(given.name, given.value.get_ref<const std::string&>());
}

bool flag_of(const Given& given) {
  if (given.value.is_boolean()) return given.value.get<bool>();
  if (given.value == "true") return true;
  if (given.value == "false") return false;
  refuse(given, "true or false");
}

std::size_t number_of(const Given& given, Bounds bounds) {
  const bool is_number = given.value.is_number_integer();
  if (!is_number && !given.value.is_string()) refuse(given, "a whole number");
  const std::string digits = is_number ? given.value.dump() : given.value.get<std::string>();
  std::size_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stop != end || number < bounds.least || number > bounds.most) {
    refuse(given,
           "a whole number from " + std::to_string(bounds.least) + " to " + std::to_string(bounds.most));
  }
  return number;
}

std::vector<std::string> names_of(const Given& given) {
  if (given.value.is_string()) {
    const std::string text = text_of(given);
    if (!text.starts_with('[')) return cut_at_commas(text);
    const Json list = parse_json(text, given.limits);
    return names_of({given.name, list, given.limits});
  }
  if (!given.value.is_array()) refuse(given, "an array of strings");
  std::vector<std::string> names;
  for (const Json& element : given.value) names.push_back(text_of({given.name, element, given.limits}));
  return names;
}

std::vector<std::string> facets_of(const Given& given) {
  const std::vector<std::string> known = countable();
  std::vector<std::string> facets;
  for (const std::string& name : names_of(given)) {
    if (name == "*") {
      for (const std::string& each : known) add_once(facets, each);
    } else if (std::find(known.begin(), known.end(), name) != known.end()) {
      add_once(facets, name);
    } else {
      refuse_parameter(given.name,
                       "there is no facet " + shown(name) + "; a facet is " + alternatives(known));
    }
  }
  return facets;
}

std::string text_facet_of(const Given& given) {
  std::vector<std::string> facets = facets_of(given);
  if (facets.size() != 1 || facets.front() == filter::attribute::published)
    refuse(given, "the name of one facet of texts");
  return std::move(facets.front());
}

bool is_nothing(const Json& value) {
  if (value.is_boolean()) return !value.get<bool>();
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    return text.empty() || text == "false" || text == "[]" || text == "null";
  }
  return value.is_null() || (value.is_structured() && value.empty());
}

const Json& require_object(const Json& value, std::string_view what) {
  if (!value.is_object()) refuse_json(std::string(what) + " must be a JSON object");
  return value;
}

const Json& require_array(const Json& value, std::string_view what) {
  if (!value.is_array()) refuse_json(std::string(what) + " must be a JSON array");
  return value;
}

}  // namespace server::wire
