// What other search servers' clients send: refused with 400 or read; a filter that was read prints as itself.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "server/filter/parse.h"
#include "server/problem.h"
#include "server/wire/algolia/read.h"
#include "server/wire/meilisearch/read.h"
#include "server/wire/searchkit/read.h"

namespace {

const server::Limits limits;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_printed_as_itself(const server::filter::Expression& expression) {
  const std::string text = server::filter::print(expression);
  require(server::filter::parse({text, "filter", limits}) == expression);
}

template <typename Read>
void try_reading(Read&& read) {
  try {
    read();
  } catch (const server::ProblemError& error) {
    require(error.problem.status == 400);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try_reading([&] { server::wire::algolia::read(text, limits); });
  try_reading([&] { server::wire::searchkit::read(text, limits); });
  try_reading([&] { server::wire::meilisearch::read_many(text, limits); });
  try_reading([&] { server::wire::meilisearch::read_facet_search(text, "a", limits); });
  if (text.find('\0') == std::string_view::npos)
    try_reading([&] { require_printed_as_itself(server::filter::parse({text, "filter", limits})); });
  return 0;
}
