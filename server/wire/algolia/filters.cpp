#include "server/wire/algolia/filters.h"

#include <utility>
#include <vector>

#include "server/filter/parse.h"
#include "server/json_body.h"
#include "server/parameter_table.h"

namespace server::wire::algolia {
namespace {

using Json = nlohmann::json;
using Condition = filter::Expression (*)(const Given&);

filter::Expression facet_condition(const Given& given) {
  const std::string text = text_of(given);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) refuse(given, "a field and a value, such as source:Pellworth Wire");
  const std::string_view field = filter::require_field(std::string_view(text).substr(0, colon), given.name);
  std::string_view value = std::string_view(text).substr(colon + 1);
  const bool negated = value.starts_with('-');
  if (negated || value.starts_with("\\-")) value.remove_prefix(1);
  filter::Expression condition = field == filter::attribute::published
                                     ? filter::compare_published("=", filter::number_of(value, given.name))
                                     : filter::value_is(field, value);
  return negated ? filter::no(std::move(condition)) : condition;
}

filter::Expression numeric_condition(const Given& given) {
  return filter::parse({text_of(given), given.name, given.limits});
}

filter::Expression any_of(const Json& list, const Given& given, Condition condition) {
  std::vector<filter::Expression> parts;
  for (const Json& element : list) parts.push_back(condition({given.name, element, given.limits}));
  return filter::any_of(std::move(parts));
}

/// `source:A,language:en` as its two conditions; a comma within a value stays.
Json conditions_in(std::string_view text) {
  Json conditions = Json::array();
  while (!text.empty()) {
    std::size_t comma = text.find(',');
    while (comma != std::string_view::npos &&
           text.substr(comma + 1, text.find(',', comma + 1) - comma - 1).find(':') == std::string_view::npos)
      comma = text.find(',', comma + 1);
    conditions.push_back(text.substr(0, comma));
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return conditions;
}

filter::Expression all_of(const Given& given, Condition condition) {
  if (given.value.is_string()) {
    const auto& text = given.value.get_ref<const std::string&>();
    if (text.empty()) return {};
    if (!text.starts_with('[')) return condition(given);
    const Json list = parse_json(text, given.limits);
    return all_of({given.name, list, given.limits}, condition);
  }
  if (!given.value.is_array()) refuse(given, "an array of strings, or of arrays of strings");
  std::vector<filter::Expression> parts;
  for (const Json& element : given.value) {
    if (element.is_array() && element.empty()) continue;
    parts.push_back(element.is_array() ? any_of(element, given, condition)
                                       : condition({given.name, element, given.limits}));
  }
  filter::Expression whole = filter::all_of(std::move(parts));
  filter::require_bounded(whole, {{}, given.name, given.limits});
  return whole;
}

}  // namespace

filter::Expression facet_filters(const Given& given) {
  const auto* written = given.value.get_ptr<const std::string*>();
  const std::string_view text = written == nullptr ? std::string_view() : *written;
  if (text.starts_with('(')) refuse(given, "lists in a list, [[...], [...]], instead of parentheses");
  if (text.empty() || text.starts_with('[')) return all_of(given, facet_condition);
  const Json list = conditions_in(text);
  return all_of({given.name, list, given.limits}, facet_condition);
}

filter::Expression numeric_filters(const Given& given) {
  return all_of(given, numeric_condition);
}

}  // namespace server::wire::algolia
