#pragma once
// If-Match and If-None-Match of a write (RFC 9110, 13.1), and the tag of an article that they name.

#include <string>
#include <string_view>

#include "indexer/edits.h"

namespace server::routes {

/// A strong tag: `"VERSION-FORM"`. VERSION is that of the article's words, which a write may depend on; FORM
/// is of all else that the answer shows, such as its copies.
std::string article_tag(std::string_view version, std::string_view form);

/// Throws ProblemError (400) for a header that is no list of entity tags.
indexer::Precondition read_precondition(std::string_view if_match, std::string_view if_none_match);

}  // namespace server::routes
