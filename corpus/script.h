#pragma once
// Which script a text is written in: a check on what languages it can be.

#include <string>
#include <string_view>

namespace corpus {

/// ISO 15924 code ("Latn", "Cyrl", "Arab", "Jpan", "Kore", "Hans") of the script of most of the letters in
/// the text's first bytes; empty when there are too few letters to tell. Han with Kana is Jpan. REQUIRES:
/// valid UTF-8.
std::string script_of(std::string_view text);

/// Whether texts in `language` (ISO 639-1) are written in that script, alone or among others. True when
/// either is empty or unknown.
bool is_written_in(const std::string& language, const std::string& script);

/// The language of a script that only one language is written in ("Grek": "el"); empty otherwise.
std::string only_language_of(const std::string& script);

}  // namespace corpus
