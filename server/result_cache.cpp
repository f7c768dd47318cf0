#include "server/result_cache.h"

#include <iterator>
#include <utility>
#include <vector>

namespace server {
namespace {

/// Beside its text: nodes, pointers and what the allocator rounds up.
constexpr std::size_t bytes_of_text = 48;
constexpr std::size_t bytes_of_hit = 640;

std::size_t weight(const std::string& text) {
  return bytes_of_text + text.size();
}

template <class Each>
std::size_t weight(const std::vector<Each>& all);

std::size_t weight(const indexer::Relative& relative) {
  return weight(relative.id) + weight(relative.title) + weight(relative.source) + weight(relative.url);
}
std::size_t weight(const ScorePart& part) {
  return bytes_of_text + weight(part.what) + weight(part.field) + weight(part.terms);
}
std::size_t weight(const FacetValue& value) {
  return weight(value.value);
}
std::size_t weight(const HistogramStep& step) {
  return weight(step.from);
}

std::size_t weight(const Places& places) {
  return (places.title.size() + places.body.size()) * sizeof(highlight::Match) +
         places.sentences.size() * sizeof(std::uint32_t);
}

std::size_t weight(const Hit& hit) {
  const corpus::Article& article = hit.article;
  std::size_t sum = bytes_of_hit;
  for (const std::string* text :
       {&article.id, &article.path, &article.title, &article.source, &article.section, &article.url,
        &article.body, &article.extra, &hit.title_html, &hit.grouping.copies, &hit.grouping.story}) {
    sum += weight(*text);
  }
  return sum + weight(article.authors) + weight(article.tags) + weight(article.notes) + weight(hit.snippets) +
         weight(hit.grouping.others) + weight(hit.grouping.derived) + weight(hit.explanation) +
         weight(hit.places) + article.masked.size() * bytes_of_text;
}

template <class Each>
std::size_t weight(const std::vector<Each>& all) {
  std::size_t sum = 0;
  for (const Each& each : all) sum += weight(each);
  return sum;
}

std::size_t weight(const Results& results) {
  const QueryReading& query = results.query;
  std::size_t sum = sizeof(Results) + weight(query.text) + weight(query.understood) + weight(query.notes) +
                    weight(results.hits) + weight(results.histogram) + weight(results.dates);
  if (query.suggestion) sum += weight(*query.suggestion);
  for (const auto& [word, forms] : query.variants) sum += weight(word) + weight(forms);
  for (const auto& [field, values] : results.facets) sum += weight(field) + weight(values);
  return sum;
}

}  // namespace

void ResultCache::follow(const Edition& edition) {
  if (edition == edition_) return;
  by_key_.clear();
  entries_.clear();
  counts_.bytes = 0;
  edition_ = edition;
}

std::shared_ptr<const Results> ResultCache::look_up(const Edition& edition, const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = edition == edition_ ? by_key_.find(key) : by_key_.end();
  if (found == by_key_.end()) {
    ++counts_.misses;
    return nullptr;
  }
  ++counts_.hits;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->results;
}

// Copied outside of the lock.
std::optional<Results> ResultCache::find(const Edition& edition, const std::string& key) {
  const std::shared_ptr<const Results> found = look_up(edition, key);
  return found ? std::optional<Results>(*found) : std::nullopt;
}

void ResultCache::keep(const Edition& edition, const std::string& key, const Results& results) {
  const std::size_t bytes = sizeof(Entry) + bytes_of_text + weight(key) + weight(results);
  if (bytes > most_bytes_) return;
  auto kept = std::make_shared<const Results>(results);
  const std::lock_guard lock(mutex_);
  follow(edition);
  if (by_key_.contains(key)) return;
  entries_.push_front({key, std::move(kept), bytes});
  by_key_.emplace(entries_.front().key, entries_.begin());
  counts_.bytes += bytes;
  while (counts_.bytes > most_bytes_) {
    counts_.bytes -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

ResultCache::Counts ResultCache::counts() const {
  const std::lock_guard lock(mutex_);
  Counts counts = counts_;
  counts.entries = entries_.size();
  return counts;
}

}  // namespace server
