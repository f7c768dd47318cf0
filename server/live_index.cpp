#include "server/live_index.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <sys/stat.h>

#include "indexer/schema.h"

namespace server {
namespace {

/// A language is worth stemming queries in when it holds this share of the articles.
constexpr std::uint64_t main_share_percent = 1;
constexpr std::size_t most_main_languages = 4;
/// Opening while the folder is swapped again and again: give up after this many.
constexpr int opening_tries = 10;

std::uint64_t number(std::string_view digits) {
  std::uint64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string stored(const Xapian::Database& database, std::string_view key) {
  return database.get_metadata(std::string(key));
}

/// `en 120,de 4`.
std::vector<LanguageShare> read_languages(std::string_view text) {
  std::vector<LanguageShare> shares;
  while (!text.empty()) {
    const std::string_view share = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), share.size() + 1));
    const std::size_t space = share.find(' ');
    if (space == std::string_view::npos) continue;
    shares.push_back({std::string(share.substr(0, space)), number(share.substr(space + 1))});
  }
  return shares;
}

std::vector<std::string> main_languages(const std::vector<LanguageShare>& shares) {
  std::uint64_t articles = 0;
  for (const LanguageShare& share : shares) articles += share.articles;
  std::vector<std::string> languages;
  for (const LanguageShare& share : shares) {
    const bool large = share.articles * 100 >= articles * main_share_percent;
    if (large && languages.size() < most_main_languages) languages.push_back(share.language);
  }
  if (languages.empty()) languages.emplace_back("en");
  return languages;
}

void read_years(const Xapian::Database& database, IndexFacts& facts) {
  const std::string prefix(indexer::prefix::year);
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const int year = static_cast<int>(number(std::string_view(*term).substr(prefix.size())));
    if (facts.first_year == 0) facts.first_year = year;
    facts.last_year = year;
  }
}

IndexFacts read_facts(const Xapian::Database& database) {
  namespace metadata = indexer::metadata;
  IndexFacts facts;
  facts.identity = database.get_uuid();
  facts.schema = stored(database, metadata::schema);
  facts.revision = number(stored(database, metadata::revision));
  facts.bytes = number(stored(database, metadata::bytes));
  facts.articles = database.get_doccount();
  const bool newest_first = stored(database, metadata::order) == "newest";
  facts.order = newest_first ? DocumentOrder::newest : DocumentOrder::unknown;
  facts.languages = read_languages(stored(database, metadata::languages));
  facts.main_languages = main_languages(facts.languages);
  facts.aliases = stored(database, metadata::aliases);
  read_years(database, facts);
  return facts;
}

void require_known_schema(const IndexFacts& facts) {
  if (facts.schema == indexer::schema_version) return;
  const std::string rebuild = "; build it anew with broadsheet-index --rebuild";
  if (facts.schema.empty()) throw UnusableIndex("this is not an index of Broadsheet" + rebuild);
  throw UnusableIndex("the index has schema " + facts.schema + ", this program reads schema " +
                      std::string(indexer::schema_version) + rebuild);
}

}  // namespace

LiveIndex::LiveIndex(std::string path) : path_(std::move(path)) {
  open();
}

LiveIndex::Identity LiveIndex::identity_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino};
}

// Opens until the folder was the same before and after, so that no index is read half from one, half from
// another.
void LiveIndex::open() {
  for (int tries = opening_tries; tries > 0; --tries) {
    const Identity before = identity_of(path_);
    try {
      Xapian::Database fresh(path_);
      IndexFacts facts = read_facts(fresh);
      if (!(identity_of(path_) == before)) continue;
      require_known_schema(facts);
      database_ = std::move(fresh);
      facts_ = std::move(facts);
      ++generation_;
      identity_ = before;
      problem_.clear();
      return;
    } catch (const Xapian::DatabaseError& error) {
      if (tries == 1)
        throw UnusableIndex("the index at '" + path_ + "' cannot be opened: " + error.get_msg());
    }
  }
  throw UnusableIndex("the index at '" + path_ + "' is being replaced all the time; try again later");
}

void LiveIndex::renew() {
  try {
    open();
  } catch (const UnusableIndex& unusable) {
    problem_ = unusable.what();
  }
}

const Xapian::Database& LiveIndex::current() {
  if (!(identity_of(path_) == identity_)) {
    renew();
    return database_;
  }
  problem_.clear();  // the index on disk is the one served, whatever stood there in between
  if (!database_.reopen()) return database_;
  if (identity_of(path_) == identity_) {
    facts_ = read_facts(database_);
    ++generation_;
  } else {
    renew();
  }
  return database_;
}

}  // namespace server
