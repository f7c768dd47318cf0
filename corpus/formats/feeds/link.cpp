#include "corpus/formats/feeds/link.h"

#include <algorithm>

namespace corpus::feeds {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

/// "https:" of "https://host/path", empty when there is none.
std::string_view scheme_of(std::string_view link) {
  const std::size_t colon = link.find(':');
  return colon == std::string_view::npos || link.find_first_of("/?#") < colon ? std::string_view{}
                                                                              : link.substr(0, colon + 1);
}

}  // namespace

std::string resolve_link(std::string_view base, std::string_view link) {
  base = trimmed(base);
  link = trimmed(link);
  const std::string_view scheme = scheme_of(base);
  if (link.empty() || !scheme_of(link).empty() || !base.substr(scheme.size()).starts_with("//") ||
      scheme.empty())
    return std::string{link};
  if (link.starts_with("//")) return std::string{scheme}.append(link);
  const std::size_t host = scheme.size() + 2;
  const std::size_t path = std::min(base.find_first_of("/?#", host), base.size());
  if (link.starts_with('/')) return std::string{base.substr(0, path)}.append(link);
  const std::string_view whole_path = base.substr(path, base.find_first_of("?#", path) - path);
  const std::size_t folder = whole_path.rfind('/');
  const std::string_view before = folder == std::string_view::npos ? "/" : whole_path.substr(0, folder + 1);
  return std::string{base.substr(0, path)}.append(before).append(link);
}

}  // namespace corpus::feeds
