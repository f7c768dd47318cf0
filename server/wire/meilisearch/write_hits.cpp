#include "server/wire/meilisearch/write_hits.h"

#include <string>
#include <vector>

#include "server/wire/passage.h"

namespace server::wire::meilisearch {
namespace {

using render::JsonWriter;

/// One hit's way into the answer.
class HitWriter {
 public:
  HitWriter(JsonWriter& json, const Hit& hit, const Query& query)
      : json_(json), hit_(hit), query_(query), showing_(query.showing), attributes_(attributes_of(hit)) {}

  /// Bytes of the whole body that write() would show.
  std::size_t body_bytes() const {
    const bool is_retrieved = showing_.retrieve.has("body");
    const bool is_whole = is_formatted("body") && !showing_.crops.words_of("body");
    return ((is_retrieved ? 1U : 0U) + (is_whole ? 1U : 0U)) * hit_.article.body.size();
  }

  void leave_body_out() {
    std::erase_if(attributes_, [](const Attribute& one) { return one.name == "body"; });
  }

  void write() const {
    json_.open('{');
    for (const Attribute& attribute : attributes_) {
      if (!showing_.retrieve.has(attribute.name)) continue;
      json_.name(attribute.name);
      write_each(attribute, [](std::string_view text) { return text; });
    }
    if (showing_.retrieve.has("objectID")) json_.name("objectID").value(hit_.article.id);
    if (formats()) write_formatted();
    if (query_.shows_places) write_places();
    // Unbounded as it is, brought between 0 and 1 without changing the order.
    if (query_.shows_score) json_.name("_rankingScore").value(hit_.score / (1 + hit_.score), 6);
    json_.close('}');
  }

 private:
  bool formats() const { return !showing_.highlight.is_empty() || !showing_.crops.is_empty(); }

  bool is_formatted(std::string_view name) const {
    return formats() &&
           (showing_.retrieve.has(name) || showing_.highlight.has(name) || showing_.crops.words_of(name));
  }

  void write_formatted() const {
    json_.name("_formatted").open('{');
    for (const Attribute& attribute : attributes_) {
      if (!is_formatted(attribute.name)) continue;
      json_.name(attribute.name);
      if (attribute.shape == Shape::number) {
        json_.value(std::to_string(attribute.number));
      } else {
        write_each(attribute, [&](std::string_view text) { return formatted(attribute, text); });
      }
    }
    json_.close('}');
  }

  std::string formatted(Attribute attribute, std::string_view text) const {
    if (!showing_.highlight.has(attribute.name)) attribute.matches = {};
    const auto words = showing_.crops.words_of(attribute.name);
    return words ? cropped(hit_, attribute, text, *words, showing_)
                 : marked(text, attribute.matches, showing_);
  }

  template <typename Form>
  void write_each(const Attribute& attribute, const Form& form) const {
    if (attribute.shape == Shape::number) {
      json_.raw(std::to_string(attribute.number));
      return;
    }
    if (attribute.shape == Shape::list) json_.open('[');
    for (const std::string_view text : attribute.texts) json_.value(form(text));
    if (attribute.shape == Shape::list) json_.close(']');
  }

  void write_places() const {
    json_.name("_matchesPosition").open('{');
    for (const Attribute& attribute : attributes_) {
      if (attribute.matches.empty()) continue;
      json_.name(attribute.name).open('[');
      for (const highlight::Match& match : attribute.matches) {
        json_.open('{').name("start").value(std::uint64_t{match.start});
        json_.name("length").value(std::uint64_t{match.end - match.start}).close('}');
      }
      json_.close(']');
    }
    json_.close('}');
  }

  JsonWriter& json_;
  const Hit& hit_;
  const Query& query_;
  const Showing& showing_;
  std::vector<Attribute> attributes_;
};

}  // namespace

void write_hits(JsonWriter& json, const Results& results, const Query& query, Budget& budget) {
  json.open('[');
  for (const Hit& hit : results.hits) {
    HitWriter writer(json, hit, query);
    if (!budget.takes_body(writer.body_bytes())) writer.leave_body_out();
    writer.write();
  }
  json.close(']');
}

}  // namespace server::wire::meilisearch
