#pragma once
// A written date in the marks that its tokens are told apart by.

#include <string>
#include <string_view>

namespace corpus {

/// ASCII for what stands in dates beside letters: dashes, dots and bars between the parts, full-width forms,
/// Arabic and Persian digits; and a space behind what Chinese, Japanese and Korean write behind a number, as
/// in "3月4日星期二". REQUIRES: valid UTF-8.
std::string with_plain_marks(std::string_view text);

/// Whose digits a text has: of years that are written so, those of another calendar are told by it.
enum class Digits { other, arabic, persian };
Digits digits_of(std::string_view text);

}  // namespace corpus
