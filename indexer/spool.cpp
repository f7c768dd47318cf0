#include "indexer/spool.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <limits>
#include <tuple>

#include <xxhash.h>

namespace indexer {
namespace {

constexpr std::int64_t undated = std::numeric_limits<std::int64_t>::min();

std::array<std::uint64_t, 2> hash_of(std::string_view id) {
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  return {hash.high64, hash.low64};
}

}  // namespace

Spool::Spool(const std::string& path) : file_(path) {}

std::uint32_t Spool::root_number(const std::string& root) {
  const auto found = std::find(roots_.begin(), roots_.end(), root);
  if (found == roots_.end()) return roots_.push_back(root), static_cast<std::uint32_t>(roots_.size() - 1);
  return static_cast<std::uint32_t>(found - roots_.begin());
}

void Spool::add(std::size_t sequence, const std::string& root, const std::vector<corpus::Article>& articles) {
  std::string bytes;
  std::vector<Entry> batch;
  batch.reserve(articles.size());
  for (const corpus::Article& article : articles) {
    const std::size_t start = bytes.size();
    pack_article(bytes, article);
    batch.push_back({.published = article.published.value_or(undated),
                     .offset = start,
                     .id = hash_of(article.id),
                     .sequence = sequence,
                     .place = static_cast<std::uint32_t>(batch.size()),
                     .size = static_cast<std::uint32_t>(bytes.size() - start),
                     .root = 0,
                     .text_bytes = static_cast<std::uint32_t>(article.title.size() + article.body.size())});
  }
  const std::uint64_t offset = file_.append(bytes);
  const std::lock_guard lock(mutex_);
  const std::uint32_t number = root_number(root);
  for (Entry& entry : batch) {
    entry.offset += offset;
    entry.root = number;
  }
  entries_.insert(entries_.end(), batch.begin(), batch.end());
}

Spool::Totals Spool::finish() {
  const auto as_read = [](const Entry& entry) { return std::tuple(entry.sequence, entry.place); };
  std::sort(entries_.begin(), entries_.end(), [&](const Entry& one, const Entry& other) {
    return std::tuple(one.id, as_read(other)) < std::tuple(other.id, as_read(one));
  });
  const auto same_id = [](const Entry& one, const Entry& other) { return one.id == other.id; };
  const auto kept_end = std::unique(entries_.begin(), entries_.end(), same_id);
  Totals totals{.duplicates = static_cast<std::uint64_t>(entries_.end() - kept_end)};
  entries_.erase(kept_end, entries_.end());
  std::sort(entries_.begin(), entries_.end(), [&](const Entry& one, const Entry& other) {
    return std::tuple(other.published, as_read(one)) < std::tuple(one.published, as_read(other));
  });
  totals.articles = entries_.size();
  for (const Entry& entry : entries_) totals.bytes += entry.text_bytes;
  return totals;
}

SpooledArticle Spool::take(std::size_t place) const {
  const Entry& entry = entries_[place];
  return {unpack_article(file_.read(entry.offset, entry.size)), roots_[entry.root]};
}

}  // namespace indexer
