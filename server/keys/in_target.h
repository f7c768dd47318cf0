#pragma once
// Keys that stand in a request's target, as Algolia's clients in browsers send theirs: `x-algolia-api-key`.

#include <string>
#include <string_view>

namespace server::keys {

/// The key in the target of a search as those clients ask (`/1/...`); empty when there is none.
std::string_view key_in(std::string_view target);

/// `target` as a log may hold it: with `***` for the values of such parameters, whatever the path.
std::string without_keys(std::string_view target);

}  // namespace server::keys
