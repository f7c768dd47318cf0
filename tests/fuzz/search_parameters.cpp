// The query part of a URL, and the same bytes as JSON: refused with 400 or read; a request's address gives it
// back.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/parameters.h"
#include "server/problem.h"

namespace {

void check(const server::SearchRequest& request) {
  const std::string url = server::to_url(request);
  const std::size_t question = url.find('?');
  const std::string_view query =
      question == std::string::npos ? "" : std::string_view(url).substr(question + 1);
  if (!(server::read_search(server::query_parameters(query)) == request)) std::abort();
}

template <typename Read>
void try_reading(Read&& read) {
  try {
    check(read());
  } catch (const server::ProblemError& error) {
    if (error.problem.status != 400) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try_reading([&] { return server::read_search(server::query_parameters(text)); });
  try_reading([&] { return server::read_search_json(text); });
  return 0;
}
