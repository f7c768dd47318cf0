#pragma once
// The forms of a citation, in one table: a new form is a new file and one line.

#include <span>
#include <string>
#include <string_view>

#include "server/cite/citation.h"

namespace server::cite {

struct Form {
  std::string_view name;  ///< as `format` names it
  std::string_view content_type;
  std::string_view extension;  ///< of a file's name
  std::string (*write)(const Citation& citation);
};

std::span<const Form> forms();

/// nullptr when there is none of this name.
const Form* find_form(std::string_view name);

/// An entry that BibTeX and biblatex read, UTF-8; names and titles keep their capitals.
std::string bibtex(const Citation& citation);

/// CSL-JSON 1.0.2: a list of one item.
std::string csl(const Citation& citation);

/// RIS (2011), lines ending in CR LF.
std::string ris(const Citation& citation);

}  // namespace server::cite
