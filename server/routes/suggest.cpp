#include "server/routes/suggest.h"

#include <algorithm>
#include <charconv>

#include "corpus/text/utf8.h"
#include "server/parameter_table.h"
#include "server/render/suggestions.h"
#include "server/routes/entity_tag.h"

namespace server::routes {
namespace {

constexpr std::size_t usual = 10;
constexpr std::size_t most = 20;
constexpr std::string_view opensearch_type = "application/x-suggestions+json";

struct Asked {
  std::string typed;
  std::string format = "json";
  std::size_t limit = usual;
};

void set_limit(Asked& asked, const std::string& value) {
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, asked.limit);
  if (error != std::errc() || stop != end || asked.limit == 0 || asked.limit > most) {
    refuse_parameter(
        "limit", "limit must be a whole number from 1 to " + std::to_string(most) + ", not " + shown(value));
  }
}

void set(Asked& asked, const std::string& name, const std::string& value, const Limits& limits) {
  if (name == "q") {
    const bool sound = corpus::text::is_valid_utf8(value) && value.find('\0') == std::string::npos &&
                       value.size() <= limits.query_characters;
    if (!sound) {
      refuse_parameter(name,
                       "q must be UTF-8 of up to " + std::to_string(limits.query_characters) + " bytes");
    }
    asked.typed = value;
  } else if (name == "limit") {
    set_limit(asked, value);
  } else if (name == "format") {
    if (value != "json" && value != "opensearch") {
      refuse_parameter(name, "format must be json or opensearch, not " + shown(value));
    }
    asked.format = value;
  } else {
    refuse_parameter(name, "this route has no parameter " + shown(name) + "; it has q, limit and format");
  }
}

Asked read(const Call& call, const Limits& limits) {
  Asked asked;
  std::vector<std::string_view> seen;
  for (const auto& [name, value] : call.parameters) {
    if (std::find(seen.begin(), seen.end(), name) != seen.end())
      refuse_parameter(name, name + " is given twice");
    seen.push_back(name);
    if (!value.empty() || name != "q") set(asked, name, value, limits);
  }
  return asked;
}

}  // namespace

Reply suggest(const Call& call, Context& context) {
  const Asked asked = read(call, context.site.limits);
  const auto completions = context.searcher.completions(asked.typed, asked.limit);
  if (asked.format == "opensearch") {
    return {.content_type = opensearch_type,
            .body = render::suggestions_opensearch(asked.typed, completions, context.site)};
  }
  return {.content_type = content_type::json, .body = render::suggestions_json(asked.typed, completions)};
}

}  // namespace server::routes
