#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/json_body.h"
#include "server/parameter_table.h"
#include "server/parameters.h"

namespace server {
namespace {

using Json = nlohmann::json;

Json parse_object(std::string_view text, const Limits& limits) {
  Json json = parse_json(text, limits);
  if (!json.is_object()) refuse_json("the body must be one JSON object, such as {\"q\": \"ceasefire\"}");
  return json;
}

[[noreturn]] void refuse_type(const KnownParameter& known) {
  const std::string name(known.name);
  switch (known.shape) {
    case Shape::number:
      refuse_parameter(name, name + " must be a whole number, without quotation marks, in range");
    case Shape::share:
      refuse_parameter(name, name + " must be a number from 0 to 1, without quotation marks");
    case Shape::flag:
      refuse_parameter(name, name + " must be true or false, without quotation marks");
    case Shape::text:
      refuse_parameter(name, name + " must be a string");
    default:
      refuse_parameter(name, name + " must be a string or an array of strings");
  }
}

std::string string_of(const KnownParameter& known, const Json& value) {
  if (!value.is_string()) refuse_type(known);
  return value.get<std::string>();
}

std::vector<std::string> strings_of(const KnownParameter& known, const Json& value) {
  if (!value.is_array()) return {string_of(known, value)};
  std::vector<std::string> strings;
  for (const Json& element : value) strings.push_back(string_of(known, element));
  return strings;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
  return text;
}

void add(Parameters& to, const KnownParameter& known, const Json& value) {
  const std::string name(known.name);
  switch (known.shape) {
    case Shape::number:
      if (!value.is_number_integer()) refuse_type(known);
      return to.push_back({name, value.dump()});
    case Shape::share:
      if (!value.is_number()) refuse_type(known);
      return to.push_back({name, value.dump()});
    case Shape::flag:
      if (!value.is_boolean()) refuse_type(known);
      return to.push_back({name, value.dump()});
    case Shape::text:
      return to.push_back({name, string_of(known, value)});
    case Shape::names:
      return to.push_back({name, joined(strings_of(known, value))});
    case Shape::values:
      for (std::string& element : strings_of(known, value)) to.push_back({name, std::move(element)});
  }
}

}  // namespace

SearchRequest read_search_json(std::string_view json, const Limits& limits) {
  Parameters parameters;
  const Json object = parse_object(json, limits);
  for (const auto& [name, value] : object.items()) {
    const KnownParameter* known = find_parameter(name);
    if (known == nullptr) {
      parameters.emplace_back(name, "");  // refused below, as in a URL
    } else if (!value.is_null()) {
      add(parameters, *known, value);
    }
  }
  return read_search(parameters, limits);
}

}  // namespace server
