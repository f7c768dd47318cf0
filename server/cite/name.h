#pragma once
// An author's name in the parts that reference managers sort by.

#include <string>
#include <string_view>

namespace server::cite {

struct Name {
  std::string family{};   ///< with its particles, "van der Berg"; empty: not known to be a person's name
  std::string given{};    ///< empty where family is
  std::string literal{};  ///< the name as it stands; empty where family is not
};

/// In parts only where the text leaves no doubt: "Quill, Mara", or two to four capitalised words with small
/// particles between them and no word of an organisation. All else, names of languages that put the family
/// first among them, stays whole.
Name name_of(std::string_view text, std::string_view language);

}  // namespace server::cite
