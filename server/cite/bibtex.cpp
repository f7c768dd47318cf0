// The text of a field has to have its braces in balance even where they are escaped, so they are written as
// commands; url is the one field that is taken as it stands (biblatex, 2.3.7), so it holds none of them.

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "server/cite/forms.h"
#include "server/render/text.h"

namespace server::cite {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 10> commands{{{'\\', "\\textbackslash{}"},
                                                                      {'{', "\\textbraceleft{}"},
                                                                      {'}', "\\textbraceright{}"},
                                                                      {'~', "\\textasciitilde{}"},
                                                                      {'^', "\\textasciicircum{}"},
                                                                      {'%', "\\%"},
                                                                      {'&', "\\&"},
                                                                      {'$', "\\$"},
                                                                      {'#', "\\#"},
                                                                      {'_', "\\_"}}};

std::string escaped(std::string_view text) {
  std::string field;
  for (const char byte : text) {
    const auto* found =
        std::find_if(commands.begin(), commands.end(), [byte](const auto& one) { return one.first == byte; });
    if (found == commands.end()) {
      field += byte;
    } else {
      field += found->second;
    }
  }
  return field;
}

std::string as_address(std::string_view url) {
  constexpr std::string_view not_taken = "{}\\\"<>^`|";
  std::string address;
  for (const char byte : url) {
    const auto value = static_cast<unsigned char>(byte);
    if (value > ' ' && value < 0x7F && not_taken.find(byte) == std::string_view::npos) {
      address += byte;
      continue;
    }
    std::array<char, 8> code{};
    std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(value));
    address += code.data();
  }
  return address;
}

/// What stands in braces is neither taken apart nor set in small letters.
std::string kept(std::string_view text) {
  return text.empty() ? std::string{} : '{' + escaped(text) + '}';
}

std::string joined_names(const std::vector<Name>& authors) {
  std::string names;
  for (const Name& name : authors) {
    names += names.empty() ? "" : " and ";
    names += name.family.empty() ? kept(name.literal) : escaped(name.family) + ", " + escaped(name.given);
  }
  return names;
}

std::string joined(const std::vector<std::string>& tags) {
  std::string all;
  for (const std::string& tag : tags) all += (all.empty() ? "" : ", ") + escaped(tag);
  return all;
}

/// As biblatex wants it: `2025`, `2025-03` or `2025-03-13`.
std::string written(const KnownDate& date) {
  if (date.year == 0) return {};
  std::string text = std::to_string(date.year);
  for (const unsigned part : {date.month, date.day}) {
    if (part != 0) text += (part < 10 ? "-0" : "-") + std::to_string(part);
  }
  return text;
}

std::string_view month_macro(unsigned month) {
  constexpr std::array<std::string_view, 13> macros{"",    "jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  return macros.at(month);
}

/// The English name of the language, as the babel package takes most of them; nothing where it has no plain
/// one.
std::string language_name(const std::string& code) {
  std::string name = render::language_name(code);
  if (name == code || !std::all_of(name.begin(), name.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
      }))
    return {};
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char byte) { return byte < 'a' ? static_cast<char>(byte + ('a' - 'A')) : byte; });
  return name;
}

void append(std::string& entry, std::string_view field, std::string_view value) {
  if (!value.empty()) entry.append(",\n  ").append(field).append(" = {").append(value).append("}");
}

}  // namespace

std::string bibtex(const Citation& citation) {
  const KnownDate& date = citation.published;
  // An article has to have a journal.
  std::string entry = (citation.source.empty() ? "@misc{" : "@article{") + citation.key;
  append(entry, "author", joined_names(citation.authors));
  append(entry, "title", kept(citation.title));
  append(entry, "journal", escaped(citation.source));
  append(entry, "date", written(date));
  if (date.year != 0) append(entry, "year", std::to_string(date.year));
  if (date.month != 0) entry.append(",\n  month = ").append(month_macro(date.month));
  append(entry, "keywords", joined(citation.tags));
  append(entry, "langid", language_name(citation.language));
  append(entry, "url", as_address(citation.url));
  return entry + "\n}\n";
}

}  // namespace server::cite
