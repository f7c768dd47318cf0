#include "server/saved/known_articles.h"

#define XXH_INLINE_ALL
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

#include <xxhash.h>

#include "indexer/schema.h"
#include "server/durable_file.h"

namespace server::saved {
namespace {

constexpr std::string_view head = "broadsheet watch 1 ";
constexpr std::size_t hash_bytes = 8;

void append(std::string& to, std::uint64_t hash) {
  for (std::size_t byte = 0; byte < hash_bytes; ++byte) to += static_cast<char>(hash >> (8 * byte) & 0xFFU);
}

std::uint64_t take(std::string_view& from) {
  std::uint64_t hash = 0;
  for (std::size_t byte = 0; byte < hash_bytes; ++byte)
    hash |= std::uint64_t{static_cast<unsigned char>(from[byte])} << (8 * byte);
  from.remove_prefix(hash_bytes);
  return hash;
}

std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

KnownArticles parse(std::string_view text, const std::string& path) {
  const auto refuse = [&path] {
    throw std::runtime_error("the state file " + path +
                             " is damaged or none of this program's; remove it to begin anew");
  };
  const auto line_end = text.find('\n');
  if (!text.starts_with(head) || line_end == std::string_view::npos) refuse();
  const std::string_view count = text.substr(head.size(), line_end - head.size());
  text.remove_prefix(line_end + 1);
  if (text.size() < hash_bytes || text.size() % hash_bytes != 0) refuse();
  const std::string_view hashes = text.substr(0, text.size() - hash_bytes);
  std::string_view check = text.substr(hashes.size());
  if (count != std::to_string(hashes.size() / hash_bytes) || take(check) != hash_of(hashes)) refuse();
  KnownArticles known;
  known.reserve(hashes.size() / hash_bytes);
  for (std::string_view left = hashes; !left.empty();) known.push_back(take(left));
  return known;
}

}  // namespace

std::optional<KnownArticles> read_known(const std::string& path) {
  if (!std::filesystem::exists(path)) return std::nullopt;
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad())
    throw std::runtime_error("the state file " + path + " cannot be read");
  return parse(text, path);
}

void write_known(const std::string& path, const KnownArticles& known) {
  std::string hashes;
  hashes.reserve(known.size() * hash_bytes);
  for (const std::uint64_t hash : known) append(hashes, hash);
  std::string text = std::string{head} + std::to_string(known.size()) + '\n' + hashes;
  append(text, hash_of(hashes));
  DurableFile(path).write(text);
}

Census take_census(const Xapian::Database& database, const KnownArticles& known) {
  Census census;
  const std::string prefix(indexer::prefix::id);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::uint64_t hash = hash_of(*term);
    census.all.push_back(hash);
    if (std::binary_search(known.begin(), known.end(), hash)) continue;
    const auto posting = database.postlist_begin(*term);
    if (posting != database.postlist_end(*term)) census.fresh.push_back(*posting);
  }
  std::sort(census.all.begin(), census.all.end());
  std::sort(census.fresh.begin(), census.fresh.end());
  return census;
}

}  // namespace server::saved
