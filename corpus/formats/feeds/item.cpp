#include "corpus/formats/feeds/item.h"

#include <algorithm>
#include <array>
#include <map>

#include "corpus/formats/feeds/link.h"
#include "corpus/html/plain_text.h"
#include "corpus/html/references.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"
#include "corpus/xml/elements.h"

namespace corpus::feeds {
namespace {

struct Meant {
  std::string_view name;
  Field field;
};

/// In order of belief: of several elements that mean one field, the first of the table counts; of several
/// texts, the longest.
constexpr std::array meanings = {
    Meant{"title", Field::title},
    Meant{"dc:title", Field::title},
    Meant{"media:title", Field::title},
    Meant{"content:encoded", Field::body},
    Meant{"content", Field::body},
    Meant{"xhtml:body", Field::body},
    Meant{"body", Field::body},
    Meant{"xhtml:div", Field::body},
    Meant{"description", Field::body},
    Meant{"summary", Field::body},
    Meant{"dc:description", Field::body},
    Meant{"abstract", Field::body},
    Meant{"dcterms:abstract", Field::body},
    Meant{"itunes:summary", Field::body},
    Meant{"media:description", Field::body},
    Meant{"pubDate", Field::published},
    Meant{"published", Field::published},
    Meant{"issued", Field::published},
    Meant{"dcterms:issued", Field::published},
    Meant{"dc:date", Field::published},
    Meant{"dcterms:created", Field::published},
    Meant{"created", Field::published},
    Meant{"updated", Field::published},
    Meant{"dcterms:modified", Field::published},
    Meant{"modified", Field::published},
    Meant{"author", Field::authors},
    Meant{"dc:creator", Field::authors},
    Meant{"itunes:author", Field::authors},
    Meant{"category", Field::tags},
    Meant{"dc:subject", Field::tags},
    Meant{"media:keywords", Field::tags},
    Meant{"itunes:keywords", Field::tags},
    Meant{"feedburner:origLink", Field::url},
    Meant{"link", Field::url},
    Meant{"guid", Field::id},
    Meant{"id", Field::id},
    Meant{"dc:identifier", Field::id},
    Meant{"source", Field::source},
    Meant{"dc:publisher", Field::source},
    Meant{"language", Field::language},
    Meant{"dc:language", Field::language},
};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view attribute(const pugi::xml_node& element, const char* name) {
  return element.attribute(name).value();
}

/// The text of a title or body, also when it was escaped once too often. What says that it is plain text is
/// taken at its word.
std::string words_of(const pugi::xml_node& element) {
  const xml::Inside inside = xml::inside_of(element);
  const std::string_view type = attribute(element, "type");
  const bool plain = (type == "text" || type == "text/plain") && attribute(element, "mode") != "escaped";
  if (!inside.is_markup && plain) return inside.text;
  return html::resolve_references(html::fragment_to_text(inside.text));
}

/// Of Atom, the name alone.
std::string person_of(const pugi::xml_node& element) {
  const pugi::xml_node name = xml::at_path(element, "name");
  return html::fragment_to_text(xml::text_of(name ? name : element));
}

std::string tag_of(const pugi::xml_node& element) {
  for (const char* name : {"label", "term"}) {
    if (!attribute(element, name).empty()) return std::string{attribute(element, name)};
  }
  return html::fragment_to_text(xml::text_of(element));
}

/// A link to the item itself; empty for links to other forms of it.
std::string link_of(const pugi::xml_node& element) {
  const std::string_view relation = attribute(element, "rel");
  if (!relation.empty() && relation != "alternate" && relation != "bookmark") return {};
  const std::string_view target = attribute(element, "href");
  return resolve_link(attribute(element, "xml:base"), target.empty() ? xml::text_of(element) : target);
}

std::string source_of(const pugi::xml_node& element) {
  const pugi::xml_node title = xml::at_path(element, "title");
  return html::fragment_to_text(xml::text_of(title ? title : element));
}

std::string value_of(Field field, const pugi::xml_node& element) {
  switch (field) {
    case Field::title:
    case Field::body:
      return words_of(element);
    case Field::authors:
      return person_of(element);
    case Field::tags:
      return tag_of(element);
    case Field::url:
      return link_of(element);
    case Field::source:
      return source_of(element);
    default:
      return xml::text_of(element);
  }
}

/// What is worth keeping of an element that means no field: its text, else what it points to.
std::string other_value(const pugi::xml_node& element) {
  const xml::Inside inside = xml::inside_of(element);
  if (!is_blank(inside.text)) return html::fragment_to_text(inside.text);
  for (const char* name : {"url", "href", "rdf:resource", "resource", "value"}) {
    if (!attribute(element, name).empty()) return std::string{attribute(element, name)};
  }
  return {};
}

class ItemReader {
 public:
  ItemReader(const xml::RecordView& view, Draft& draft) : view_(view), draft_(draft) {
    if (view.frame) names_.add(view.frame);
    names_.add(view.record);
  }

  void run() {
    for (const pugi::xml_node& child : view_.record.children()) {
      if (child.type() == pugi::node_element) element(child);
    }
    choose_body();
    set_identity();
    set_from_feed();
    for (auto& [name, values] : others_) keep(name, values);
  }

 private:
  void element(const pugi::xml_node& child) {
    names_.add(child);
    const std::string name = names_.name_of(child);
    const auto* const meant = std::ranges::find(meanings, name, &Meant::name);
    std::string value = meant == meanings.end() ? other_value(child) : value_of(meant->field, child);
    if (is_blank(value)) return;
    if (meant == meanings.end()) {
      others_[name].push_back(std::move(value));
    } else if (meant->field == Field::body) {
      bodies_.emplace_back(name, std::move(value));
    } else {
      field(static_cast<std::size_t>(meant - meanings.begin()), name, std::move(value));
    }
  }

  void field(std::size_t rank, const std::string& name, std::string&& value) {
    const Field field = meanings[rank].field;
    const bool takes_many = field == Field::authors || field == Field::tags;
    std::size_t& taken = ranks_[static_cast<std::size_t>(field)];
    std::vector<std::string>& values = draft_[field];
    if (values.empty() || (takes_many && rank == taken)) {
      values.push_back(std::move(value));
      taken = rank;
    } else if (field == Field::tags) {
      values.push_back(std::move(value));
    } else if (rank < taken) {
      others_[std::string(meanings[taken].name)] = std::move(values);
      values = {std::move(value)};
      taken = rank;
    } else {
      others_[name].push_back(std::move(value));
    }
  }

  /// The longest text; the others are kept unless it begins with them.
  void choose_body() {
    if (bodies_.empty()) return;
    const auto longest =
        std::ranges::max_element(bodies_, {}, [](const auto& each) { return each.second.size(); });
    for (const auto& [name, text] : bodies_) {
      if (!longest->second.starts_with(text)) others_[name].push_back(text);
    }
    draft_[Field::body] = {longest->second};
  }

  /// A number is unique in its feed only: then the link is the better id.
  void set_identity() {
    std::vector<std::string>& ids = draft_[Field::id];
    std::vector<std::string>& links = draft_[Field::url];
    const bool global = !ids.empty() && ids.front().find(':') != std::string::npos;
    if (links.empty() && global && ids.front().find("http") != std::string::npos && is_permanent_link())
      links = ids;
    if (!ids.empty() && !global && !links.empty()) {
      others_["guid"] = std::move(ids);
      ids.clear();
    }
    if (!links.empty()) links.front() = resolve_link(base(), links.front());
  }

  bool is_permanent_link() const {
    return attribute(xml::at_path(view_.record, "guid"), "isPermaLink") != "false";
  }

  pugi::xml_node channel() const {
    const pugi::xml_node inside = xml::at_path(view_.frame, "channel");
    return inside ? inside : view_.frame;
  }

  /// Each base may be relative to the one around it; the outermost to the feed's own page.
  std::string base() const {
    const pugi::xml_node feed = channel();
    std::string base = page_of(feed);
    if (feed != view_.frame) base = narrowed(base, view_.frame);
    return narrowed(narrowed(base, feed), view_.record);
  }

  static std::string narrowed(const std::string& base, const pugi::xml_node& node) {
    return is_blank(attribute(node, "xml:base")) ? base : resolve_link(base, attribute(node, "xml:base"));
  }

  static std::string page_of(const pugi::xml_node& feed) {
    for (const pugi::xml_node& link : xml::all_at_path(feed, "link")) {
      std::string target = link_of(link);
      if (!is_blank(target)) return target;
    }
    return {};
  }

  void set_from_feed() {
    const pugi::xml_node feed = channel();
    if (draft_[Field::source].empty()) {
      const pugi::xml_node title = xml::at_path(feed, "title");
      if (title) draft_[Field::source] = {words_of(title)};
    }
    if (draft_[Field::authors].empty()) {
      for (const pugi::xml_node& each : xml::all_at_path(feed, "author")) {
        if (xml::at_path(each, "name")) draft_[Field::authors].push_back(person_of(each));
      }
    }
    if (draft_[Field::language].empty()) set_language();
  }

  void set_language() {
    for (const pugi::xml_node& node : {view_.record, channel(), view_.frame}) {
      if (!node) continue;
      std::string tag{attribute(node, "xml:lang")};
      if (tag.empty()) tag = xml::text_of(xml::at_path(node, "language"));
      if (is_blank(tag)) continue;
      draft_[Field::language] = {std::move(tag)};
      return;
    }
  }

  void keep(const std::string& name, const std::vector<std::string>& values) {
    std::string json;
    for (const std::string& value : values) {
      if (!json.empty()) json += ',';
      json::append_string(json, text::clean_text(value).text);
    }
    draft_.extra.push_back({text::clean_line(name).text, values.size() == 1 ? json : '[' + json + ']'});
  }

  const xml::RecordView& view_;
  Draft& draft_;
  xml::Namespaces names_;
  std::array<std::size_t, field_count> ranks_{};
  std::vector<std::pair<std::string, std::string>> bodies_;
  std::map<std::string, std::vector<std::string>> others_;
};

}  // namespace

void read_item(const xml::RecordView& view, Draft& draft) {
  ItemReader(view, draft).run();
}

}  // namespace corpus::feeds
