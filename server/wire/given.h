#pragma once
// One member of a request in another wire format, read as what it has to be. Numbers, flags and lists may
// also come as text, as they do in URL-encoded parameters.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/limits.h"

namespace server::wire {

struct Given {
  std::string_view name;
  const nlohmann::json& value;
  const Limits& limits;
};

/// All throw ProblemError: 400 `invalid_parameter`, with the member's name, for a value of another kind.
[[noreturn]] void refuse(const Given& given, const std::string& wanted);
[[noreturn]] void refuse_unknown(const Given& given);
[[noreturn]] void refuse_unsupported(const Given& given);
std::string text_of(const Given& given);
bool flag_of(const Given& given);

struct Bounds {
  std::size_t least;
  std::size_t most;
};
std::size_t number_of(const Given& given, Bounds bounds);

/// An array of texts; one text stands for itself, cut at commas, and `["a"]` as a text for the array.
std::vector<std::string> names_of(const Given& given);

/// The same of facets: fields that can be counted, `*` all of them, each once. published is among them.
std::vector<std::string> facets_of(const Given& given);
/// One facet, whose values are texts.
std::string text_facet_of(const Given& given);

/// Null, false, or empty: as if it had not been given.
bool is_nothing(const nlohmann::json& value);

/// The members of an object; throws ProblemError: 400 `invalid_json`, naming `what`, when it is none.
const nlohmann::json& require_object(const nlohmann::json& value, std::string_view what);
const nlohmann::json& require_array(const nlohmann::json& value, std::string_view what);

}  // namespace server::wire
