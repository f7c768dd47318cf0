#include "corpus/files/unpack.h"

#include "corpus/files/memory_stream.h"
#include "tests/fuzz/reader.h"

/// Never unpacks further than the limits and one buffer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  corpus::MemoryStream bytes({reinterpret_cast<const char*>(data), size});
  const corpus::Limits limits{.unpack_free_bytes = 100'000, .unpack_total_bytes = 1'000'000};
  corpus::UnpackBudget budget(limits);
  std::string room(65536, '\0');
  std::size_t unpacked = 0;
  try {
    const auto stream = corpus::unpack(bytes, budget);
    while (const std::size_t got = stream->read(room)) unpacked += got;
  } catch (const corpus::StreamError&) {
  }
  fuzz::require(unpacked <= 1'000'000 + room.size());
  return 0;
}
