#include "corpus/xml/tree.h"

#include <algorithm>
#include <array>

#include "corpus/xml/elements.h"

namespace corpus::xml {
namespace {

constexpr unsigned int parse_options = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                                       pugi::parse_wconv_attribute | pugi::parse_ws_pcdata |
                                       pugi::parse_fragment;

struct Vocabulary {
  std::string_view uri;  ///< lower case, how it begins
  std::string_view short_name;
};
constexpr std::array vocabularies = {
    Vocabulary{"http://www.w3.org/2005/atom", ""},
    Vocabulary{"http://purl.org/atom/", ""},
    Vocabulary{"http://purl.org/rss/1.0/modules/content", "content"},
    Vocabulary{"http://purl.org/rss/1.0/modules/", "module"},
    Vocabulary{"http://purl.org/rss/1.0/", ""},
    Vocabulary{"http://my.netscape.com/rdf/simple/", ""},
    Vocabulary{"http://channel.netscape.com/rdf/simple/", ""},
    Vocabulary{"http://backend.userland.com/rss", ""},
    Vocabulary{"http://purl.org/dc/elements/", "dc"},
    Vocabulary{"http://purl.org/dc/terms", "dcterms"},
    Vocabulary{"http://search.yahoo.com/mrss", "media"},
    Vocabulary{"http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"},
    Vocabulary{"http://www.w3.org/1999/xhtml", "xhtml"},
};

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& byte : result) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  return result;
}

/// What an element with unclosed markup inside becomes: its content as text.
void append_as_text(std::string& to, std::string_view text) {
  for (const char byte : text) {
    if (byte == '<') {
      to += "&lt;";
    } else {
      to += byte;
    }
  }
}

bool is_well_formed(std::string_view text) {
  pugi::xml_document document;
  return static_cast<bool>(
      document.load_buffer(text.data(), text.size(), parse_options, pugi::encoding_utf8));
}

/// Writes a record anew, with those of its children as text that are not well-formed.
class Mender {
 public:
  explicit Mender(std::string_view record) : text_(record) {}

  std::string run() {
    const Mark top = next_mark(text_, 0);
    std::size_t at = past_tag(top.end);
    mended_ = text_.substr(0, at);
    for (Mark mark = next_mark(text_, at); !mark.name.empty(); mark = next_mark(text_, at)) {
      at = mark.closing ? mark.end : child(mark);
    }
    return mended_ + "</" + std::string(top.name) + '>';
  }

 private:
  std::size_t past_tag(std::size_t from) const {
    const std::size_t end = text_.find('>', from);
    return end == std::string_view::npos ? text_.size() : end + 1;
  }

  /// Returns the byte after the child.
  std::size_t child(const Mark& mark) {
    const std::size_t content = past_tag(mark.end);
    if (text_[content - 1] == '>' && text_[content - 2] == '/') return keep(mark.start, content);
    Mark close = next_mark(text_, content);
    while (!close.name.empty() && !(close.closing && close.name == mark.name))
      close = next_mark(text_, close.end);
    const std::size_t inner_end = close.name.empty() ? text_.size() : close.start;
    const std::size_t end = close.name.empty() ? text_.size() : past_tag(close.end);
    if (is_well_formed(text_.substr(mark.start, end - mark.start))) return keep(mark.start, end);
    const std::string name{mark.name};
    mended_ += '<' + name + '>';
    append_as_text(mended_, without_cdata(text_.substr(content, inner_end - content)));
    mended_ += "</" + name + '>';
    return end;
  }

  static std::string_view without_cdata(std::string_view inner) {
    const std::size_t start = inner.find("<![CDATA[");
    return start == std::string_view::npos ? inner : inner.substr(start + 9);
  }

  std::size_t keep(std::size_t start, std::size_t end) {
    mended_ += text_.substr(start, end - start);
    return end;
  }

  std::string_view text_;
  std::string mended_;
};

/// Walks over all nodes below one without recursion: XML nests as deep as it likes.
class ContentWriter : public pugi::xml_tree_walker {
 public:
  explicit ContentWriter(const std::vector<std::string_view>& left_out) : left_out_(left_out) {}

  bool for_each(pugi::xml_node& node) override {
    close_to(depth());
    if (out_ >= 0 && depth() > out_) return true;
    out_ = -1;
    if (node.type() == pugi::node_element) {
      open(node);
    } else {
      append_escaped(node.value());
    }
    return true;
  }

  std::string take() {
    close_to(0);
    return std::move(html_);
  }

 private:
  void open(const pugi::xml_node& node) {
    const std::string_view name = local_name(node.name());
    if (std::ranges::find(left_out_, name) != left_out_.end()) {
      out_ = depth();
      return;
    }
    html_ += '<' + std::string(name) + '>';
    opened_.emplace_back(depth(), name);
  }

  void close_to(int depth) {
    while (!opened_.empty() && opened_.back().first >= depth) {
      html_ += "</" + std::string(opened_.back().second) + '>';
      opened_.pop_back();
    }
  }

  void append_escaped(std::string_view text) {
    for (const char byte : text) {
      if (byte == '<') {
        html_ += "&lt;";
      } else if (byte == '&') {
        html_ += "&amp;";
      } else {
        html_ += byte;
      }
    }
  }

  const std::vector<std::string_view>& left_out_;
  std::string html_;
  std::vector<std::pair<int, std::string_view>> opened_;
  int out_ = -1;  // depth of the element that is being left out
};

class TextCollector : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    text += node.value();
    return true;
  }
  std::string text;
};

bool holds_elements(const pugi::xml_node& element) {
  return std::ranges::any_of(element.children(),
                             [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
}

}  // namespace

void Namespaces::add(const pugi::xml_node& element) {
  for (const pugi::xml_attribute& attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    if (!name.starts_with("xmlns:")) continue;
    std::string uri = lower(attribute.value());
    uri.erase(0, uri.find_first_not_of(" \t\r\n"));
    const auto* const known =
        std::ranges::find_if(vocabularies, [&](const Vocabulary& each) { return uri.starts_with(each.uri); });
    if (known != vocabularies.end()) short_names_.emplace_back(name.substr(6), known->short_name);
  }
}

std::string Namespaces::name_of(const pugi::xml_node& element) const {
  const std::string_view name = element.name();
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::string{name};
  const std::string_view prefix = name.substr(0, colon);
  const auto known =
      std::ranges::find_if(short_names_, [&](const auto& each) { return each.first == prefix; });
  const std::string short_name{known != short_names_.end() ? std::string_view{known->second} : prefix};
  return short_name.empty() ? std::string{name.substr(colon + 1)}
                            : short_name + std::string(name.substr(colon));
}

pugi::xml_node Tree::top() const {
  return document.find_child([](const pugi::xml_node& node) { return node.type() == pugi::node_element; });
}

Tree parse(std::string_view text) {
  Tree tree;
  tree.whole = static_cast<bool>(
      tree.document.load_buffer(text.data(), text.size(), parse_options, pugi::encoding_utf8));
  return tree;
}

Tree parse_leniently(std::string_view record) {
  Tree tree = parse(record);
  if (tree.whole) return tree;
  Tree mended = parse(Mender(record).run());
  mended.whole = false;
  return mended;
}

Inside inside_of(const pugi::xml_node& element, const std::vector<std::string_view>& left_out) {
  if (!holds_elements(element)) return {text_of(element), false};
  ContentWriter writer(left_out);
  pugi::xml_node top = element;
  top.traverse(writer);
  return {writer.take(), true};
}

std::string text_of(const pugi::xml_node& element) {
  TextCollector collector;
  pugi::xml_node top = element;
  top.traverse(collector);
  return std::move(collector.text);
}

std::vector<pugi::xml_node> all_at_path(const pugi::xml_node& from, std::string_view path) {
  std::vector<pugi::xml_node> level{from};
  while (!path.empty()) {
    const std::string_view step = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(step.size() + 1, path.size()));
    std::vector<pugi::xml_node> below;
    for (const pugi::xml_node& node : level) {
      for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_element && local_name(child.name()) == step) below.push_back(child);
      }
    }
    level = std::move(below);
  }
  return level;
}

pugi::xml_node at_path(const pugi::xml_node& from, std::string_view path) {
  const std::vector<pugi::xml_node> found = all_at_path(from, path);
  return found.empty() ? pugi::xml_node{} : found.front();
}

}  // namespace corpus::xml
