#pragma once
// The lines at the top of a plain text that say what they are: "Title: Mill sold", "Date: March 3, 2019".

#include <string_view>

#include "corpus/draft.h"
#include "corpus/member_names.h"

namespace corpus {

/// Takes such lines into the draft and gives the text behind them; the whole text where there are fewer than
/// two, or none gives a title, a date or an address. A label `Text` or `Body` begins the text itself.
std::string_view take_labelled_head(std::string_view text, const MemberNames& names, Draft& draft);

}  // namespace corpus
