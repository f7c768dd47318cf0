// Bytes from a socket, whole and cut at any place: judged the same, and a head that is let through says in
// one way only where the request ends.

#include "server/connections/framing.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "server/connections/characters.h"

namespace {

using namespace server::connections;

void require(bool holds) {
  if (!holds) std::abort();
}

const FramingRules& rules() {
  static const FramingRules rules;
  return rules;
}

Reading read_whole(std::string_view bytes) {
  return HeadReader().read(bytes, rules());
}

Reading read_in_two(std::string_view bytes, std::size_t cut) {
  HeadReader reader;
  Reading first = reader.read(bytes.substr(0, cut), rules());
  return std::holds_alternative<Unfinished>(first) ? reader.read(bytes, rules()) : first;
}

void require_same(const Reading& one, const Reading& other) {
  require(one.index() == other.index());
  if (const auto* problem = std::get_if<server::Problem>(&one)) {
    require(problem->detail == std::get<server::Problem>(other).detail);
  }
  if (const auto* head = std::get_if<Head>(&one)) {
    require(head->bytes == std::get<Head>(other).bytes &&
            head->body_bytes == std::get<Head>(other).body_bytes);
  }
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

// As another parser would look at the same bytes.
void require_sound(std::string_view bytes, const Head& head) {
  require(head.bytes <= bytes.size() && head.bytes <= rules().limits.header_bytes);
  require(head.body_bytes <= rules().limits.search_body_bytes);
  std::string lowered;
  for (const char byte : bytes.substr(0, head.bytes)) lowered += lower(byte);
  require(lowered.find("\r\n\r\n") + 4 == lowered.size());
  require(count(lowered, "\n") == count(lowered, "\r\n") && count(lowered, "\r") == count(lowered, "\r\n"));
  require(lowered.find('\0') == std::string::npos);
  require(count(lowered, "\r\ncontent-length:") <= 1 && count(lowered, "\r\nhost:") <= 1);
  require(count(lowered, "\r\ntransfer-encoding:") == 0);
  require(count(lowered, "\r\n ") == 0 && count(lowered, "\r\n\t") == 0);
  if (head.body_bytes > 0) require(!lowered.starts_with("get ") && !lowered.starts_with("head "));
}

void require_refused(const server::Problem& problem) {
  constexpr int least = 400;
  constexpr int most = 431;
  require(problem.status >= least && problem.status <= most && !problem.detail.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Reading whole = read_whole(bytes);
  require_same(whole, read_in_two(bytes, data[0] * bytes.size() / 256));
  if (const auto* head = std::get_if<Head>(&whole)) require_sound(bytes, *head);
  if (const auto* problem = std::get_if<server::Problem>(&whole)) require_refused(*problem);
  return 0;
}
