#include "server/render/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "corpus/json/writer.h"

namespace server::render {

// A comma is due wherever the last byte ended a value.
void JsonWriter::separate() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view member) {
  value(member);
  text_ += ':';
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  corpus::json::append_string(text_, text);
  return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
  return raw(std::to_string(number));
}

JsonWriter& JsonWriter::value(double number, int decimals) {
  if (!std::isfinite(number)) return raw("0");
  std::array<char, 64> digits{};
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, decimals);
  if (written.ec != std::errc{}) return raw("0");
  return raw({digits.data(), static_cast<std::size_t>(written.ptr - digits.data())});
}

JsonWriter& JsonWriter::value(std::span<const std::string> texts) {
  open('[');
  for (const std::string& text : texts) value(text);
  return close(']');
}

JsonWriter& JsonWriter::null() {
  return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
  return *this;
}

}  // namespace server::render
