#pragma once
// Lists of names and keywords as archives write them in one string.

#include <string>
#include <string_view>
#include <vector>

namespace corpus {

/// "By Jane Doe, John Roe and Max Power" -> three; "Perlis, A. J.; Samelson, K." -> two; "Doe, Jane" -> one.
/// Works, roles, employers, agencies, addresses and dates are left out: "Analysis by Jane Doe, Staff Writer,
/// CNN | March 4" -> "Jane Doe"; a role or an agency that stands alone is kept.
std::vector<std::string> split_authors(std::string_view byline);

/// Whether the last word is what somebody is, not who: "AP Auto Writer", "Transport correspondent".
bool is_role(std::string_view part);

/// "war, peace; talks" and "['war', 'peace', 'talks']" -> three.
std::vector<std::string> split_tags(std::string_view tags);

}  // namespace corpus
