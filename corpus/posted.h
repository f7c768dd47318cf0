#pragma once
// One article as a client sends it: a JSON object with the members that the indexer reads from files, and
// read, cleaned and completed as those are.

#include <optional>
#include <string>
#include <string_view>

#include "corpus/article.h"
#include "corpus/read.h"

namespace corpus {

struct Posted {
  std::string_view json;
  std::string_view origin;          ///< stands for the file: Article::path and Reject::path
  std::size_t line = 0;             ///< for a Reject; 0: the only one
  std::optional<std::string> id{};  ///< the article's, whatever its members say; they may not say another
};

/// A Reject too for an article that nobody could name again: with neither id nor url.
Record read_posted(const Posted& posted, const ReadOptions& options);

}  // namespace corpus
