// Query text of any bytes: reading it never crashes, and what was understood is understood as the same again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/problem.h"
#include "server/query/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  server::query::ReadOptions options{
      .match = server::Match::automatic, .languages = {"en", "de", "uk"}, .limits = {}};
  try {
    const auto first = server::query::read(text, options);
    options.limits.query_characters = std::size_t{1}
                                      << 20;  // what was understood may be longer than the query
    const auto again = server::query::read(first.understood, options);
    if (again.understood != first.understood || !(again.root == first.root)) std::abort();
  } catch (const server::ProblemError& error) {
    if (error.problem.status != 400) std::abort();
  }
  return 0;
}
