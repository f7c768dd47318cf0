#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "corpus/html/facts.h"
#include "corpus/html/plain_text.h"
#include "corpus/html/references.h"

namespace corpus::html {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 32;  // of JSON; real ones have about ten levels

/// JSON as pages have it: in comment or CDATA marks, with line ends inside strings, a semicolon at the end.
std::string mended(std::string_view written) {
  constexpr std::string_view opening = "<![CDATA[";
  const std::size_t mark = written.find(opening);
  if (mark != std::string_view::npos && mark < written.find('{')) {
    written.remove_prefix(mark + opening.size());
    written = written.substr(0, written.rfind("]]>"));
  }
  const std::size_t first = written.find_first_of("{[");
  const std::size_t last = written.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return {};
  std::string json{written.substr(first, last + 1 - first)};
  for (char& byte : json) byte = static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
  return json;
}

Json parse(std::string_view written) {
  const auto shallow = [](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
    return depth <= deepest;
  };
  Json json = Json::parse(mended(written), shallow, false, true);
  return json.is_discarded() ? Json{} : json;
}

const Json& member(const Json& object, const char* name) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

std::string string_of(const Json& value) {
  return value.is_string() ? resolve_references(value.get_ref<const std::string&>()) : std::string{};
}

enum class Kind : std::uint8_t { other, page, article };

Kind kind_of_name(std::string_view type) {
  type.remove_prefix(std::min(type.size(), type.find_last_of("/:") + 1));
  if (type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "Review")
    return Kind::article;
  return type.ends_with("Page") || type == "CreativeWork" ? Kind::page : Kind::other;
}

Kind kind_of(const Json& object) {
  const Json& type = member(object, "@type");
  if (type.is_string()) return kind_of_name(type.get_ref<const std::string&>());
  Kind kind = Kind::other;
  for (const Json& each : type) {
    if (each.is_string()) kind = std::max(kind, kind_of_name(each.get_ref<const std::string&>()));
  }
  return kind;
}

/// All the JSON-LD of a page.
class LinkedData {
 public:
  explicit LinkedData(const Tree& tree) {
    for (NodeId id = 1; id < tree.size(); ++id) {
      const Node& node = tree[id];
      if (node.tag != Tag::script || tree.attribute(id, "type") != "application/ld+json") continue;
      if (node.first_child != root) parts_.push_back(parse(tree[node.first_child].text));
    }
    for (const Json& part : parts_) visit(part);
  }

  Facts facts() const {
    Facts facts;
    if (best_ == nullptr) return facts;
    const Json& article = *best_;
    facts.title = string_of(member(article, "headline"));
    facts.name = string_of(member(article, "name"));
    if (facts.title.empty()) facts.title = facts.name;
    facts.published = first_of(article, {"datePublished", "dateCreated"});
    facts.modified = string_of(member(article, "dateModified"));
    facts.section = first_name(member(article, "articleSection"));
    facts.language = first_name(member(article, "inLanguage"));
    facts.description = string_of(member(article, "description"));
    facts.url = url_of(article);
    facts.image = image_of(member(article, "image"));
    facts.source = first_name(member(article, "publisher"));
    facts.authors = names_of(member(article, "author"));
    if (facts.authors.empty()) facts.authors = names_of(member(article, "creator"));
    if (facts.authors.size() > 1)
      std::erase(facts.authors, facts.source);  // who publishes it has not written it
    facts.tags = names_of(member(article, "keywords"));
    facts.body = string_of(member(article, "articleBody"));
    if (holds_markup(facts.body)) facts.body = fragment_to_text(facts.body);
    return facts;
  }

 private:
  void visit(const Json& value) {
    if (value.is_array()) {
      for (const Json& each : value) visit(each);
    } else if (value.is_object()) {
      const std::string id = string_of(member(value, "@id"));
      if (!id.empty() && value.size() > 1) by_id_.try_emplace(id, &value);
      offer(value);
      visit(member(value, "@graph"));
      visit(member(value, "mainEntity"));
    }
  }

  /// The first of the highest kind; of articles, one with a headline.
  void offer(const Json& object) {
    const Kind kind = kind_of(object);
    const bool better =
        kind > kind_ || (kind == kind_ && kind == Kind::article && !best_->contains("headline"));
    if (!better) return;
    kind_ = kind;
    best_ = &object;
  }

  static std::string first_of(const Json& object, std::initializer_list<const char*> names) {
    for (const char* name : names) {
      std::string text = string_of(member(object, name));
      if (is_date(text)) return text;
    }
    return {};
  }

  /// The names of a string, an object with a name or reference, or a list of these.
  std::vector<std::string> names_of(const Json& value) const {
    std::vector<std::string> names;
    if (value.is_array()) {
      for (const Json& each : value) {
        if (each.is_array()) continue;
        for (std::string& name : names_of(each)) names.push_back(std::move(name));
      }
      return names;
    }
    if (member(value, "name").is_array()) return names_of(member(value, "name"));
    std::string name = string_of(value);
    if (value.is_object()) name = name_of(value);
    if (!name.empty()) names.push_back(std::move(name));
    return names;
  }

  std::string name_of(const Json& object) const {
    const Json& name = member(object, "name");
    if (name.is_string()) return string_of(name);
    const auto other = by_id_.find(string_of(member(object, "@id")));
    return other == by_id_.end() ? std::string{} : string_of(member(*other->second, "name"));
  }

  std::string first_name(const Json& value) const {
    const std::vector<std::string> names = names_of(value);
    return names.empty() ? std::string{} : names.front();
  }

  static std::string url_of(const Json& article) {
    std::string url = string_of(member(article, "url"));
    if (url.empty()) url = string_of(member(article, "mainEntityOfPage"));
    if (url.empty()) url = string_of(member(member(article, "mainEntityOfPage"), "@id"));
    return url;
  }

  static std::string image_of(const Json& value) {
    if (value.is_array())
      return value.empty() || value.front().is_array() ? std::string{} : image_of(value.front());
    return value.is_object() ? string_of(member(value, "url")) : string_of(value);
  }

  std::vector<Json> parts_;
  std::map<std::string, const Json*> by_id_;
  const Json* best_ = nullptr;
  Kind kind_ = Kind::other;
};

}  // namespace

Facts linked_data_facts(const Tree& tree) {
  return LinkedData(tree).facts();
}

}  // namespace corpus::html
