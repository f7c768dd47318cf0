#include "server/saved/search_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "indexer/publish.h"
#include "server/parameters.h"
#include "server/problem.h"

namespace server::saved {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_name = 100;
constexpr std::string_view route = "/search";

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw std::runtime_error("the file of saved searches " + path + " " + what);
}

bool is_letter_or_digit(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

std::string text_member(const Json& object, const char* member, const std::string& path) {
  const auto found = object.find(member);
  if (found == object.end() || !found->is_string())
    fail(path, "has a search without the text '" + std::string(member) + "'");
  return found->get<std::string>();
}

SearchRequest read_request(const std::string& name, std::string_view url, const std::string& path) {
  if (!url.starts_with(route)) fail(path, "has a search '" + name + "' that does not begin with /search");
  url.remove_prefix(route.size());
  try {
    return read_search(query_parameters(url.empty() ? url : url.substr(1)));
  } catch (const ProblemError& error) {
    fail(path, "has a search '" + name + "' that cannot be made: " + error.problem.detail);
  }
}

SavedSearches parse(const std::string& text, const std::string& path) {
  const Json document = Json::parse(text, nullptr, false);
  if (!document.is_object() || !document.contains("searches") || !document["searches"].is_array())
    fail(path, R"(is not a JSON object such as {"searches": []})");
  SavedSearches searches;
  for (const Json& one : document["searches"]) {
    if (!one.is_object()) fail(path, R"(has something under "searches" that is no object)");
    const std::string name = text_member(one, "name", path);
    if (!is_name(name)) fail(path, "has a search of the name '" + name + "', which is none");
    SavedSearch search{.request = read_request(name, text_member(one, "search", path), path),
                       .created = text_member(one, "created", path)};
    if (!searches.emplace(name, std::move(search)).second)
      fail(path, "has two searches named '" + name + "'");
  }
  return searches;
}

}  // namespace

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_name && is_letter_or_digit(name.front()) &&
         std::all_of(name.begin(), name.end(), [](char byte) {
           return is_letter_or_digit(byte) || byte == '-' || byte == '_' || byte == '.';
         });
}

std::string searches_path(const std::string& index) {
  return indexer::resolve_index(index) + ".searches.json";
}

SavedSearches read_searches(const std::string& path) {
  if (!std::filesystem::exists(path)) return {};
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad()) fail(path, "cannot be read");
  return parse(text, path);
}

std::string print(const SavedSearches& searches) {
  Json list = Json::array();
  for (const auto& [name, search] : searches)
    list.push_back({{"name", name}, {"search", to_url(search.request)}, {"created", search.created}});
  return Json{{"searches", list}}.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace server::saved
