#pragma once
// Language tags, given or found out, as ISO 639-1.

#include <string>
#include <string_view>

namespace corpus {

/// "en-GB", "EN", "eng", "English" -> "en"; empty when it has no code of two letters.
std::string normalise_language(std::string_view tag);

/// The language of a text, by its first thousand bytes: English where its function words leave no doubt
/// (english.h), else what CLD2 says, if it is written in the text's script; of a script that one language
/// alone is written in, that one. Empty when it is too short or CLD2 is not sure. REQUIRES: valid UTF-8.
std::string detect_language(std::string_view title, std::string_view body);

/// Whether two codes name languages that are mistaken for each other: Norwegian and Danish, say.
bool are_alike(std::string_view code, std::string_view other);

}  // namespace corpus
