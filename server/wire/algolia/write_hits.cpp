#include "server/wire/algolia/write_hits.h"

#include <string>
#include <vector>

#include "server/wire/match_level.h"
#include "server/wire/passage.h"

namespace server::wire::algolia {
namespace {

using render::JsonWriter;

void write_value(JsonWriter& json, const Attribute& attribute) {
  if (attribute.shape == Shape::number) {
    json.raw(std::to_string(attribute.number));
    return;
  }
  if (attribute.shape == Shape::text) {
    json.value(attribute.texts.front());
    return;
  }
  json.open('[');
  for (const std::string_view text : attribute.texts) json.value(text);
  json.close(']');
}

/// One hit's way into the answer.
class HitWriter {
 public:
  HitWriter(JsonWriter& json, const Hit& hit, const Showing& showing, const QueryWords& words)
      : json_(json), hit_(hit), showing_(showing), words_(words), attributes_(attributes_of(hit)) {}

  void leave_body_out() {
    std::erase_if(attributes_, [](const Attribute& one) { return one.name == "body"; });
  }

  void write() const {
    json_.open('{').name("objectID").value(hit_.article.id);
    for (const Attribute& attribute : attributes_) {
      if (!showing_.retrieve.has(attribute.name)) continue;
      json_.name(attribute.name);
      write_value(json_, attribute);
    }
    if (!showing_.highlight.is_empty()) write_highlights();
    if (!showing_.crops.is_empty()) write_snippets();
    json_.close('}');
  }

 private:
  void write_highlights() const {
    json_.name("_highlightResult").open('{');
    for (const Attribute& attribute : attributes_) {
      if (attribute.shape == Shape::number || !showing_.highlight.has(attribute.name)) continue;
      json_.name(attribute.name);
      write_each(attribute, [&](std::string_view text) {
        json_.name("value").value(marked(text, attribute.matches, showing_));
        const std::vector<std::string> found = words_.found_in(text, attribute.matches);
        write_level(attribute, found.size());
        json_.name("matchedWords").value(found);
      });
    }
    json_.close('}');
  }

  void write_snippets() const {
    json_.name("_snippetResult").open('{');
    for (const Attribute& attribute : attributes_) {
      const auto words = showing_.crops.words_of(attribute.name);
      if (attribute.shape == Shape::number || !words) continue;
      json_.name(attribute.name);
      write_each(attribute, [&](std::string_view text) {
        json_.name("value").value(cropped(hit_, attribute, text, *words, showing_));
        write_level(attribute, words_.found_in(text, attribute.matches).size());
      });
    }
    json_.close('}');
  }

  template <typename Write>
  void write_each(const Attribute& attribute, const Write& write) const {
    if (attribute.shape == Shape::list) json_.open('[');
    for (const std::string_view text : attribute.texts) {
      json_.open('{');
      write(text);
      json_.close('}');
    }
    if (attribute.shape == Shape::list) json_.close(']');
  }

  void write_level(const Attribute& attribute, std::size_t found) const {
    const bool is_full = found > 0 && found == words_.count();
    json_.name("matchLevel").value(is_full ? "full" : attribute.matches.empty() ? "none" : "partial");
  }

  JsonWriter& json_;
  const Hit& hit_;
  const Showing& showing_;
  const QueryWords& words_;
  std::vector<Attribute> attributes_;
};

}  // namespace

void write_hits(JsonWriter& json, const Results& results, const Showing& showing, Budget& budget) {
  const QueryWords words(results.query);
  const std::size_t times =
      (showing.retrieve.has("body") ? 1U : 0U) + (showing.highlight.has("body") ? 1U : 0U);
  json.open('[');
  for (const Hit& hit : results.hits) {
    HitWriter writer(json, hit, showing, words);
    if (!budget.takes_body(times * hit.article.body.size())) writer.leave_body_out();
    writer.write();
  }
  json.close(']');
}

}  // namespace server::wire::algolia
