#pragma once
// A small index of a few articles for tests, in a folder of its own that goes away with it.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/article.h"
#include "corpus/date.h"
#include "indexer/document.h"
#include "indexer/schema.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace tests {

/// An article of which tests name only what they are about.
struct Telling {
  std::string id;
  std::string title = {};
  std::string body = {};
  std::string published = {};
  std::string source = {};
  std::string language = "en";
  std::vector<std::string> tags = {};
  std::string section = {};
  std::vector<std::string> authors = {};
};

inline corpus::Article article_of(const Telling& telling) {
  corpus::Article article;
  article.id = telling.id;
  article.title = telling.title;
  article.body = telling.body;
  if (!telling.published.empty()) article.published = corpus::parse_date(telling.published).value().seconds;
  article.source = telling.source;
  article.language = telling.language;
  article.tags = telling.tags;
  article.section = telling.section;
  article.authors = telling.authors;
  return article;
}

struct Stamp {
  std::string schema = std::string(indexer::schema_version);
  std::uint64_t revision = 1;
  std::string order = {};
};

/// Writes an index and commits it.
inline void write_index(const std::string& path, const std::vector<Telling>& tellings,
                        const Stamp& stamp = {}) {
  namespace metadata = indexer::metadata;
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OPEN);
  indexer::DocumentMaker maker;
  for (const Telling& telling : tellings) {
    database.replace_document(indexer::id_term(telling.id), maker.make(article_of(telling), "test"));
  }
  std::map<std::string, int> languages;
  for (const Telling& telling : tellings) ++languages[telling.language];
  std::multimap<int, std::string, std::greater<>> falling;
  for (const auto& [language, count] : languages) falling.emplace(count, language);
  std::string shares;
  for (const auto& [count, language] : falling) {
    shares += (shares.empty() ? "" : ",") + language + ' ' + std::to_string(count);
  }
  database.set_metadata(std::string(metadata::languages), shares);
  database.set_metadata(std::string(metadata::schema), stamp.schema);
  database.set_metadata(std::string(metadata::revision), std::to_string(stamp.revision));
  database.set_metadata(std::string(metadata::order), stamp.order);
  database.commit();
}

/// An index that is checked for consistency when it goes.
class Archive {
 public:
  explicit Archive(const std::vector<Telling>& tellings, const Stamp& stamp = {}) {
    write_index(path(), tellings, stamp);
  }
  ~Archive() { CHECK(Xapian::Database::check(path()) == 0); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  std::string path() const { return folder_.path("index"); }
  std::string beside(const std::string& name) const { return folder_.path(name); }

 private:
  TemporaryFolder folder_;
};

}  // namespace tests
