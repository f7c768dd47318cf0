#include "corpus/files/unpack.h"

#include <algorithm>

#include "tests/fuzz/reader.h"

namespace {

class Bytes : public corpus::ByteStream {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(std::span<char> room) override {
    const std::size_t got = bytes_.copy(room.data(), room.size(), taken_);
    taken_ += got;
    return got;
  }

  std::uint64_t packed_bytes() const override { return taken_; }

 private:
  std::string_view bytes_;
  std::size_t taken_ = 0;
};

}  // namespace

/// Never unpacks further than the limits and one buffer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes({reinterpret_cast<const char*>(data), size});
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
