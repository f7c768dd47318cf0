#pragma once
// What bylines hold behind the names: a date, an agency, an address.

#include <string_view>

namespace corpus {

/// "Reuters, MAR 04" -> "Reuters"; "Jane Doe | Updated 10:30 GMT" -> "Jane Doe"; a date alone -> "".
std::string_view without_date(std::string_view byline);

/// "Jane Doe, Reuters", "Jane Doe/AFP", "Jane Doe (AP)" -> "Jane Doe".
std::string_view without_agency(std::string_view name);

/// "jane@marl.example (Jane Doe)", "Jane Doe <jane@marl.example>", "Jane Doe (https://marl.example)" ->
/// "Jane Doe".
std::string_view without_address(std::string_view name);

}  // namespace corpus
