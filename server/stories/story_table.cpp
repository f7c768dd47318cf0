#include "server/stories/story_table.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "indexer/document.h"
#include "indexer/schema.h"

namespace server::stories {
namespace {

constexpr std::size_t key_digits = 16;

/// The value of a slot for documents asked for in rising order.
class Column {
 public:
  Column(const Xapian::Database& database, Xapian::valueno slot)
      : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

  std::string of(Xapian::docid id) {
    if (at_ != end_ && at_.get_docid() < id) at_.skip_to(id);
    return at_ != end_ && at_.get_docid() == id ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

void add_moment(StoryEntry& story, const std::string& value) {
  if (value.empty()) return;
  const auto moment = static_cast<std::int64_t>(Xapian::sortable_unserialise(value));
  story.first = std::min(story.first.value_or(moment), moment);
  story.last = std::max(story.last.value_or(moment), moment);
}

std::vector<FacetValue> count_sources(const Xapian::Database& database) {
  const indexer::Field& field = *indexer::find_field("source");
  std::unordered_map<std::string, FacetValue> by_term;
  const auto end = database.valuestream_end(field.facet_slot);
  for (auto at = database.valuestream_begin(field.facet_slot); at != end; ++at) {
    const std::string packed = *at;
    for (const std::string_view value : indexer::unpack_values(packed)) {
      FacetValue& source = by_term[indexer::exact_term(field.exact_prefix, value)];
      if (source.count++ == 0) source.value = value;
    }
  }
  std::vector<FacetValue> sources;
  sources.reserve(by_term.size());
  for (auto& [term, source] : by_term) sources.push_back(std::move(source));
  std::ranges::sort(sources, [](const FacetValue& one, const FacetValue& other) {
    return one.count != other.count ? one.count > other.count : one.value < other.value;
  });
  return sources;
}

}  // namespace

std::optional<std::uint64_t> key_number(std::string_view key) {
  std::uint64_t number = 0;
  const char* end = key.data() + key.size();
  const auto [stop, error] = std::from_chars(key.data(), end, number, 16);
  if (key.size() != key_digits || error != std::errc() || stop != end) return std::nullopt;
  return number;
}

StoryTable::StoryTable(const Xapian::Database& database) : sources_(count_sources(database)) {
  std::unordered_map<std::uint64_t, StoryEntry> by_key;
  Column published(database, indexer::slot::newest);
  const auto end = database.valuestream_end(indexer::slot::story);
  for (auto at = database.valuestream_begin(indexer::slot::story); at != end; ++at) {
    const auto key = key_number(*at);
    if (!key) continue;
    StoryEntry& story = by_key[*key];
    story.key = *key;
    ++story.articles;
    add_moment(story, published.of(at.get_docid()));
  }
  stories_.reserve(by_key.size());
  for (const auto& [key, story] : by_key) stories_.push_back(story);
  std::ranges::sort(stories_, {}, &StoryEntry::key);
}

const StoryEntry* StoryTable::find(std::uint64_t key) const {
  const auto found = std::ranges::lower_bound(stories_, key, {}, &StoryEntry::key);
  return found != stories_.end() && found->key == key ? &*found : nullptr;
}

}  // namespace server::stories
