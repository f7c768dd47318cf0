#include "server/routes/precondition.h"

#include "server/connections/characters.h"
#include "server/problem.h"

namespace server::routes {
namespace {

using connections::trimmed;

[[noreturn]] void refuse(const char* name) {
  throw ProblemError{{400, "malformed_request",
                      std::string(name) + R"( has to be * or a list of entity tags such as "0123abcd")", ""}};
}

// The version that a tag begins with. A weak tag says nothing certain of an article's words, so it names
// none.
std::string version_in(std::string_view tag, const char* header) {
  const bool is_weak = tag.starts_with("W/");
  if (is_weak) tag.remove_prefix(2);
  if (tag.size() < 2 || tag.front() != '"' || tag.back() != '"') refuse(header);
  tag = tag.substr(1, tag.size() - 2);
  return is_weak ? std::string{} : std::string{tag.substr(0, tag.find('-'))};
}

std::optional<indexer::Versions> read(std::string_view list, const char* header) {
  if (trimmed(list).empty()) return std::nullopt;
  indexer::Versions versions;
  while (!list.empty()) {
    const auto comma = list.find(',');
    const std::string_view tag = trimmed(list.substr(0, comma));
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    if (tag.empty()) continue;
    if (tag == "*") {
      versions.any = true;
    } else {
      versions.listed.push_back(version_in(tag, header));
    }
  }
  return versions;
}

}  // namespace

std::string article_tag(std::string_view version, std::string_view form) {
  std::string tag = "\"";
  return tag.append(version).append("-").append(form).append("\"");
}

indexer::Precondition read_precondition(std::string_view if_match, std::string_view if_none_match) {
  return {.match = read(if_match, "If-Match"), .none_match = read(if_none_match, "If-None-Match")};
}

}  // namespace server::routes
