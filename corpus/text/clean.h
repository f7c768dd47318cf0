#pragma once
// Text as articles hold it: NFC, lines that end in LF, no control characters, no towers of marks.

#include <string>
#include <string_view>
#include <vector>

namespace corpus::text {

/// A clean text, and what was repaired, for people.
struct Cleaned {
  std::string text;
  std::vector<std::string> notes;
};

/// CR LF and CR become LF; TAB and LF stay, other C0 controls become spaces, C1 controls the windows-1252
/// characters they were meant to be; more than `marks_per_letter` marks on a letter are dropped; then NFC.
/// REQUIRES: valid UTF-8.
Cleaned clean_text(std::string text);

/// The same as one line: white space runs become one space, none at the ends.
Cleaned clean_line(std::string text);

/// Unicode's composed form (NFC), as clean_text() has it. REQUIRES: valid UTF-8.
std::string composed(std::string text);

/// Whether nothing of it can be seen: only white space and format characters, of any script.
bool is_blank(std::string_view text);

/// Marks that one letter keeps. Vietnamese, Hebrew and Zalgo-free IPA need four or five.
inline constexpr std::size_t marks_per_letter = 32;

}  // namespace corpus::text
