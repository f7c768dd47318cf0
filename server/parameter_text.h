#pragma once
// Text that a client gave, as everything behind the readers expects it.

#include <string>
#include <string_view>

namespace server {

/// `value` in Unicode's composed form, as the archive has it. Throws ProblemError, naming the parameter, for
/// NUL and invalid UTF-8.
std::string sound_text(std::string_view name, std::string_view value);

}  // namespace server
