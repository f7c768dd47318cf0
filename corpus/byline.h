#pragma once
// Bylines: lines that name who wrote an article.

#include <string>
#include <string_view>
#include <vector>

namespace corpus {

/// "By Jane Doe and JOHN ROE, Staff Writers" -> Jane Doe, JOHN ROE. Empty when the line could be anything
/// else ("By then, talks had stalled"; "By All Means").
std::vector<std::string> authors_of_byline(std::string_view line);

/// Names alone in a line, "Jane Doe and John Roe" -> Jane Doe, John Roe: authors where a role follows below.
std::vector<std::string> names_of_line(std::string_view line);

/// "Transport correspondent", "Senior Staff Writer, London": what may stand below the name of an author.
bool is_role_line(std::string_view line);

}  // namespace corpus
