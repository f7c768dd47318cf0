#pragma once
// Words too common to tell articles apart, of every language that has a Snowball stemmer in Xapian, and of
// some more. Our own short lists of function words.

#include <span>
#include <string_view>

namespace corpus::text {

struct StopList {
  std::string_view language;  ///< ISO 639-1
  std::string_view words;     ///< lower case, each followed by a space
};

std::span<const StopList> stop_lists();

}  // namespace corpus::text
