#include "server/render/comparison_json.h"

#include <array>

#include "corpus/date.h"
#include "server/render/html.h"
#include "server/render/json_writer.h"

namespace server::render {
namespace {

using compare::Comparison;
using compare::Kind;

void write_article(JsonWriter& json, const corpus::Article& article) {
  json.open('{').name("id").value(article.id).name("title").value(article.title);
  json.name("source").value_or_null(article.source).name("published");
  article.published ? json.value(corpus::to_iso8601(*article.published)) : json.null();
  json.name("language").value_or_null(article.language).name("url").value_or_null(article.url).close('}');
}

void write_telling(JsonWriter& json, std::string_view name, const std::optional<compare::Telling>& telling) {
  json.name(name);
  telling ? json.value(telling->text) : json.null();
  json.name(std::string(name) + "_html");
  telling ? json.value(marked(*telling)) : json.null();
}

void write_told(JsonWriter& json, std::string_view name, const std::optional<std::string>& told) {
  json.name(name);
  told ? json.value(*told) : json.null();
}

}  // namespace

std::string_view name_of(compare::DifferenceKind kind) {
  constexpr std::array<std::string_view, 3> names{"number", "name", "spelling"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(Kind kind) {
  constexpr std::array<std::string_view, 4> names{"same", "changed", "only_a", "only_b"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string marked(const compare::Telling& telling) {
  const std::string_view text = telling.text;
  std::string html;
  std::size_t done = 0;
  for (const compare::Stretch& stretch : telling.differs) {
    append_escaped(html, text.substr(done, stretch.start - done));
    html += "<mark>";
    append_escaped(html, text.substr(stretch.start, stretch.end - stretch.start));
    html += "</mark>";
    done = stretch.end;
  }
  append_escaped(html, text.substr(done));
  return html;
}

std::string comparison_json(const Comparison& comparison) {
  JsonWriter json(16'384);
  json.open('{').name("a");
  write_article(json, comparison.a);
  json.name("b");
  write_article(json, comparison.b);
  json.name("counts").open('{');
  for (const Kind kind : {Kind::same, Kind::changed, Kind::only_a, Kind::only_b})
    json.name(name_of(kind)).value(std::uint64_t{comparison.count(kind)});
  json.close('}').name("sentences").open('[');
  for (const compare::Pair& pair : comparison.pairs) {
    json.open('{').name("kind").value(name_of(pair.kind)).name("similarity").value(pair.similarity, 3);
    json.name("moved").raw(pair.moved ? "true" : "false");
    write_telling(json, "a", pair.a);
    write_telling(json, "b", pair.b);
    json.close('}');
  }
  json.close(']').name("differences").open('[');
  for (const compare::Told& told : comparison.differences) {
    json.open('{').name("kind").value(name_of(told.kind));
    write_told(json, "a", told.a);
    write_told(json, "b", told.b);
    json.name("sentence").value(std::uint64_t{told.pair}).close('}');
  }
  json.close(']').name("notes").value(comparison.notes);
  return json.close('}').take();
}

}  // namespace server::render
