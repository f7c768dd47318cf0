#include <string>

#include "server/connections/chunks.h"
#include "tests/catch.h"
#include "tests/server/connections/raw_client.h"
#include "tests/server/connections/serving.h"

using namespace server::connections;

namespace {

constexpr std::size_t most = 20;

/// `body|bytes it took`, `unfinished`, or the status it is refused with.
std::string judged(const ChunkReader& reader, const ChunkReader::Reading& reading) {
  if (const auto* problem = std::get_if<server::Problem>(&reading)) return std::to_string(problem->status);
  const auto* end = std::get_if<ChunkReader::End>(&reading);
  return end == nullptr ? "unfinished" : reader.body() + '|' + std::to_string(end->bytes);
}

std::string read(const std::string& bytes) {
  ChunkReader reader(most);
  return judged(reader, reader.read(bytes));
}

std::string read_in_two(const std::string& bytes, std::size_t cut) {
  ChunkReader reader(most);
  const auto first = reader.read(std::string_view(bytes).substr(0, cut));
  if (!std::holds_alternative<Unfinished>(first)) return judged(reader, first);
  return judged(reader, reader.read(bytes));
}

}  // namespace

TEST_CASE("a chunked body ends where its framing says, wherever it is cut on its way") {
  const struct {
    std::string in;
    std::string want;
  } rows[] = {
      {"0\r\n\r\n", "|5"},
      {"5\r\nhello\r\n0\r\n\r\n", "hello|15"},
      {"1\r\na\r\n00000002\r\nbc\r\n0\r\n\r\nGET /", "abc|25"},
      {"A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n", "01234567890123456789|35"},
      {"A\r\n0123456789\r\nb\r\n0123456789x\r\n0\r\n\r\n", "413"},
      {"15\r\n", "413"},
      {"ffffffff\r\n", "413"},
      {"5\r\nhello\r\n0\r\n", "unfinished"},
      {"5\r\nhel", "unfinished"},
      {"000000005\r\n", "400"},
      {"5;a=b\r\nhello\r\n0\r\n\r\n", "400"},
      {"5 \r\nhello\r\n0\r\n\r\n", "400"},
      {" 5\r\nhello\r\n0\r\n\r\n", "400"},
      {"0x5\r\nhello\r\n0\r\n\r\n", "400"},
      {"-5\r\nhello\r\n0\r\n\r\n", "400"},
      {"+5\r\nhello\r\n0\r\n\r\n", "400"},
      {"\r\nhello\r\n0\r\n\r\n", "400"},
      {"5\nhello\n0\n\n", "400"},
      {"5\r\nhelloo\r\n0\r\n\r\n", "400"},
      {"5\r\nhello0\r\n\r\n", "400"},
      {"5\rhello\r\n0\r\n\r\n", "400"},
      {"0\r\nTrailer: x\r\n\r\n", "400"},
  };
  for (const auto& row : rows) {
    INFO(row.in);
    CHECK(read(row.in) == row.want);
    for (std::size_t cut = 0; cut <= row.in.size(); ++cut) REQUIRE(read_in_two(row.in, cut) == row.want);
  }
}

TEST_CASE("chunks so small that framing outgrows the body are refused") {
  std::string bytes;
  ChunkReader reader(10'000);
  for (int at = 0; at < 9'000; ++at) bytes += "1\r\na\r\n";
  CHECK(judged(reader, reader.read(bytes + "0\r\n\r\n")) == "413");
}

TEST_CASE("where a route takes chunks they become its body, elsewhere they are refused as ever") {
  FrontOptions options;
  options.rules.takes_chunks = [](auto, std::string_view path) { return path == "/chunks"; };
  tests::Serving serving(options);
  tests::RawClient client(serving.port());
  const std::string head = " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  const std::string request = "POST /chunks" + head + "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
  for (std::size_t cut = 1; cut <= request.size(); ++cut) {
    client.send(request.substr(0, cut));
    client.send(request.substr(cut));
    REQUIRE(tests::body_of(client.answer()) == "POST /chunks HTTP/1.1|hello");
  }
  client.send(request + request + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(tests::body_of(client.answer()) == "POST /chunks HTTP/1.1|hello");
  CHECK(tests::body_of(client.answer()) == "POST /chunks HTTP/1.1|hello");
  CHECK(tests::body_of(client.answer()) == "GET /next HTTP/1.1|");
  client.send("POST /chunks" + head + "5;\r\n");
  CHECK(client.answer().starts_with("HTTP/1.1 400"));
  tests::RawClient other(serving.port());
  other.send("POST /other" + head + "0\r\n\r\n");
  CHECK(other.answer().starts_with("HTTP/1.1 411"));
}
