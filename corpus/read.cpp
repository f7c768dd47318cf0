#include "corpus/read.h"

#include "corpus/formats/format.h"
#include "corpus/input.h"

namespace corpus {

void read_piece(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  piece.format->read(piece, options, sink);
}

}  // namespace corpus
