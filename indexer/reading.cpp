#include "indexer/reading.h"

#include <optional>
#include <utility>
#include <variant>

#include "corpus/formats/format.h"
#include "indexer/bounded_queue.h"
#include "indexer/threads.h"

namespace indexer {
namespace {

/// Pieces waiting for each reading thread: enough to keep it busy, little in memory.
constexpr std::size_t pieces_ahead = 4;

/// Thrown out of read_inputs when the readers have failed and no more pieces are wanted.
struct NoMorePieces {};

void read_one(const ReadingJob& job, corpus::Piece&& piece, std::size_t worker, const OnBatch& on_batch,
              Rejects& rejects) {
  Batch batch{.sequence = piece.sequence,
              .root = piece.root,
              .path = piece.path,
              .format = piece.format->name,
              .articles = {}};
  corpus::read_piece(piece, job.options, [&](corpus::Record&& record) {
    if (const auto* reject = std::get_if<corpus::Reject>(&record)) {
      rejects.add(*reject);
    } else {
      batch.articles.push_back(std::get<corpus::Article>(std::move(record)));
    }
  });
  on_batch(worker, std::move(batch));
}

}  // namespace

corpus::InputReport read_all(const ReadingJob& job, const OnBatch& on_batch, Rejects& rejects,
                             Progress& progress) {
  BoundedQueue<corpus::Piece> pieces(job.jobs * pieces_ahead);
  const auto work = [&](std::size_t worker) {
    while (std::optional<corpus::Piece> piece = pieces.pop()) {
      const std::uint64_t packed_bytes = piece->packed_bytes;
      read_one(job, std::move(*piece), worker, on_batch, rejects);
      progress.advance(packed_bytes);
    }
  };
  corpus::InputReport report;
  Crew crew(job.jobs, work, [&] {
    pieces.close();
    job.on_failure();
  });
  try {
    report = corpus::read_inputs(job.inputs, job.options.limits,
                                 {.piece =
                                      [&](corpus::Piece&& piece) {
                                        if (!pieces.push(std::move(piece))) throw NoMorePieces();
                                      },
                                  .reject = [&](corpus::Reject&& reject) { rejects.add(reject); }});
  } catch (const NoMorePieces&) {
    // the reader that failed is rethrown by join
  } catch (...) {
    pieces.close();
    throw;
  }
  pieces.close();
  crew.join();
  rejects.settle();
  return report;
}

}  // namespace indexer
