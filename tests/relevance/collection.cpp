#include "tests/relevance/collection.h"

#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace relevance {
namespace {

struct Reference {
  std::string_view name;
  double map;
  double ndcg_10;
};

constexpr std::array<Reference, 4> references{{
    {"time", 0.659, 0.713},
    {"cranfield", 0.421, 0.520},
    {"cacm", 0.319, 0.475},
    {"cisi", 0.217, 0.381},
}};

std::ifstream opened(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("'" + path + "' cannot be read");
  return file;
}

std::map<std::string, Grades> judgements(const std::string& path) {
  std::map<std::string, Grades> by_query;
  std::ifstream file = opened(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string query;
    std::string unused;
    std::string article;
    int grade = 0;
    if (words >> query >> unused >> article >> grade && grade > 0) by_query[query][article] = grade;
  }
  return by_query;
}

Collection read(const std::string& folder, const Reference& reference) {
  Collection collection{.name = std::string(reference.name),
                        .articles = folder + "/docs.jsonl.zst",
                        .topics = {},
                        .reference_map = reference.map,
                        .reference_ndcg_10 = reference.ndcg_10};
  const std::map<std::string, Grades> judged = judgements(folder + "/qrels.txt");
  std::ifstream file = opened(folder + "/queries.tsv");
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    const auto relevant = judged.find(line.substr(0, tab));
    if (tab == std::string::npos || relevant == judged.end()) continue;
    collection.topics.push_back({line.substr(tab + 1), relevant->second});
  }
  return collection;
}

}  // namespace

std::vector<Collection> collections(const std::string& data) {
  std::vector<Collection> all;
  for (const Reference& reference : references) {
    all.push_back(read(data + '/' + std::string(reference.name), reference));
  }
  return all;
}

}  // namespace relevance
