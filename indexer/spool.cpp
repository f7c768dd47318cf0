#include "indexer/spool.h"

#include <fcntl.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <algorithm>
#include <cerrno>
#include <limits>
#include <system_error>
#include <tuple>

#include <xxhash.h>

namespace indexer {
namespace {

constexpr std::int64_t undated = std::numeric_limits<std::int64_t>::min();

std::array<std::uint64_t, 2> hash_of(std::string_view id) {
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  return {hash.high64, hash.low64};
}

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

Spool::Spool(const std::string& path)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
  if (file_ < 0) fail("cannot make " + path);
}

Spool::~Spool() {
  ::close(file_);
}

std::uint64_t Spool::append(const std::string& bytes) {
  const std::uint64_t offset = end_.fetch_add(bytes.size());
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t wrote =
        ::pwrite(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) fail("cannot write the articles read so far beside the index");
    done += static_cast<std::size_t>(wrote);
  }
  return offset;
}

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
  const std::uint64_t offset = append(bytes);
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
  std::string bytes(entry.size, '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got =
        ::pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(entry.offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) fail("cannot read back the articles beside the index");
    done += static_cast<std::size_t>(got);
  }
  return {unpack_article(bytes), roots_[entry.root]};
}

}  // namespace indexer
