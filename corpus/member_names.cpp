#include "corpus/member_names.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t longest_name = 64;

bool is_separator(char byte) {
  return byte == '_' || byte == '-' || byte == ' ';
}

/// Lower case without separators, in `room`; empty when it is longer than any known name, or not all ASCII.
std::string_view squeeze(std::string_view name, std::array<char, longest_name>& room) {
  std::size_t size = 0;
  for (const char byte : name) {
    if (is_separator(byte)) continue;
    if (size == room.size() || static_cast<signed char>(byte) < 0) return {};
    room[size++] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return {room.data(), size};
}

/// Objects that hold an article, as the programs that write dumps call them.
constexpr std::array<std::string_view, 14> wrappers = {
    "article", "item",   "doc",  "document", "data",       "post",     "story",
    "news",    "record", "node", "fields",   "attributes", "metadata", "meta"};

/// "article.title" -> "title"; as it is when the object before the dot is no wrapper.
std::string_view without_wrapper(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot != std::string_view::npos && is_wrapper(name.substr(0, dot)) ? name.substr(dot + 1) : name;
}

}  // namespace

void MemberNames::add(std::span<const MemberName> names) {
  names_.reserve(names_.size() + names.size());
  for (const MemberName& each : names) {
    if (ranks_.emplace(each.name, names_.size()).second) names_.push_back(each);
  }
}

std::optional<Meaning> MemberNames::find(std::string_view name) const {
  std::array<char, longest_name> room{};
  std::string folded;
  std::string_view squeezed = squeeze(name, room);
  if (squeezed.empty()) squeezed = folded = squeezed_name(name);
  if (squeezed.empty()) return std::nullopt;
  if (const auto known = ranks_.find(squeezed); known != ranks_.end()) {
    const MemberName& name_of = names_[known->second];
    if (!name_of.field) return std::nullopt;
    return Meaning{*name_of.field, known->second, name_of.form};
  }
  const std::string_view inner = without_wrapper(name);
  if (inner.size() == name.size()) return std::nullopt;
  std::optional<Meaning> meaning = find(inner);
  if (meaning) meaning->rank += names_.size();  // what stands outside counts first
  return meaning;
}

bool MemberNames::leads_on(std::string_view name) const {
  const std::string start = squeezed_name(name) + '.';
  return std::ranges::any_of(names_, [&](const MemberName& each) { return each.name.starts_with(start); });
}

bool is_wrapper(std::string_view name) {
  return name == "_source" ||  // as Elasticsearch has it; a plain "source" is an outlet
         std::ranges::find(wrappers, squeezed_name(name)) != wrappers.end();
}

std::string squeezed_name(std::string_view name) {
  std::string squeezed;
  for (std::size_t at = 0; at < name.size();) {
    const text::CodePoint point = text::decode(name, at);
    at += point.bytes;
    if (point.bytes == 1 && is_separator(static_cast<char>(point.value))) continue;
    text::append_utf8(squeezed, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point.value))));
  }
  return squeezed;
}

}  // namespace corpus
