#pragma once
// From a database built beside the index to the index: made durable, then swapped in by one rename.

#include <string>

namespace indexer {

/// The index's own path: absolute, links followed, whether it exists or not.
std::string resolve_index(const std::string& index);

/// Folder in which the next index is built; beside the index, so that a rename can swap them.
std::string building_folder(const std::string& index);

/// Removes what a build that was killed has left.
void remove_leftovers(const std::string& index);

/// Makes `built` durable and puts it where `index` is, atomically: a reader sees the old or the new one
/// whole. The old one is removed. Throws std::system_error; the old index then stands as it was.
void publish(const std::string& built, const std::string& index);

}  // namespace indexer
