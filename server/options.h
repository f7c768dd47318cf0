#pragma once
// The options of broadsheet-server: from the command line, else a file, else the environment.

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "server/log.h"

namespace server {

struct Options {
  std::string index = "broadsheet.index";  ///< folder or stub file
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;       ///< 0: a free one
  std::string base_url;            ///< without a slash at its end; empty: not told
  std::string keys;                ///< file; empty: no keys, no writes
  std::string aliases;             ///< file; empty: none beside those of the index
  std::vector<std::string> cors;   ///< origins
  std::size_t connections = 4096;  ///< open at once
  std::size_t workers = 0;         ///< 0: as many as cores
  std::size_t cache_mb = 16;       ///< of results kept; 0: none
  double rate = 0;                 ///< requests a second for one client; 0: no limit
  LogForm log = LogForm::text;
};

/// The program ends before it began: after --help or --version, or because of a mistake, which has been
/// printed.
struct Exit {
  int code = 0;
};

std::variant<Options, Exit> read_options(int count, const char* const* words);

}  // namespace server
