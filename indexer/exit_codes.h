#pragma once
// What broadsheet-index tells the shell.

namespace indexer::exit_code {

inline constexpr int done = 0;
inline constexpr int failed = 1;  ///< with nothing half-done
inline constexpr int usage = 2;
inline constexpr int refused = 3;  ///< done, but some records were refused

}  // namespace indexer::exit_code
