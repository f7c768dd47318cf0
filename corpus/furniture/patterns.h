#pragma once
// Furniture that is known by its words: menus, "Read more: ...", "Sign up for our newsletter".

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/furniture/units.h"

namespace corpus::furniture {

/// Whole units of a body that match the list of corpus/furniture/phrases.h or one of the few forms that are
/// no fixed words (menu rows, counters of comments, bare links, "More In Politics MORE..."). Linear in the
/// body.
std::vector<MaskedSpan> known_furniture(const Units& body);

/// The form in which units are compared: lower case, single spaces, straight apostrophes, without what is
/// neither letter nor digit at its ends.
std::string comparable(std::string_view unit);

}  // namespace corpus::furniture
