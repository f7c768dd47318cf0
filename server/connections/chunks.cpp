#include "server/connections/chunks.h"

#include <algorithm>
#include <charconv>

namespace server::connections {
namespace {

constexpr std::size_t size_digits = 8;
/// Framing that even a short body may have.
constexpr std::size_t framing_bytes = 1'024;

}  // namespace

ChunkReader::Reading ChunkReader::read(std::string_view bytes) {
  for (;;) {
    const bool was_last = expects_ == Expects::end_of_body;
    const Step step = expects_ == Expects::chunk ? take_chunk(bytes) : take_line(bytes);
    if (step == Step::broken) return problem();
    if (step == Step::unfinished) return Unfinished{};
    if (was_last) return End{at_};
  }
}

ChunkReader::Step ChunkReader::take_chunk(std::string_view bytes) {
  const std::size_t taken = std::min(left_, bytes.size() - at_);
  body_.append(bytes.substr(at_, taken));
  at_ += taken;
  left_ -= taken;
  if (left_ > 0) return Step::unfinished;
  expects_ = Expects::end_of_chunk;
  return Step::done;
}

ChunkReader::Step ChunkReader::take_line(std::string_view bytes) {
  const std::string_view rest = bytes.substr(at_, size_digits + 2);
  const std::size_t end = rest.find('\r');
  if (end == std::string_view::npos) return rest.size() > size_digits ? Step::broken : Step::unfinished;
  if (end + 1 == rest.size()) return end > size_digits ? Step::broken : Step::unfinished;
  if (rest[end + 1] != '\n') return Step::broken;
  at_ += end + 2;
  if (expects_ == Expects::size) return begin_chunk(rest.substr(0, end)) ? Step::done : Step::broken;
  if (end > 0) return Step::broken;
  expects_ = Expects::size;
  return Step::done;
}

bool ChunkReader::begin_chunk(std::string_view size) {
  const auto [stop, error] = std::from_chars(size.data(), size.data() + size.size(), left_, 16);
  if (size.empty() || error != std::errc() || stop != size.data() + size.size()) return false;
  is_too_large_ = left_ > most_ - body_.size() || at_ > body_.size() + most_ + framing_bytes;
  expects_ = left_ == 0 ? Expects::end_of_body : Expects::chunk;
  return !is_too_large_;
}

Problem ChunkReader::problem() const {
  if (!is_too_large_)
    return {400, "malformed_request", "the chunks of the body are not framed as they have to be", ""};
  return {
      413, "body_too_large",
      "the body of this request has " + std::to_string(most_) + " bytes at most, and chunks of some length",
      ""};
}

}  // namespace server::connections
