#include "tests/end_to_end/documents.h"

#include <regex>
#include <sstream>

namespace tests {

std::vector<Example> examples_in(std::string_view document) {
  std::vector<Example> examples;
  std::istringstream lines{std::string{document}};
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ ")) {
      examples.push_back({line.substr(2), {}});
    } else if (inside && !examples.empty()) {
      examples.back().answer += line + '\n';
    }
  }
  return examples;
}

std::string essence(std::string_view answer) {
  static const std::regex volatile_number(R"re("(took_ms|processingTimeM[sS])":[0-9.]+)re");
  static const std::regex volatile_text(R"re("created":"[^"]*")re");
  static const std::regex version("[0-9a-f]{32}");
  std::string text;
  std::istringstream lines{std::string{answer}};
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find_first_not_of(" \r");
    if (first != std::string::npos) text += line.substr(first, line.find_last_not_of(" \r") - first + 1);
  }
  text = std::regex_replace(text, volatile_number, "\"$1\":0");
  text = std::regex_replace(text, volatile_text, "\"created\":\"\"");
  return std::regex_replace(text, version, "VERSION");
}

bool is_as_printed(std::string_view printed, std::string_view given) {
  constexpr std::string_view anything = "...";
  auto gap = printed.find(anything);
  if (gap == std::string_view::npos) return printed == given;
  if (!given.starts_with(printed.substr(0, gap))) return false;
  given.remove_prefix(gap);
  while (true) {
    printed.remove_prefix(gap + anything.size());
    gap = printed.find(anything);
    if (gap == std::string_view::npos) return given.ends_with(printed);
    const auto at = given.find(printed.substr(0, gap));
    if (at == std::string_view::npos) return false;
    given.remove_prefix(at + gap);
  }
}

}  // namespace tests
