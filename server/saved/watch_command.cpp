#include "server/saved/watch_command.h"

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

#include <CLI/CLI.hpp>
#include <xapian.h>

#include "indexer/publish.h"
#include "server/date_range.h"
#include "server/saved/search_file.h"
#include "server/saved/watch.h"

namespace server::saved {
namespace {

constexpr const char* description =
    "Tells which saved searches the articles added since last time match: a line of JSON for each such "
    "article.\n\n"
    "  curl -H \"Authorization: Bearer $KEY\" -H 'Content-Type: application/json' \\\n"
    "    -d '{\"name\": \"kursk\", \"search\": {\"q\": \"kursk\"}}' http://127.0.0.1:8080/searches\n"
    "  broadsheet-server watch --index news.index > new.jsonl; [ $? = 10 ] && mail -s News me@example.org < "
    "new.jsonl\n";

constexpr const char* footer =
    "\nThe first run reports nothing: it notes which articles there are. An article is new by its id, so "
    "neither a\n"
    "change nor a rebuild makes it new. What was printed is noted as seen only once it is written out.\n"
    "Exit: 10 some article matches, 0 none does, 1 failed, 2 wrong usage.";

constexpr int something_matches = 10;

struct Asked {
  std::string index = "broadsheet.index";
  std::string state;
  std::string since;
};

std::string check_date(const std::string& text) {
  return parse_period(text) ? "" : "has to be a date that exists, such as 2025-03-13, not '" + text + "'";
}

void add_options(CLI::App& app, Asked& asked) {
  app.add_option("--index", asked.index, "The index: a folder, or a Xapian stub file")
      ->envname("BROADSHEET_INDEX")
      ->capture_default_str()
      ->type_name("DIR");
  app.add_option("--state", asked.state,
                 "File that notes the articles seen; default: beside the index, INDEX.watched")
      ->type_name("FILE");
  app.add_option("--since", asked.since,
                 "Look at all articles published on this day or later instead, and note nothing")
      ->check(CLI::Validator(check_date, ""))
      ->type_name("DATE");
}

int watch(const Asked& asked) {
  const std::string state =
      asked.state.empty() ? indexer::resolve_index(asked.index) + ".watched" : asked.state;
  const bool notes = asked.since.empty();
  const Watch looking{.index = asked.index,
                      .searches = searches_path(asked.index),
                      .known = notes ? read_known(state) : std::nullopt,
                      .since = asked.since};
  const Seen seen = look(looking);
  std::cout << seen.lines << std::flush;
  if (!std::cout)
    throw std::runtime_error("standard output cannot be written; the articles count as not seen");
  if (notes && looking.known != seen.articles) write_known(state, seen.articles);
  if (notes && !looking.known)
    std::cerr << "broadsheet-server watch: the first look: " << seen.articles.size() << " articles noted in "
              << state << "; what comes after them will be told\n";
  return seen.lines.empty() ? 0 : something_matches;
}

}  // namespace

int run_watch_command(int count, const char* const* words) {
  CLI::App app(description, "broadsheet-server watch");
  app.footer(footer);
  Asked asked;
  add_options(app, asked);
  try {
    app.parse(count, words);
    return watch(asked);
  } catch (const CLI::ParseError& error) {
    constexpr int usage = 2;
    return app.exit(error) == 0 ? 0 : usage;
  } catch (const Xapian::Error& error) {
    std::cerr << "broadsheet-server watch: " << error.get_description() << '\n';
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-server watch: " << error.what() << '\n';
    return 1;
  }
}

}  // namespace server::saved
