#pragma once
// What every benchmark is given and what it gives: rows of one table, each a ratio within this run.

#include <cstddef>
#include <string>

#include "tests/bench/table.h"

namespace bench {

struct Setting {
  std::string archive;   ///< JSON Lines, unpacked
  std::string folder;    ///< for whatever the benchmarks write
  std::string programs;  ///< build folder that holds indexer/ and server/
  std::string queries;   ///< the query set, one query a line
  std::size_t rounds = 3;
  std::size_t seconds = 5;  ///< of one load

  std::string indexer() const { return programs + "/indexer/broadsheet-index"; }
  std::string server() const { return programs + "/server/broadsheet-server"; }
  std::string index() const { return folder + "/index"; }
};

/// Indexes the archive, unless this run has done so already.
void need_index(const Setting& setting);

// A and B run in turns; what a row shows is the median of the rounds.
void reading(const Setting& setting, Table& table);   ///< MB/s by format, on one core
void indexing(const Setting& setting, Table& table);  ///< broadsheet-index : a plain Xapian loop
void grouping(const Setting& setting, Table& table);  ///< copies and stories : none, of a build and a page
void page(const Setting& setting, Table& table);      ///< a page of ten : the bare match of the same query
void options(const Setting& setting, Table& table);   ///< a page with facets, expand=true ... : without
void highlighting(const Setting& setting, Table& table);  ///< our highlighter : MSet::snippet
void load(const Setting& setting, Table& table);          ///< searches over HTTP : a fixed answer
void watching(const Setting& setting, Table& table);      ///< 1,000 saved searches asked of one article
void spelling(const Setting& setting, Table& table);      ///< misspelt words : Xapian's own suggestions
void suggest(const Setting& setting, Table& table);       ///< completions while typing
void writing(const Setting& setting, Table& table);       ///< articles over HTTP until they are found
void memory(const Setting& setting, Table& table);        ///< the server idle : under load

}  // namespace bench
