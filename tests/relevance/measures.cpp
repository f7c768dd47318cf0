#include "tests/relevance/measures.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace relevance {
namespace {

constexpr std::size_t page = 10;
constexpr std::size_t deep = 100;

double gain(int grade, std::size_t at) {
  return grade / std::log2(static_cast<double>(at) + 2);
}

double best_gain(const Grades& relevant) {
  std::vector<int> grades;
  for (const auto& [id, grade] : relevant) grades.push_back(grade);
  std::sort(grades.begin(), grades.end(), std::greater<>());
  double sum = 0;
  for (std::size_t at = 0; at < std::min(page, grades.size()); ++at) sum += gain(grades[at], at);
  return sum;
}

}  // namespace

Measures measure(const Ranking& ranking, const Grades& relevant) {
  Measures result;
  double found = 0;
  for (std::size_t at = 0; at < ranking.size(); ++at) {
    const auto judged = relevant.find(ranking[at]);
    if (judged == relevant.end()) continue;
    result.map += ++found / static_cast<double>(at + 1);
    if (at < page) result.ndcg_10 += gain(judged->second, at);
    if (at < page) result.p_10 += 1.0 / page;
    if (at < deep) ++result.recall_100;
  }
  const auto all = static_cast<double>(relevant.size());
  result.map /= all;
  result.recall_100 /= all;
  result.ndcg_10 /= best_gain(relevant);
  return result;
}

Measures mean(const std::vector<Measures>& each) {
  Measures sum;
  for (const Measures& one : each) {
    sum.map += one.map;
    sum.ndcg_10 += one.ndcg_10;
    sum.p_10 += one.p_10;
    sum.recall_100 += one.recall_100;
  }
  const double count = std::max<double>(1, static_cast<double>(each.size()));
  return {sum.map / count, sum.ndcg_10 / count, sum.p_10 / count, sum.recall_100 / count};
}

}  // namespace relevance
