#include "server/problem.h"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace server {
namespace {

constexpr std::array<std::pair<int, const char*>, 24> reasons{{
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {507, "Insufficient Storage"},
}};

}  // namespace

const char* reason_phrase(int status) {
  for (const auto& [known, phrase] : reasons) {
    if (known == status) return phrase;
  }
  return status < 500 ? "Client Error" : "Server Error";
}

std::string to_json(const Problem& problem) {
  nlohmann::ordered_json json{{"type", "about:blank"},
                              {"title", reason_phrase(problem.status)},
                              {"status", problem.status},
                              {"detail", problem.detail},
                              {"code", problem.code}};
  if (!problem.parameter.empty()) json["parameter"] = problem.parameter;
  if (problem.successor) {
    json["version"] = problem.successor->version;
    json["permalink"] = problem.successor->permalink;
  }
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace server
