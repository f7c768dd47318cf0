#pragma once
// A judged collection: articles, queries, and which articles answer them.

#include <map>
#include <string>
#include <vector>

#include "tests/relevance/measures.h"

namespace relevance {

struct Topic {
  std::string text;
  Grades relevant;
};

struct Collection {
  std::string name;
  std::string articles;       ///< file
  std::vector<Topic> topics;  ///< those with judgements
  double reference_map = 0;   ///< BM25 of the data's README: Porter, 33 stop words, title and body in one
  double reference_ndcg_10 = 0;
};

/// `time cranfield cacm cisi`, read from the folder of data sets. Throws std::runtime_error where one is
/// missing.
std::vector<Collection> collections(const std::string& data);

}  // namespace relevance
