#pragma once
// The forms under which words are the same: lower case, and folded (no marks, compatibility forms resolved).

#include <string>
#include <string_view>

namespace corpus::text {

/// Lower case by Unicode's full case folding, typographic apostrophes straightened, dots of an acronym and
/// an English possessive 's dropped: "U.S." -> "us", "Russia’s" -> "russia". Marks stay, so that stemmers see
/// them. Appends to nothing, replaces `to`.
void lower_word(std::string_view word, std::string& to);

/// `lowered` without the marks of Latin and Greek letters (Cyrillic й and ї are letters of their own and
/// stay), ligatures and special letters written out: "micheál" -> "micheal", "straße" -> "strasse", "łódź" ->
/// "lodz".
void fold_word(std::string_view lowered, std::string& to);

/// Whether fold_word could change it: false for plain ASCII.
bool needs_folding(std::string_view lowered);

}  // namespace corpus::text
