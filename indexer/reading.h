#pragma once
// INPUTs to articles on all cores: one thread cuts them into pieces, the others read the pieces.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/input.h"
#include "corpus/read.h"
#include "indexer/progress.h"
#include "indexer/summary.h"

namespace indexer {

struct ReadingJob {
  std::vector<std::string> inputs;
  corpus::ReadOptions options;
  std::size_t jobs = 1;                      ///< threads that read pieces
  std::function<void()> on_failure = [] {};  ///< called once when reading fails, before read_all throws
};

/// The articles of one piece, in their order.
struct Batch {
  std::size_t sequence = 0;  ///< of the piece; without gaps from 0
  std::string root;          ///< the INPUT the piece came from
  std::string path;          ///< of the piece
  std::string_view format;   ///< its name, for people
  std::vector<corpus::Article> articles;
};

/// Called from many threads at once, with the number of the calling one (0 to jobs - 1).
/// What it throws stops the reading and is thrown by read_all.
using OnBatch = std::function<void(std::size_t worker, Batch&& batch)>;

/// Reads everything; returns when the last batch has been taken.
corpus::InputReport read_all(const ReadingJob& job, const OnBatch& on_batch, Rejects& rejects,
                             Progress& progress);

}  // namespace indexer
