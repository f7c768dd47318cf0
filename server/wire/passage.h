#pragma once
// A hit's text as other wire formats want it: raw, with the asked-for tags around what matches, whole or cut
// down to some words. Never HTML-escaped: their clients escape it themselves.

#include <cstddef>
#include <string>

#include "server/highlight/fragment.h"
#include "server/wire/attributes.h"

namespace server::wire {

/// The whole of `text`.
std::string marked(std::string_view text, std::span<const highlight::Match> matches, const Showing& showing);

/// About `words` words around the best of what matches, or from the beginning where nothing does; without
/// masked text, and with the marker where it is cut.
std::string cropped(const highlight::Material& material, std::size_t words, const Showing& showing);

/// The same of one text of an attribute of a hit.
std::string cropped(const Hit& hit, const Attribute& attribute, std::string_view text, std::size_t words,
                    const Showing& showing);

}  // namespace server::wire
