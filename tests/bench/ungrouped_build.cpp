// A build as broadsheet-index --rebuild makes it, without copies and stories: the reference for what they
// cost. usage: ungrouped_build ARCHIVE INDEX

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <thread>

#include <xapian.h>

#include "indexer/bulk_build.h"
#include "indexer/publish.h"

int main(int count, char** words) {
  if (count != 3) return 2;
  try {
    indexer::Rejects rejects(nullptr, nullptr);
    indexer::Progress progress(std::cerr, indexer::ProgressStyle::none);
    const std::string index = indexer::resolve_index(words[2]);
    std::filesystem::remove_all(index);
    indexer::ReadingJob reading{.inputs = {words[1]}, .options = {}};
    reading.jobs = std::max(1U, std::thread::hardware_concurrency());
    indexer::build_index({.index = index, .reading = reading, .groups = indexer::Groups::left_out}, rejects,
                         progress);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "ungrouped_build: " << error.what() << '\n';
  } catch (const Xapian::Error& error) {
    std::cerr << "ungrouped_build: " << error.get_description() << '\n';
  }
  return 1;
}
