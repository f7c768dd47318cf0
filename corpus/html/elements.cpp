#include <algorithm>
#include <array>

#include "corpus/date.h"
#include "corpus/date_line.h"
#include "corpus/html/facts.h"
#include "corpus/html/furniture.h"
#include "corpus/text/clean.h"

namespace corpus::html {
namespace {

constexpr std::size_t longest_byline = 120;  // bytes

// An element that says a name or date is small: what is larger holds more than that.
constexpr NodeId most_nodes = 40;

std::string line_of(const Tree& tree, NodeId id) {
  if (tree[id].end - id > most_nodes) return {};
  return text::clean_line(tree.text_of(id)).text;
}

/// Whether one of the space-separated names of an attribute is `name`.
bool has_name(std::string_view names, std::string_view name) {
  for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
    const bool starts = at == 0 || names[at - 1] == ' ';
    const std::size_t end = at + name.size();
    if (starts && (end == names.size() || names[end] == ' ')) return true;
  }
  return false;
}

class Elements {
 public:
  explicit Elements(const Tree& tree) : tree_(tree) {}

  Facts facts() {
    for (NodeId id = 1; id < tree_.size();) {
      const bool beside = is_beside_article(tree_, id);
      if (!beside && (tree_[id].attributes > 0 || tree_[id].tag == Tag::time)) visit(id);
      id = beside ? tree_[id].end : id + 1;
    }
    if (stated_date_.empty() && first_date_.empty() && named_date_.empty()) date_by_headline();
    for (const std::string* date : {&stated_date_, &first_date_, &named_date_}) {
      if (facts_.published.empty()) facts_.published = *date;
    }
    return std::move(facts_);
  }

 private:
  void visit(NodeId id) {
    const Tag tag = tree_[id].tag;
    const std::string_view property = tree_.written(id, "itemprop");
    if (tag == Tag::html && facts_.language.empty()) facts_.language = tree_.attribute(id, "lang");
    if (tag == Tag::time) time(id, property);
    if (has_name(property, "datePublished") && stated_date_.empty()) stated_date_ = date_of(id);
    if (has_name(property, "headline") && facts_.title.empty()) facts_.title = value_of(id);
    if (has_name(property, "articleSection") && facts_.section.empty()) facts_.section = value_of(id);
    if (has_name(property, "author")) author(id);
    if (tag == Tag::a && has_name(tree_.written(id, "rel"), "author")) name(line_of(tree_, id));
    if (tag != Tag::a && tag != Tag::text && names_byline(id)) byline(id);
    if (named_date_.empty() && names_date(id)) named_date_ = date_within(line_of(tree_, id));
    if (tag == Tag::a && has_name(tree_.written(id, "rel"), "tag")) tag_name(line_of(tree_, id));
  }

  void time(NodeId id, std::string_view property) {
    const bool stated = tree_.has_attribute(id, "pubdate") ||
                        has_name(tree_.written(id, "class"), "published") ||
                        has_name(tree_.written(id, "class"), "entry-date");
    const bool other = has_name(property, "dateModified") || has_name(tree_.written(id, "class"), "updated");
    if (other && !stated) return;
    if (stated && stated_date_.empty()) stated_date_ = date_of(id);
    if (first_date_.empty()) first_date_ = date_of(id);
  }

  std::string value_of(NodeId id) const {
    std::string value = tree_.attribute(id, "content");
    return value.empty() ? line_of(tree_, id) : value;
  }

  std::string date_of(NodeId id) const {
    for (const char* name : {"datetime", "content", "title"}) {
      std::string value = tree_.attribute(id, name);
      if (is_date(value)) return value;
    }
    std::string text = line_of(tree_, id);
    return is_date(text) ? text : std::string{};
  }

  /// Not where the date is one of a life or an event, as microformats have it, or of a look at a source.
  bool names_date(NodeId id) const {
    for (const char* other : {"bday", "dtstart", "dtend", "accessdate"}) {
      if (tree_.written(id, "class").find(other) != std::string_view::npos) return false;
    }
    for (const char* attribute : {"class", "id"}) {
      for (const char* word : {"date", "time", "published", "posted", "datum", "fecha", "timestamp"}) {
        if (tree_.written(id, attribute).find(word) != std::string_view::npos) return true;
      }
    }
    return false;
  }

  /// The first run of words in a short text that is a date: "Posted on March 3, 2018 by Ann Lee".
  static std::string date_within(const std::string& text) {
    constexpr std::size_t longest = 80;
    constexpr std::size_t least = 8;
    if (text.size() > longest) return {};
    for (std::size_t from = 0; from + least <= text.size(); from = text.find(' ', from) + 1) {
      for (std::size_t to = text.size(); to != std::string::npos && to >= from + least;
           to = text.rfind(' ', to - 1)) {
        std::string part = text.substr(from, to - from);
        if (is_date(part)) return part;
      }
      if (text.find(' ', from) == std::string::npos) break;
    }
    return {};
  }

  /// The first date in a short text between the headline and the first paragraph, without any mark.
  void date_by_headline() {
    constexpr NodeId farthest = 120;  // nodes behind the headline
    NodeId id = 1;
    while (id < tree_.size() && (tree_[id].tag != Tag::h1 || is_beside_article(tree_, id))) ++id;
    if (id == tree_.size()) return;
    const NodeId last = std::min(tree_[id].end + farthest, static_cast<NodeId>(tree_.size()));
    for (id = tree_[id].end; id < last && named_date_.empty();) {
      if (is_beside_article(tree_, id)) {
        id = tree_[id].end;
        continue;
      }
      if (tree_[id].tag == Tag::text) {
        const std::string text = text::clean_line(tree_.text_of(id)).text;
        if (text.size() > longest_byline) return;
        named_date_ = date_among_parts(text);
      }
      ++id;
    }
  }

  /// The first part between bars, dots or dashes that is a date and no more: "By Ann Lee | March 13, 2025".
  static std::string date_among_parts(const std::string& text) {
    if (const std::optional<Date> date = stated_date(text)) return to_iso8601(date->seconds);
    constexpr std::array<std::string_view, 5> bars = {" | ", " · ", " • ", " – ", " — "};
    for (const std::string_view bar : bars) {
      for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + bar.size()) {
        end = text.find(bar, at);
        if (const std::optional<Date> date = stated_date(std::string_view(text).substr(at, end - at)))
          return to_iso8601(date->seconds);
      }
    }
    return {};
  }

  /// The name may be inside: itemprop=author holds an itemprop=name.
  void author(NodeId id) {
    for (NodeId at = id + 1; at < std::min(tree_[id].end, id + most_nodes); ++at) {
      if (has_name(tree_.written(at, "itemprop"), "name")) return name(value_of(at));
    }
    name(value_of(id));
  }

  void name(const std::string& text) {
    if (!is_name(text) || std::ranges::find(facts_.authors, text) != facts_.authors.end()) return;
    facts_.authors.push_back(text);
  }

  bool names_byline(NodeId id) const {
    for (const char* attribute : {"class", "id"}) {
      const std::string_view names = tree_.written(id, attribute);
      for (const char* word : {"byline", "author", "author-name", "byline-name", "byline__name",
                               "post-author", "entry-author", "article-author"}) {
        if (has_name(names, word)) return true;
      }
    }
    return false;
  }

  /// The first one only: others belong to teasers.
  void byline(NodeId id) {
    if (!facts_.authors.empty()) return;
    const std::string text = line_of(tree_, id);
    if (text.size() <= longest_byline) name(text);
  }

  void tag_name(std::string text) {
    if (!text.empty() && std::ranges::find(facts_.tags, text) == facts_.tags.end())
      facts_.tags.push_back(std::move(text));
  }

  const Tree& tree_;
  Facts facts_;
  std::string stated_date_;
  std::string first_date_;
  std::string named_date_;
};

}  // namespace

Facts element_facts(const Tree& tree) {
  return Elements(tree).facts();
}

bool is_date(std::string_view text) {
  constexpr std::size_t longest = 60;
  return !text.empty() && text.size() <= longest && parse_date(text).has_value();
}

bool is_name(std::string_view text) {
  const auto letter = [](char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || static_cast<signed char>(byte) < 0;
  };
  const auto digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  const bool address =
      text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with('@');
  return !address && text.size() <= longest_byline && std::ranges::any_of(text, letter) &&
         std::ranges::count_if(text, digit) < 4 && text != "admin";
}

}  // namespace corpus::html
