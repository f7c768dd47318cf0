#include "server/web/assets.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace server::web {
namespace {

// Extensions that are served, and as what.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> public_types{{
    {".svg", "image/svg+xml"},
    {".js", "text/javascript; charset=utf-8"},
}};

std::string_view extension(const File& file) {
  return file.name.substr(file.name.rfind('.'));
}

}  // namespace

const File& file(std::string_view name) {
  const auto all = files();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const File& one) { return one.name == name; });
  if (found == all.end()) throw std::logic_error("no such file is built in: " + std::string{name});
  return *found;
}

std::string public_name(const File& file) {
  const std::string_view ending = extension(file);
  std::string name{file.name.substr(0, file.name.size() - ending.size())};
  return name.append(".").append(file.hash).append(ending);
}

const File* find_public(std::string_view wanted) {
  const auto all = files();
  const auto found = std::find_if(all.begin(), all.end(), [wanted](const File& one) {
    return !content_type(one).empty() && public_name(one) == wanted;
  });
  return found == all.end() ? nullptr : &*found;
}

std::string_view content_type(const File& file) {
  for (const auto& [ending, type] : public_types) {
    if (extension(file) == ending) return type;
  }
  return {};
}

std::string_view fingerprint() {
  static const std::string all = [] {
    std::string hashes;
    for (const File& file : files()) hashes += file.hash;
    return hashes;
  }();
  return all;
}

}  // namespace server::web
