#pragma once
// XML text, written straight into one string.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace server::render {

/// Names are literals; texts are escaped, and what XML 1.0 cannot hold (control characters, U+FFFE, U+FFFF)
/// is left out. Attributes without a value are not written. REQUIRES: calls that nest as XML does.
class XmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  XmlWriter() : text_("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") {}

  XmlWriter& open(std::string_view name, Attributes attributes = {});
  XmlWriter& close(std::string_view name);
  XmlWriter& element(std::string_view name, std::string_view text, Attributes attributes = {});
  XmlWriter& empty(std::string_view name, Attributes attributes);

  std::string take() { return std::move(text_); }

 private:
  void begin(std::string_view name, Attributes attributes);
  void append(std::string_view text);

  std::string text_;
};

}  // namespace server::render
