#include "server/render/feeds/xml_writer.h"

#include <algorithm>

#include "server/render/html.h"

namespace server::render {

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  text_ += ">\n";
  return *this;
}

XmlWriter& XmlWriter::close(std::string_view name) {
  text_.append("</").append(name).append(">\n");
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view text, Attributes attributes) {
  begin(name, attributes);
  text_ += '>';
  append(text);
  return close(name);
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  text_ += "/>\n";
  return *this;
}

void XmlWriter::begin(std::string_view name, Attributes attributes) {
  text_.append("<").append(name);
  for (const auto& [attribute, value] : attributes) {
    if (value.empty()) continue;
    text_.append(" ").append(attribute).append("=\"");
    append(value);
    text_ += '"';
  }
}

void XmlWriter::append(std::string_view text) {
  constexpr std::string_view noncharacters = "\xEF\xBF";
  for (;;) {
    auto at = text.find(noncharacters);
    while (at != std::string_view::npos && at + 2 < text.size() &&
           static_cast<unsigned char>(text[at + 2]) < 0xBEU)
      at = text.find(noncharacters, at + 1);
    append_escaped(text_, text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(std::min(text.size(), at + 3));
  }
}

}  // namespace server::render
