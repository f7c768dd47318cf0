#pragma once
// Queries typed in capitals throughout, as old archives and teletypes have their text.

#include <string>
#include <string_view>
#include <vector>

namespace server::query {

/// The text in lower case where it is prose in capitals; else nothing changes. Prose has no lower-case letter
/// and two stop words of `languages` that another word follows (one, in six words or more): "KURSK AND
/// SUDZHA" is a query, "THE WAR AND THE PEACE" prose.
std::string without_shouting(std::string_view text, const std::vector<std::string>& languages);

}  // namespace server::query
