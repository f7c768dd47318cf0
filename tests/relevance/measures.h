#pragma once
// How good a ranking is, by trec_eval's definitions; each measure is between 0 and 1.

#include <map>
#include <string>
#include <vector>

namespace relevance {

/// Ids of articles, best first, without repetition.
using Ranking = std::vector<std::string>;
/// Id of a relevant article -> its grade, above 0.
using Grades = std::map<std::string, int>;

struct Measures {
  double map = 0;         ///< average precision; over queries: its mean
  double ndcg_10 = 0;     ///< gain: the grade; discount: log2(rank + 1)
  double p_10 = 0;        ///< relevant among the first ten, by ten
  double recall_100 = 0;  ///< relevant among the first hundred, by all relevant
};

/// REQUIRES: at least one relevant article.
Measures measure(const Ranking& ranking, const Grades& relevant);

/// Of each measure; zeros when there are none.
Measures mean(const std::vector<Measures>& each);

}  // namespace relevance
