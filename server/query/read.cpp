#include "server/query/read.h"

#include <algorithm>
#include <utility>

#include "server/query/bounds.h"
#include "server/query/capitals.h"
#include "server/query/parse.h"
#include "server/query/print.h"
#include "server/query/resolve.h"

namespace server::query {
namespace {

/// Notes shown for one query: the same slip made a hundred times is told once or twice.
constexpr std::size_t most_notes = 8;

void tidy(std::vector<std::string>& notes) {
  std::vector<std::string> kept;
  for (std::string& note : notes) {
    if (kept.size() == most_notes) break;
    if (std::find(kept.begin(), kept.end(), note) == kept.end()) kept.push_back(std::move(note));
  }
  notes = std::move(kept);
}

}  // namespace

Understanding read(std::string_view text, const ReadOptions& options) {
  check_length(text, options.limits);
  const std::string heard = without_shouting(text, options.languages);
  Parsed parsed = parse(heard, options.limits);
  Understanding result;
  result.root = resolve(parsed.expression, {joining_of(parsed, options.match), options.languages});
  result.understood = to_text(result.root);
  check_bounds(result.root, result.understood, options.limits);
  result.notes = std::move(parsed.notes);
  if (heard != text)
    result.notes.emplace_back("the query is in capitals throughout; it was read as if it were not");
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (result.root.kind == Kind::everything && !blank) {
    result.notes.emplace_back("the query holds no word to search for; every article is shown");
  }
  tidy(result.notes);
  return result;
}

}  // namespace server::query
