#include "indexer/index_metadata.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "indexer/schema.h"

namespace indexer {
namespace {

std::string get(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

std::uint64_t get_number(const Xapian::Database& database, std::string_view key) {
  const std::string text = get(database, key);
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// `en 120,de 4`: how many articles are in which language, most first.
std::string count_languages(const Xapian::Database& database) {
  const std::string prefix(find_field("language")->exact_prefix);
  std::vector<std::pair<Xapian::doccount, std::string>> counts;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    counts.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& one, const auto& other) { return one.first > other.first; });
  std::string text;
  for (const auto& [count, language] : counts) {
    if (!text.empty()) text += ',';
    text += language + ' ' + std::to_string(count);
  }
  return text;
}

}  // namespace

void check_schema(const Xapian::Database& database, const std::string& path) {
  const std::string found = get(database, metadata::schema);
  if (found == schema_version) return;
  if (found.empty())
    throw WrongSchema(path + " is a Xapian database but not one of Broadsheet's; name another folder");
  throw WrongSchema(path + " has schema version " + found + ", and this program reads version " +
                    std::string(schema_version) + "; build it anew with broadsheet-index --rebuild");
}

IndexState read_state(const Xapian::Database& database) {
  return {.revision = get_number(database, metadata::revision),
          .text_bytes = get_number(database, metadata::bytes),
          .order = get(database, metadata::order) == "newest" ? DocumentOrder::newest_first
                                                              : DocumentOrder::as_they_came,
          .aliases = get(database, metadata::aliases)};
}

void write_state(Xapian::WritableDatabase& database, const IndexState& state) {
  const auto set = [&](std::string_view key, const std::string& value) {
    database.set_metadata(std::string(key), value);
  };
  set(metadata::schema, std::string(schema_version));
  set(metadata::revision, std::to_string(state.revision));
  set(metadata::bytes, std::to_string(state.text_bytes));
  set(metadata::order, state.order == DocumentOrder::newest_first ? "newest" : "");
  set(metadata::aliases, state.aliases);
  set(metadata::languages, count_languages(database));
}

}  // namespace indexer
