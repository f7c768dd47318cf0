#include "corpus/files/delivery.h"

namespace corpus {

void Delivery::piece(const StreamOrigin& origin, const ByteStream& stream, Piece&& part) {
  part.path = origin.path;
  part.root = origin.root;
  part.sequence = sequence_++;
  part.packed_bytes = stream.packed_bytes() - packed_told_;
  packed_told_ = stream.packed_bytes();
  sink_.piece(std::move(part));
}

void Delivery::reject(const StreamOrigin& origin, std::size_t line, const std::string& reason) {
  sink_.reject(Reject{origin.path, line, reason});
}

void Delivery::fail(const StreamOrigin& origin, const std::string& reason) {
  if (report_.incomplete.empty() || report_.incomplete.back() != origin.root) {
    report_.incomplete.push_back(origin.root);
  }
  reject(origin, 0, reason);
}

void Delivery::finish_stream(std::uint64_t packed) {
  report_.bytes += packed;
  packed_told_ = 0;
}

}  // namespace corpus
