#include <array>
#include <cstdio>

#include "server/cite/forms.h"

namespace server::cite {
namespace {

void append(std::string& entry, std::string_view tag, std::string_view value) {
  if (!value.empty()) entry.append(tag).append("  - ").append(value).append("\r\n");
}

// `2025/03/13/`; parts that are not known stay empty, the slashes stand.
std::string written(const KnownDate& date) {
  const auto two_digits = [](unsigned number) {
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "%02u", number % 100);
    return number == 0 ? std::string{} : std::string{digits.data()};
  };
  return std::to_string(date.year) + '/' + two_digits(date.month) + '/' + two_digits(date.day) + '/';
}

}  // namespace

std::string ris(const Citation& citation) {
  std::string entry = "TY  - NEWS\r\n";
  append(entry, "ID", citation.key);
  append(entry, "TI", citation.title);
  for (const Name& name : citation.authors)
    append(entry, "AU", name.family.empty() ? name.literal : name.family + ", " + name.given);
  append(entry, "T2", citation.source);
  append(entry, "SE", citation.section);
  if (citation.published.year != 0) {
    append(entry, "PY", std::to_string(citation.published.year));
    append(entry, "DA", written(citation.published));
  }
  for (const std::string& tag : citation.tags) append(entry, "KW", tag);
  append(entry, "LA", citation.language);
  append(entry, "UR", citation.url);
  return entry + "ER  - \r\n";
}

}  // namespace server::cite
