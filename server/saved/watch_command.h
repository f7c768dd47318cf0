#pragma once
// `broadsheet-server watch`: tells which saved searches new articles match.

namespace server::saved {

/// `words[0]` is `watch`. Returns the exit code: 10 some article matches, 0 none does, 1 failed, 2 wrong
/// usage.
int run_watch_command(int count, const char* const* words);

}  // namespace server::saved
