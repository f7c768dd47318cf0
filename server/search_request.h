#pragma once
// What a client asks for, as a plain value: the saved search, the feed, the cache key and the log line are
// all this.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/filter/expression.h"
#include "server/paging/cursor.h"

namespace server {

enum class Sort { relevance, newest, oldest };
enum class Match { automatic, all, any };
enum class Total { quick, exact };
enum class Names { on, off };
enum class Histogram { none, day, week, month, year, automatic };
enum class Expand { off, on };   ///< whether the first articles' own words lift others
enum class Explain { off, on };  ///< whether hits say how their scores came about
enum class Correct { automatic, suggest, off };
enum class Group { copies, story, none };
enum class Format { negotiated, json, html, atom, rss, json_feed, csv };

enum class Texts {
  snippets,  ///< title_html and snippets
  whole,     ///< titles and bodies as they are, and where they match
};
enum class Dates { uncounted, counted };  ///< whether the seconds of `published` are counted like a facet

/// What forms other than /search's own need beside its parameters; no URL holds it.
struct Extras {
  Texts texts = Texts::snippets;
  Dates dates = Dates::uncounted;
  std::size_t facet_values = 100;  ///< values listed for one facet, 1 to Limits::facet_values
  std::string facet_words;         ///< only values with words that begin so, see facet_search.h; empty: all
  std::string kept_at;             ///< path of the saved search that this is; empty: it is none

  bool operator==(const Extras&) const = default;
};

struct SearchRequest {
  std::string text;        ///< `q`: query text, valid UTF-8 in NFC; empty matches everything
  std::size_t limit = 10;  ///< hits on a page, 1 to Limits::hits; 0, which no URL holds: only the counts
  std::size_t offset = 0;  ///< hits before the first; offset + limit up to Limits::depth
  std::optional<paging::Cursor> cursor;  ///< the page goes on after it; offset is 0 then
  Sort sort = Sort::relevance;
  Match match = Match::automatic;
  Total total = Total::quick;
  Names names = Names::on;             ///< whether other spellings of names are searched too
  Correct correct = Correct::suggest;  ///< automatic: search the correction where nothing else matches
  Group group = Group::copies;
  Format format = Format::negotiated;
  std::string from;  ///< ISO 8601 date or date-time as given; empty: open; inclusive
  std::string to;    ///< the same; a date, month or year means to its end
  std::map<std::string, std::vector<std::string>>
      filters;                      ///< field name -> values; ORed in one field, fields ANDed
  filter::Expression filter;        ///< ANDed with them; facets do not leave it out
  std::vector<std::string> facets;  ///< field names, in the order asked for
  Histogram histogram = Histogram::none;
  double recency = 0;  ///< 0 to 1: how much newer articles gain
  Expand expand = Expand::off;
  Explain explain = Explain::off;
  std::size_t fragments = 2;  ///< snippets for a hit, 1 to Limits::fragments
  Extras extras;

  bool operator==(const SearchRequest&) const = default;
};

}  // namespace server
