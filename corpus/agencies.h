#pragma once
// News agencies, which stand in bylines beside the names of people.

#include <string_view>

namespace corpus {

/// Whether the text is the name of a news agency and nothing else: "Reuters" in any case, "AFP" as
/// it is written, since Ani and Pap are names.
bool is_agency(std::string_view text);

}  // namespace corpus
