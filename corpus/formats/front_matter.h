#pragma once
// YAML between two lines `---` at the top of a text.

#include <string>
#include <string_view>
#include <variant>

#include "corpus/limits.h"

namespace corpus {

/// A text cut in two.
struct FrontMatter {
  std::string_view yaml;  ///< without the lines `---`; empty when there is none
  std::string_view body;
};

/// Cuts front matter off. A first line `---` without a second one (or `...`) is a rule of the text, not front
/// matter.
FrontMatter cut_front_matter(std::string_view text);

/// What is wrong with some YAML.
struct YamlFault {
  std::size_t line = 0;  ///< of the YAML, from 1; 0: not known
  std::string reason;
};

/// The YAML, which has to be a map, as a JSON object: what looks like a JSON number, true, false or null is
/// one, all else is a string. Aliases are written out, as far as the limits let them.
std::variant<std::string, YamlFault> yaml_to_json(std::string_view yaml, const Limits& limits);

}  // namespace corpus
