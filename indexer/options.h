#pragma once
// The command line of broadsheet-index as a plain value.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/progress.h"

namespace indexer {

enum class Mode {
  update,   ///< into the index, which is made when there is none
  rebuild,  ///< a new index in place of the old one
  check,    ///< read and report
  print,    ///< read and write articles as JSON Lines
};

enum class SummaryForm { text, json };

struct Options {
  std::vector<std::string> inputs;
  std::string index = "broadsheet.index";
  Mode mode = Mode::update;
  bool prune = false;
  std::size_t jobs = 1;
  std::string rejects_file;  ///< empty: none
  std::string fields;        ///< a preset's name or a file; empty: the usual names
  std::string aliases_file;  ///< empty: those that the index has
  SummaryForm summary = SummaryForm::text;
  ProgressStyle progress = ProgressStyle::none;
};

/// What is left to do when the command line asked for help or was wrong.
struct Goodbye {
  int exit_code = 0;
};

/// Reads the command line and BROADSHEET_INDEX; prints help and usage errors itself.
std::variant<Options, Goodbye> read_options(int argc, const char* const* argv);

}  // namespace indexer
