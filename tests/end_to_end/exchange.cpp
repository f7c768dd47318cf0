#include "tests/end_to_end/exchange.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <mutex>

namespace tests {
namespace {

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  return text;
}

std::string request_text(const std::string& method, const std::string& target, const Headers& headers,
                         const std::string& body) {
  std::string text = method + ' ' + target + " HTTP/1.1\r\nHost: archive.example\r\n";
  for (const std::string& header : headers) text += header + "\r\n";
  if (method == "POST" || method == "PUT") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return text + "\r\n" + body;
}

// For the test that holds every answer against the description of the interface.
void record(const std::string& method, const std::string& target, const Answer& answer) {
  const char* file = std::getenv("BROADSHEET_ANSWERS");
  if (file == nullptr || answer.status == 0) return;
  const nlohmann::json line = {{"method", method},
                               {"target", target},
                               {"status", answer.status},
                               {"type", answer.header("Content-Type")},
                               {"body", answer.body}};
  static std::mutex mutex;  // clients in several threads
  const std::lock_guard lock(mutex);
  std::ofstream(file, std::ios::app) << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
                                     << '\n';
}

}  // namespace

const std::string browser_accept =
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

Answer parse_answer(const std::string& bytes) {
  Answer answer;
  const auto end = bytes.find("\r\n\r\n");
  if (end == std::string::npos) return answer;
  answer.status = status_of(bytes);
  answer.head = bytes.substr(0, end + 2);
  answer.body = bytes.substr(end + 4);
  return answer;
}

std::string Answer::header(const std::string& name) const {
  const std::string wanted = "\r\n" + lowered(name) + ':';
  const auto found = lowered(head).find(wanted);
  if (found == std::string::npos) return {};
  const auto begin = head.find_first_not_of(" \t", found + wanted.size());
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

bool Answer::has_header(const std::string& name) const {
  return lowered(head).find("\r\n" + lowered(name) + ':') != std::string::npos;
}

Answer request(std::uint16_t port, const std::string& method, const std::string& target,
               const Headers& headers, const std::string& body) {
  RawClient client(port);
  client.send(request_text(method, target, headers, body));
  Answer answer = parse_answer(method == "HEAD" ? client.head() : client.answer());
  record(method, target, answer);
  return answer;
}

Answer get(std::uint16_t port, const std::string& target, const Headers& headers) {
  return request(port, "GET", target, headers);
}

Answer get_on(RawClient& client, const std::string& target) {
  client.send(request_text("GET", target, {}, {}));
  return parse_answer(client.answer());
}

std::vector<std::string> ids(const nlohmann::json& results) {
  std::vector<std::string> found;
  for (const auto& hit : results.at("hits")) found.push_back(hit.at("id"));
  return found;
}

}  // namespace tests
