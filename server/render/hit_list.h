#pragma once
// Hits as a page shows them.

#include <string>
#include <string_view>
#include <vector>

#include "server/render/links.h"
#include "server/results.h"

namespace server::render {

/// Level of the hits' titles, below the page's own.
enum class HeadingLevel { h2 = 2, h3 = 3 };

/// `query`: what to mark in an article that is opened from here.
std::string hit_list(const std::vector<Hit>& hits, std::string_view query, const Links& links,
                     HeadingLevel level);

/// Outlet, date, section and language, as far as they are known: the line above a title.
std::string kicker(const corpus::Article& article, const Links& links);
/// The same with something else in place of the date; empty: nothing.
std::string kicker(const corpus::Article& article, const std::string& when_html, const Links& links);

/// `By A, B`; empty when nobody is named.
std::string byline(const corpus::Article& article);

/// ` lang="de" dir="auto"`: attributes of an element that holds an article's own words.
std::string language_attributes(const corpus::Article& article);

}  // namespace server::render
