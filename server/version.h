#pragma once
// Which Broadsheet this is.

#include <string_view>

namespace server {

inline constexpr std::string_view version = BROADSHEET_VERSION;

}  // namespace server
