#pragma once
// Programs may be started with standard input, output or error closed.

namespace indexer {

/// Gives every standard descriptor that is closed to a file that can be neither read nor written by its
/// purpose, so that no file or socket opened later takes its number and receives what was meant for a person.
/// Call first in main().
void fill_standard_descriptors();

}  // namespace indexer
