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

/// RFC 3986, section 5.2.4: "/a/b/../c/./d" -> "/a/c/d". What would lead above the root stays at it.
std::string without_dot_segments(std::string_view path) {
  std::string kept;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    if (segment != "/." && segment != "/..") {
      kept.append(segment);
      continue;
    }
    if (segment == "/..") kept.resize(kept.rfind('/') == std::string::npos ? 0 : kept.rfind('/'));
    if (path.empty()) kept += '/';
  }
  return kept;
}

/// The path that `link` means, seen from the path of its base.
std::string merged_path(std::string_view base, std::string_view link) {
  if (link.starts_with('/')) return without_dot_segments(link);
  if (link.empty()) return std::string{base};
  const std::size_t folder = base.rfind('/');
  return without_dot_segments(
      std::string{folder == std::string_view::npos ? "/" : base.substr(0, folder + 1)}.append(link));
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
  if (link.starts_with('#')) return std::string{base.substr(0, base.find('#'))}.append(link);
  const std::size_t host = scheme.size() + 2;
  const std::size_t path = std::min(base.find_first_of("/?#", host), base.size());
  const std::size_t rest = std::min(link.find_first_of("?#"), link.size());
  return std::string{base.substr(0, path)}
      .append(merged_path(base.substr(path, base.find_first_of("?#", path) - path), link.substr(0, rest)))
      .append(link.substr(rest));
}

}  // namespace corpus::feeds
