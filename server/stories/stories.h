#pragma once
// Stories as they are asked for and answered: a list of those of a period or a query, and one with all its
// articles.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "server/results.h"
#include "server/search_request.h"

namespace server::stories {

enum class StorySort : std::uint8_t { largest, newest };

/// Of `search` only text, from, to, limit and offset count.
struct StoriesRequest {
  SearchRequest search;
  StorySort sort = StorySort::largest;
};

struct StorySummary {
  std::string id;
  std::string title;  ///< of its first article
  std::string title_language;
  std::optional<std::int64_t> first;  ///< Unix seconds of its first dated article; nothing: none has a date
  std::optional<std::int64_t> last;
  std::uint64_t articles = 0;
  std::optional<std::uint64_t> matching;  ///< of them, as far as matches were looked at; only for a query
  std::vector<FacetValue> sources;        ///< most articles first
  std::vector<std::string> terms;         ///< the most characteristic words first
};

struct StoryList {
  IndexState index;
  Count total;
  std::vector<StorySummary> stories;
  std::vector<std::string> notes;  ///< what was capped
};

/// An article of a story; body and masked spans are left out.
struct StoryArticle {
  corpus::Article article;
  std::string copy_of;  ///< id of the first article of the story that has nearly its words; empty: none
};

struct Story {
  StorySummary summary;
  std::vector<StoryArticle> articles;  ///< in order of time, undated last
  std::vector<HistogramStep> days;
  std::vector<FacetValue> not_carried_by;  ///< most articles in the archive first
  std::vector<std::string> notes;
};

}  // namespace server::stories
