#include "corpus/formats/warc_record.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace corpus {
namespace {

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& byte : result) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  return result;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r");
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r") - start + 1);
}

/// Takes the line off; nothing when none ends in `text`.
std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

void add_field(HeaderBlock& block, std::string_view line) {
  const bool continued = line.front() == ' ' || line.front() == '\t';
  if (continued && !block.fields.empty()) {
    block.fields.back().second.append(1, ' ').append(trimmed(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  block.fields.emplace_back(lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}

}  // namespace

std::string_view HeaderBlock::value(std::string_view name) const {
  for (const auto& [each, value] : fields) {
    if (each == name) return value;
  }
  return {};
}

std::optional<HeaderBlock> read_header_block(std::string_view text) {
  HeaderBlock block;
  std::string_view rest = text;
  const std::optional<std::string_view> first = take_line(rest);
  if (!first) return std::nullopt;
  block.first_line = trimmed(*first);
  while (const std::optional<std::string_view> line = take_line(rest)) {
    if (trimmed(*line).empty()) {
      block.bytes = text.size() - rest.size();
      return block;
    }
    add_field(block, *line);
  }
  return std::nullopt;
}

std::optional<std::uint64_t> content_length(const HeaderBlock& head) {
  const std::string_view value = head.value("content-length");
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (value.empty() || error != std::errc() || end != value.data() + value.size()) return std::nullopt;
  return length;
}

std::string media_type(std::string_view content_type) {
  return lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string charset_of(std::string_view content_type) {
  const std::string text = lower(content_type);
  constexpr std::string_view label = "charset=";
  const std::size_t at = text.find(label);
  if (at == std::string::npos) return {};
  const std::size_t start = std::min(text.find_first_not_of("\"' ", at + label.size()), text.size());
  return text.substr(start, text.find_first_of("\"'; ", start) - start);
}

std::string join_chunks(std::string_view body) {
  constexpr int hexadecimal = 16;
  const std::string_view sent = body;
  std::string whole;
  while (const std::optional<std::string_view> line = take_line(body)) {
    const std::string_view digits = trimmed(line->substr(0, line->find(';')));
    std::size_t size = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), size, hexadecimal);
    if (error != std::errc() || end != digits.data() + digits.size()) break;
    if (size == 0) break;
    whole += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    if (body.starts_with("\r\n")) body.remove_prefix(2);
  }
  return whole.empty() ? std::string(sent) : whole;  // it was not in chunks after all
}

}  // namespace corpus
