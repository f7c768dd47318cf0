#include "corpus/member_names.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

constexpr std::size_t longest_name = 64;

/// Lower case without separators, in `room`; empty when it is longer than any known name.
std::string_view squeeze(std::string_view name, std::array<char, longest_name>& room) {
  std::size_t size = 0;
  for (const char byte : name) {
    if (byte == '_' || byte == '-' || byte == ' ') continue;
    if (size == room.size()) return {};
    room[size++] = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return {room.data(), size};
}

}  // namespace

std::optional<Meaning> MemberNames::find(std::string_view name) const {
  std::array<char, longest_name> room{};
  const std::string_view squeezed = squeeze(name, room);
  if (squeezed.empty()) return std::nullopt;
  for (std::size_t rank = 0; rank < names.size(); ++rank) {
    const std::string& known = names[rank].name;
    if (known.front() == squeezed.front() && known == squeezed) {
      if (!names[rank].field) return std::nullopt;
      return Meaning{*names[rank].field, rank, names[rank].form};
    }
  }
  return std::nullopt;
}

bool MemberNames::leads_on(std::string_view name) const {
  const std::string start = squeezed_name(name) + '.';
  return std::ranges::any_of(names, [&](const MemberName& each) { return each.name.starts_with(start); });
}

std::string squeezed_name(std::string_view name) {
  std::string squeezed;
  for (const char byte : name) {
    if (byte == '_' || byte == '-' || byte == ' ') continue;
    squeezed += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  }
  return squeezed;
}

MemberNames known_member_names() {
  return {{
      {"id", Field::id},
      {"url", Field::url},
      {"link", Field::url},
      {"title", Field::title},
      {"headline", Field::title},
      {"body", Field::body},
      {"text", Field::body},
      {"content", Field::body},
      {"maintext", Field::body},
      {"articlebody", Field::body},
      {"bodytext", Field::body},
      {"contenttext", Field::body},
      {"fulltext", Field::body},
      {"bodyhtml", Field::body, Form::html},
      {"bodyxhtml", Field::body, Form::html},
      {"contenthtml", Field::body, Form::html},
      {"published", Field::published},
      {"date", Field::published},
      {"publishedat", Field::published},
      {"datepublished", Field::published},
      {"pubdate", Field::published},
      {"datepublish", Field::published},
      {"publishdate", Field::published},
      {"publicationdate", Field::published},
      {"source", Field::source},
      {"outlet", Field::source},
      {"publisher", Field::source},
      {"section", Field::section},
      {"category", Field::section},
      {"articlesection", Field::section},
      {"language", Field::language},
      {"lang", Field::language},
      {"inlanguage", Field::language},
      {"authors", Field::authors},
      {"author", Field::authors},
      {"byline", Field::authors},
      {"tags", Field::tags},
      {"topics", Field::tags},
      {"keywords", Field::tags},
      {"categories", Field::tags},
  }};
}

}  // namespace corpus
