#pragma once
// What a search found: all that a renderer sees. Strings ending in `_html` are escaped, `<mark>` their only
// markup.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "indexer/grouping.h"
#include "server/highlight/match.h"
#include "server/paging/cursor.h"

namespace server {

struct QueryReading {
  std::string text;        ///< as asked
  std::string understood;  ///< how it was read, in query syntax
  std::optional<std::string> suggestion;
  std::map<std::string, std::vector<std::string>> variants;  ///< word -> further forms that were searched
  std::vector<std::string> notes;  ///< what was changed, dropped or capped, for people
};

enum class Relation { exact, at_least, estimate };

struct Count {
  std::uint64_t value = 0;
  Relation relation = Relation::exact;
};

/// One addend of a score.
struct ScorePart {
  std::string what;     ///< word, phrase, near, variants, expansion, recency, beginning
  std::string field{};  ///< text (title and body), title, or the name of a field of values
  std::vector<std::string> terms{};
  std::uint64_t frequency = 0;  ///< of the terms in the article; a word of the title counts three times
  double idf = 0;               ///< weight = idf x (k1 + 1) x frequency / (frequency + length)
  double length = 0;            ///< k1 x (1 - b + b x the article's length / the average)
  double weight = 0;
};

/// Where a hit's texts match, in bytes.
struct Places {
  std::vector<highlight::Match> title{};
  std::vector<highlight::Match> body{};    ///< none in masked text
  std::vector<std::uint32_t> sentences{};  ///< starts of the body's, rising
};

struct Hit {
  corpus::Article article;  ///< body and masked spans are left out, unless whole texts are asked for
  std::string title_html;
  double score = 0;                         ///< 0 where the order is not by relevance
  std::vector<std::string> snippets;        ///< HTML; best first
  indexer::Grouping grouping;               ///< its copies, whether they match or not, and its story
  std::vector<std::string> shared_terms{};  ///< of a similar article: characteristic words of both
  std::vector<ScorePart> explanation{};     ///< heaviest first; sums to the score; empty unless asked for
  Places places{};                          ///< with Texts::whole; title_html and snippets are empty then
};

struct HistogramStep {
  std::string from;  ///< first day, YYYY-MM-DD
  std::string to;    ///< last day
  std::uint64_t count = 0;
};

struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
};

/// Of the numbers of a field over all matches that have one.
struct Statistics {
  std::int64_t least = 0;
  std::int64_t most = 0;
  double sum = 0;
  std::uint64_t count = 0;
};

struct IndexState {
  std::uint64_t revision = 0;  ///< rises with every commit
  std::uint64_t articles = 0;
  std::string variety{};  ///< what else answers hang on: which database it is, the operator's aliases
};

struct Results {
  QueryReading query;
  Count total;
  double took_ms = 0;
  IndexState index;
  std::vector<Hit> hits;
  std::vector<HistogramStep> histogram;  ///< oldest first
  bool exhausted = false;                ///< no article matches beyond these hits
  std::optional<paging::Cursor>
      cursor;  ///< after which the next page comes; nothing: no hit may be asked for
  std::map<std::string, std::vector<FacetValue>> facets;  ///< by field name; counts over all matches, falling
  std::vector<FacetValue> dates;                          ///< with Dates::counted: Unix seconds, likewise
  std::optional<Statistics> date_statistics;              ///< of them; nothing without a dated match
};

}  // namespace server
