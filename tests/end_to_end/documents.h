#pragma once
// Examples in documents: what to type, and what comes back.

#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// Of a block marked `console`: a line that begins with `$ `, and the lines below it.
struct Example {
  std::string command;
  std::string answer;
};

std::vector<Example> examples_in(std::string_view document);

/// What an answer has to have in common with the one printed: lines are joined without the spaces around
/// them; of `took_ms`, `processingTimeMS`, `created` and every 32 hexadecimal digits the values do not count.
std::string essence(std::string_view answer);

/// Whether `given` is `printed`, where `...` stands for anything. Both as essence() has them.
bool is_as_printed(std::string_view printed, std::string_view given);

}  // namespace tests
