#include "corpus/files/cut_stream.h"
#include "corpus/files/memory_stream.h"
#include "tests/fuzz/reader.h"

/// A file of any format, recognised, unpacked and cut as one that the user names; in small pieces, so that
/// every cutter is asked. The last byte chooses the name, so that real files are seeds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* names[] = {"a", "a.json", "a.csv", "a.xml", "a.warc", "a.zip", "a.jsonl"};
  if (size == 0) return 0;
  const corpus::Limits limits{.record_bytes = 100'000,
                              .piece_bytes = 100,
                              .unpack_free_bytes = 100'000,
                              .unpack_total_bytes = 1'000'000};
  const corpus::InputSink sink{
      .piece = [](corpus::Piece&& piece) { corpus::read_piece(piece, {}, fuzz::check); },
      .reject = [](corpus::Reject&& reject) { fuzz::require(!reject.reason.empty()); }};
  corpus::Delivery delivery(sink, limits);
  delivery.begin_file();
  corpus::MemoryStream bytes({reinterpret_cast<const char*>(data), size - 1});
  corpus::cut_stream({"x", "x"}, names[data[size - 1] % std::size(names)], bytes, delivery);
  return 0;
}
