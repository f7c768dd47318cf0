#include "server/connections/library_worker.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

#include <httplib.h>

#include "server/connections/characters.h"
#include "server/problem.h"

namespace server::connections {
namespace {

// Headers between this connection and its client, those whose meaning the front has settled, and
// Accept-Encoding, because the library would compress with Brotli's slowest setting: 20 ms for a page of ten.
// A proxy does it better.
constexpr std::array<std::string_view, 11> settled_headers{
    "connection",        "keep-alive",       "upgrade",        "te", "trailer", "expect", "range", "if-range",
    "transfer-encoding", "content-encoding", "accept-encoding"};

bool is_settled(std::string_view name) {
  return std::any_of(settled_headers.begin(), settled_headers.end(),
                     [name](std::string_view settled) { return equals_ignoring_case(name, settled); });
}

struct RequestLine {
  std::string_view method, target, version;
};

RequestLine split_request_line(std::string_view head) {
  const std::string_view line = head.substr(0, head.find("\r\n"));
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  return {line.substr(0, first), line.substr(first + 1, last - first - 1), line.substr(last + 1)};
}

// The path and query of `http://host/path?query`; all other targets begin with a slash.
std::string_view local_part(std::string_view target) {
  if (target.starts_with('/')) return target;
  const auto begin = target.find_first_of("/?", target.find("//") + 2);
  return begin == std::string_view::npos ? std::string_view() : target.substr(begin);
}

// A version of the library refuses a question mark inside a query, which RFC 3986 allows.
std::string to_library_target(std::string_view target) {
  const std::string_view local = local_part(target);
  std::string written = local.starts_with('/') ? "" : "/";
  std::size_t question_marks = 0;
  for (const char byte : local) {
    if (byte == '?' && ++question_marks > 1) {
      written += "%3F";
    } else {
      written += byte;
    }
  }
  return written;
}

// The library percent-decodes header values, which no client expects; so it gets them here, past its parser.
httplib::Headers read_headers(std::string_view head) {
  httplib::Headers headers;
  head.remove_prefix(head.find("\r\n") + 2);
  while (!head.starts_with("\r\n")) {
    const auto end = head.find("\r\n");
    const auto colon = head.find(':');
    const std::string_view name = head.substr(0, colon);
    if (!is_settled(name)) headers.emplace(name, trimmed(head.substr(colon + 1, end - colon - 1)));
    head.remove_prefix(end + 2);
  }
  return headers;
}

// In: the request the library reads, in two pieces. Out: the answer it writes.
class MemoryStream : public httplib::Stream {
 public:
  MemoryStream(std::string_view head, const Request& request)
      : head_(head), body_(request.body), peer_(request.peer) {}

  bool is_readable() const override { return !head_.empty() || !body_.empty(); }
#ifdef CPPHTTPLIB_VERSION_NUM  // a string, so it tells only the versions that have it: 0.19 or later
  bool wait_readable() const override {
    return is_readable();
  }
  bool wait_writable() const override {
    return true;
  }
  time_t duration() const override {
    return 0;
  }
#else
  bool is_writable() const override {
    return true;
  }
#endif

  ssize_t read(char* to, size_t size) override {
    std::string_view& piece = head_.empty() ? body_ : head_;
    const size_t count = std::min(size, piece.size());
    std::memcpy(to, piece.data(), count);
    piece.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* from, size_t size) override {
    written_.append(from, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& address, int& port) const override {
    address = peer_.address;
    port = peer_.port;
  }
  void get_local_ip_and_port(std::string& address, int& port) const override {
    address.clear();
    port = 0;
  }
  socket_t socket() const override {
    return INVALID_SOCKET;
  }

  std::string take_written() {
    return std::move(written_);
  }

 private:
  std::string_view head_;
  std::string_view body_;
  const Peer& peer_;
  std::string written_;
};

// NOLINTNEXTLINE(performance-unnecessary-value-param): the library hands it over by value
void answer_exception(const httplib::Request&, httplib::Response& response, std::exception_ptr) {
  response.status = 500;
  response.set_content(to_json({500, "internal_error", "the server failed to answer; try again", ""}),
                       "application/problem+json");
}

// Accept-Ranges among them, because the front takes every Range away.
bool is_about_connection(std::string_view name) {
  return equals_ignoring_case(name, "connection") || equals_ignoring_case(name, "keep-alive") ||
         equals_ignoring_case(name, "accept-ranges");
}

// 204 and 304 have no body (RFC 9112, 6.3); a length of 0 would be taken for that of the resource.
bool is_bodiless(std::string_view answer) {
  const std::string_view status = answer.substr(answer.find(' ') + 1, 3);
  return status == "204" || status == "304";
}

// Takes the headers that are not for the client out of an answer and says whether its end can be told without
// closing.
After settle_connection(std::string& answer) {
  const bool bodiless = is_bodiless(answer);
  After after = bodiless ? After::keep : After::close;
  std::size_t line = answer.find("\r\n") + 2;
  while (answer.compare(line, 2, "\r\n") != 0) {
    const std::size_t end = answer.find("\r\n", line);
    if (end == std::string::npos) throw std::runtime_error("the library wrote half a head");
    const std::string_view name = std::string_view(answer).substr(line, answer.find(':', line) - line);
    const bool is_length = equals_ignoring_case(name, "content-length");
    if (is_about_connection(name) || (bodiless && is_length)) {
      answer.erase(line, end + 2 - line);
      continue;
    }
    if (is_length || equals_ignoring_case(name, "transfer-encoding")) after = After::keep;
    line = end + 2;
  }
  return after;
}

}  // namespace

class LibraryWorker::Library : public httplib::Server {
 public:
  /// Whether the library wrote all it meant to.
  template <typename Setup>
  bool serve(MemoryStream& stream, const Peer& peer, const Setup& setup) {
    return process(*this, stream, peer, setup);
  }

 private:
  // A template, so that only the call that this version of the library has is compiled.
  template <typename Self, typename Setup>
  static bool process(Self& self, MemoryStream& stream, const Peer& peer, const Setup& setup) {
    bool closed = false;
    if constexpr (requires {
                    self.process_request(stream, peer.address, 0, std::string(), 0, false, closed, setup);
                  }) {
      return self.process_request(stream, peer.address, peer.port, std::string(), 0, false, closed, setup);
    } else {
      return self.process_request(stream, false, closed, setup);
    }
  }
};

LibraryWorker::LibraryWorker(const std::function<void(httplib::Server&)>& add_routes)
    : library_(std::make_unique<Library>()) {
  library_->set_exception_handler(answer_exception);
  add_routes(*library_);
}

LibraryWorker::~LibraryWorker() = default;

Answer LibraryWorker::answer(const Request& request) {
  const RequestLine line = split_request_line(request.head);
  const std::string target = to_library_target(line.target);
  const std::string head = std::string(line.method) + " " + target + " HTTP/1.1\r\n\r\n";
  MemoryStream stream(head, request);
  const bool is_complete = library_->serve(stream, request.peer, [&](httplib::Request& parsed) {
    parsed.headers = read_headers(request.head);
    // A body that came in chunks is whole here.
    if (!request.body.empty() && !parsed.has_header("Content-Length"))
      parsed.headers.emplace("Content-Length", std::to_string(request.body.size()));
    parsed.version = line.version;
  });
  Answer answer{.bytes = stream.take_written()};
  if (answer.bytes.empty()) throw std::runtime_error("the library wrote no answer");
  answer.after = settle_connection(answer.bytes);
  if (!is_complete) answer.after = After::close;
  return answer;
}

}  // namespace server::connections
