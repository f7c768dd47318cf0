#pragma once
// `broadsheet-server key create|list|revoke`: the keys file, changed from the command line.

namespace server::keys {

/// `words[0]` is `key`. Returns the exit code: 0 done, 1 failed, 2 wrong usage.
int run_key_command(int count, const char* const* words);

}  // namespace server::keys
