#include "server/routes/entity_tag.h"

#define XXH_INLINE_ALL
#include <array>
#include <cstdio>

#include <xxhash.h>

#include "server/connections/characters.h"
#include "server/version.h"
#include "server/web/assets.h"

namespace server::routes {

std::string form_mark(const IndexState& index, std::string_view request, Format format) {
  std::string key{version};
  key += web::fingerprint();
  for (const std::uint64_t number : {index.revision, index.articles, static_cast<std::uint64_t>(format)}) {
    key += ' ' + std::to_string(number);
  }
  key.append(" ").append(index.variety).append(" ").append(request);
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(key.data(), key.size())));
  return digits.data();
}

std::string entity_tag(const IndexState& index, std::string_view request, Format format) {
  return "W/\"" + form_mark(index, request, format) + '"';
}

bool is_known(std::string_view if_none_match, std::string_view tag) {
  // Weak comparison: the mark W/ does not count.
  const auto opaque = [](std::string_view one) { return one.starts_with("W/") ? one.substr(2) : one; };
  while (!if_none_match.empty()) {
    const auto comma = if_none_match.find(',');
    const std::string_view one = connections::trimmed(if_none_match.substr(0, comma));
    if (one == "*" || opaque(one) == opaque(tag)) return true;
    if_none_match.remove_prefix(comma == std::string_view::npos ? if_none_match.size() : comma + 1);
  }
  return false;
}

Reply not_modified(std::string tag) {
  return tagged({.status = 304}, std::move(tag));
}

Reply tagged(Reply reply, std::string tag) {
  reply.headers.push_back({"ETag", std::move(tag)});
  reply.headers.push_back({"Cache-Control", "no-cache"});
  reply.headers.push_back({"Vary", "Accept"});
  return reply;
}

}  // namespace server::routes
