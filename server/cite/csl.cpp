#include "server/cite/forms.h"
#include "server/render/json_writer.h"

namespace server::cite {
namespace {

using render::JsonWriter;

void append(JsonWriter& json, std::string_view member, std::string_view value) {
  if (!value.empty()) json.name(member).value(value);
}

void append_authors(JsonWriter& json, const std::vector<Name>& authors) {
  if (authors.empty()) return;
  json.name("author").open('[');
  for (const Name& name : authors) {
    json.open('{');
    append(json, "family", name.family);
    append(json, "given", name.given);
    append(json, "literal", name.literal);
    json.close('}');
  }
  json.close(']');
}

void append_date(JsonWriter& json, const KnownDate& date) {
  if (date.year == 0) return;
  json.name("issued").open('{').name("date-parts").open('[').open('[');
  json.value(static_cast<std::uint64_t>(date.year));
  if (date.month != 0) json.value(std::uint64_t{date.month});
  if (date.day != 0) json.value(std::uint64_t{date.day});
  json.close(']').close(']').close('}');
}

std::string joined(const std::vector<std::string>& tags) {
  std::string all;
  for (const std::string& tag : tags) all.append(all.empty() ? "" : ", ").append(tag);
  return all;
}

}  // namespace

std::string csl(const Citation& citation) {
  JsonWriter json(1024);
  json.open('[').open('{').name("id").value(citation.key).name("type").value("article-newspaper");
  append(json, "title", citation.title);
  append_authors(json, citation.authors);
  append(json, "container-title", citation.source);
  append(json, "section", citation.section);
  append_date(json, citation.published);
  append(json, "keyword", joined(citation.tags));
  append(json, "language", citation.language);
  append(json, "URL", citation.url);
  return json.close('}').close(']').take();
}

}  // namespace server::cite
