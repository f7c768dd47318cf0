#include "corpus/html/charset.h"

#include <algorithm>

#include "corpus/html/tokens.h"
#include "corpus/text/utf8.h"

namespace corpus::html {
namespace {

constexpr std::size_t head_bytes = 4096;  // the standard looks at 1,024; pages put long comments first

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& byte : result) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  return result;
}

/// The name after `label` in `text`: "charset=windows-1251", "encoding='UTF-8'".
std::string name_after(const std::string& text, std::string_view label) {
  const std::size_t at = text.find(label);
  if (at == std::string::npos) return {};
  std::size_t start = text.find_first_not_of(" \t", at + label.size());
  if (start == std::string::npos || text[start] != '=') return {};
  start = text.find_first_not_of(" \t\"'", start + 1);
  if (start == std::string::npos) return {};
  return text.substr(start, text.find_first_of(" \t\"';,>?", start) - start);
}

std::string declared_in_meta(const Token& tag) {
  std::string content;
  bool content_type = false;
  for (const Attribute& each : tag.attributes) {
    const std::string name = lower(each.name);
    if (name == "charset") return lower(each.value);
    if (name == "content") content = lower(each.value);
    content_type |= name == "http-equiv" && lower(each.value) == "content-type";
  }
  return content_type ? name_after(content, "charset") : std::string{};
}

std::string declared(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_bytes);
  if (head.starts_with("<?xml")) {
    std::string name = name_after(lower(head.substr(0, head.find('>'))), "encoding");
    if (!name.empty()) return name;
  }
  Tokens tokens(head);
  Token token;
  while (tokens.next(token)) {
    if (token.kind != TokenKind::start_tag || token.tag.tag != Tag::meta) continue;
    std::string name = declared_in_meta(token);
    if (!name.empty()) return name;
  }
  return {};
}

/// What browsers take some names for: pages that say Latin 1 or ASCII are windows-1252.
std::string converter_of(const std::string& name) {
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii")
    return "windows-1252";
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "iso-8859-9") return "windows-1254";
  if (name == "ks_c_5601-1987") return "windows-949";
  if (name == "shift-jis" || name == "x-sjis") return "windows-31j";
  return name;
}

}  // namespace

text::Decoded decode_page(std::string bytes, std::string_view charset) {
  if (text::wide_encoding(bytes) != text::Wide::none || text::is_valid_utf8(bytes))
    return text::to_utf8(std::move(bytes));
  for (const std::string& name : {lower(charset), declared(bytes)}) {
    if (name.empty() || name.starts_with("utf")) continue;
    text::Decoded decoded = text::from_encoding(bytes, converter_of(name));
    if (!decoded.text.empty()) return decoded;
  }
  return text::to_utf8(std::move(bytes));
}

}  // namespace corpus::html
