#pragma once
// Bylines: lines that name who wrote an article.

#include <string>
#include <string_view>
#include <vector>

namespace corpus {

/// "By Jane Doe and JOHN ROE, Staff Writers" -> Jane Doe, JOHN ROE. Empty when the line could be anything
/// else
/// ("By then, talks had stalled"; "By All Means").
std::vector<std::string> authors_of_byline(std::string_view line);

}  // namespace corpus
