#include "server/render/written.h"

#include <algorithm>

#include "server/render/json_writer.h"

namespace server::render {
namespace {

using indexer::EditOutcome;

void write_index(JsonWriter& json, const IndexState& index) {
  json.name("index").open('{').name("revision").value(index.revision);
  json.name("articles").value(index.articles).close('}');
}

void write_notes(JsonWriter& json, const std::vector<std::string>& notes) {
  if (notes.empty()) return;
  json.name("notes").open('[');
  for (const std::string& note : notes) json.value(note);
  json.close(']');
}

void write_line(JsonWriter& json, const writes::Result& result) {
  json.open('{').name("line").value(std::uint64_t{result.line});
  json.name("id").value_or_null(result.id).name("status").value(outcome_name(result.outcome));
  if (!result.version.empty()) json.name("version").value(result.version);
  if (!result.reason.empty()) json.name("reason").value(result.reason);
  write_notes(json, result.notes);
  json.close('}');
}

}  // namespace

std::string_view outcome_name(EditOutcome outcome) {
  switch (outcome) {
    case EditOutcome::added:
      return "added";
    case EditOutcome::updated:
      return "updated";
    case EditOutcome::unchanged:
      return "unchanged";
    case EditOutcome::removed:
      return "removed";
    default:
      return "rejected";
  }
}

std::string written_json(const writes::Result& result, const IndexState& index) {
  JsonWriter json(512);
  json.open('{').name("id").value(result.id).name("status").value(outcome_name(result.outcome));
  json.name("version").value_or_null(result.version);
  write_notes(json, result.notes);
  write_index(json, index);
  return json.close('}').take();
}

std::string written_json(const std::vector<writes::Result>& results, const IndexState& index) {
  JsonWriter json(256 + results.size() * 128);
  json.open('{').name("results").open('[');
  for (const writes::Result& result : results) write_line(json, result);
  json.close(']');
  for (const EditOutcome outcome :
       {EditOutcome::added, EditOutcome::updated, EditOutcome::unchanged, EditOutcome::refused}) {
    const auto count = std::count_if(results.begin(), results.end(), [outcome](const writes::Result& result) {
      return outcome_name(result.outcome) == outcome_name(outcome);
    });
    json.name(outcome_name(outcome)).value(static_cast<std::uint64_t>(count));
  }
  write_index(json, index);
  return json.close('}').take();
}

}  // namespace server::render
