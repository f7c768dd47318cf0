#include "corpus/formats/agency/fields.h"

#include <algorithm>

#include "corpus/html/plain_text.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"

namespace corpus::agency {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void take_value(std::vector<std::string>& values, std::string&& value) {
  if (!is_blank(value)) values.push_back(std::move(value));
}

}  // namespace

std::vector<std::string> values_at(const pugi::xml_node& from, std::string_view path) {
  const std::size_t at = path.find('@');
  const std::string attribute{at == std::string_view::npos ? std::string_view{} : path.substr(at + 1)};
  std::vector<std::string> values;
  for (const pugi::xml_node& node : xml::all_at_path(from, path.substr(0, at))) {
    take_value(values,
               attribute.empty() ? words_of(node) : std::string(node.attribute(attribute.c_str()).value()));
  }
  return values;
}

void fill_first(Draft& draft, Field field, const pugi::xml_node& from,
                std::initializer_list<std::string_view> paths) {
  for (const std::string_view path : paths) {
    if (!draft[field].empty()) return;
    std::vector<std::string> values = values_at(from, path);
    if (!values.empty()) draft[field] = {std::move(values.front())};
  }
}

void fill_all(Draft& draft, Field field, const pugi::xml_node& from,
              std::initializer_list<std::string_view> paths) {
  std::vector<std::string>& all = draft[field];
  for (const std::string_view path : paths) {
    for (std::string& value : values_at(from, path)) {
      if (std::ranges::find(all, value) == all.end()) all.push_back(std::move(value));
    }
  }
}

void keep_first(Draft& draft, std::string_view name, const pugi::xml_node& from,
                std::initializer_list<std::string_view> paths) {
  for (const std::string_view path : paths) {
    const std::vector<std::string> values = values_at(from, path);
    if (values.empty()) continue;
    std::string json;
    json::append_string(json, text::clean_text(values.front()).text);
    draft.extra.push_back({std::string{name}, std::move(json)});
    return;
  }
}

std::string words_of(const pugi::xml_node& element, const std::vector<std::string_view>& left_out) {
  const xml::Inside inside = xml::inside_of(element, left_out);
  return inside.is_markup ? html::fragment_to_text(inside.text) : inside.text;
}

}  // namespace corpus::agency
