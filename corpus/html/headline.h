#pragma once
// The article's title among those that a page has.

#include <span>
#include <string>
#include <string_view>

namespace corpus::html {

/// The first of `titles`, in order of belief, that is not the outlet's name, without the outlet's name at its
/// end or start ("Talks go on | The Ledger"). That is cut off only where `names` (the outlet's name, the
/// host) or another title of the page proves it. All are lines; some may be empty.
std::string choose_headline(std::span<const std::string> titles, std::span<const std::string> names);

/// An outlet's name without what it says of itself: "The Ledger" of "The Ledger | News, Sport, Weather" where
/// `site` is "ledger".
std::string without_slogan(std::string_view name, std::string_view site);

/// What a page's title has behind the article's: "The Ledger" of "Talks go on | Politics | The Ledger" and
/// "Talks go on"; empty where it does not begin with that.
std::string behind_title(std::string_view page_title, std::string_view title);

/// Whether two titles are the same but for case, spaces and marks, or one is a good part of the other.
bool are_alike(std::string_view a, std::string_view b);

}  // namespace corpus::html
