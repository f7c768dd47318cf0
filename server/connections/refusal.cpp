#include "server/connections/refusal.h"

#include "server/internet_date.h"

namespace server::connections {

Problem internal_error() {
  return {500, "internal_error", "the server failed to answer; try again", ""};
}

std::string_view path_of(std::string_view request) {
  const std::string_view line = request.substr(0, request.find_first_of("\r\n"));
  const std::size_t start = line.find(' ');
  if (start == std::string_view::npos) return {};
  const std::string_view target = line.substr(start + 1);
  return target.substr(0, target.find_first_of(" ?"));
}

std::string to_answer(const Refusal& refusal, AnswerBody body) {
  const Problem& problem = refusal.problem;
  const bool has_form = refusal.form != nullptr;
  const std::string json = has_form ? refusal.form(problem) : to_json(problem);
  std::string answer = "HTTP/1.1 " + std::to_string(problem.status) + " " + reason_phrase(problem.status) +
                       "\r\nContent-Type: application/" + (has_form ? "json" : "problem+json") +
                       "\r\nContent-Length: " + std::to_string(json.size()) +
                       "\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store"
                       "\r\nDate: " +
                       internet_date_now() + "\r\nX-Request-Id: " + refusal.request_id;
  if (problem.status == 405) answer += "\r\nAllow: GET, HEAD, POST, PUT, DELETE, OPTIONS";
  if (problem.status == 503) answer += "\r\nRetry-After: 1";
  answer += "\r\n\r\n";
  if (body == AnswerBody::sent) answer += json;
  return answer;
}

}  // namespace server::connections
