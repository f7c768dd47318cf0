#include "server/compare/comparison.h"

#include <algorithm>
#include <utility>

#include "server/compare/align.h"

namespace server::compare {
namespace {

std::vector<Sentence> bounded(const indexer::Record& record, std::vector<std::string>& notes) {
  std::vector<Sentence> sentences = sentences_of(record);
  if (sentences.size() > most_sentences) {
    notes.push_back("of " + record.article.id + " the first " + std::to_string(most_sentences) + " of " +
                    std::to_string(sentences.size()) + " sentences are compared");
    sentences.resize(most_sentences);
  }
  return sentences;
}

Kind kind_of(const Row& row) {
  if (!row.b) return Kind::only_a;
  if (!row.a) return Kind::only_b;
  return row.similarity == 1 ? Kind::same : Kind::changed;
}

class Comparer {
 public:
  Comparer(const indexer::Record& a, const indexer::Record& b) {
    a_ = bounded(a, result_.notes);
    b_ = bounded(b, result_.notes);
    result_.a = without_body(a.article);
    result_.b = without_body(b.article);
  }

  Comparison run() {
    for (const Row& row : align(a_, b_)) add(row);
    return std::move(result_);
  }

 private:
  static corpus::Article without_body(corpus::Article article) {
    article.body.clear();
    article.masked.clear();
    return article;
  }

  void add(const Row& row) {
    Pair pair{.kind = kind_of(row), .similarity = row.similarity, .moved = row.moved, .a = {}, .b = {}};
    if (row.a) pair.a = Telling{std::string(a_[*row.a].text), {}};
    if (row.b) pair.b = Telling{std::string(b_[*row.b].text), {}};
    if (pair.kind == Kind::changed) {
      WordDifferences found = compare::differences(a_[*row.a], b_[*row.b]);
      pair.a->differs = std::move(found.a);
      pair.b->differs = std::move(found.b);
      for (Difference& each : found.told)
        result_.differences.push_back({std::move(each), result_.pairs.size()});
    }
    result_.pairs.push_back(std::move(pair));
  }

  std::vector<Sentence> a_;
  std::vector<Sentence> b_;
  Comparison result_;
};

}  // namespace

std::size_t Comparison::count(Kind kind) const {
  return static_cast<std::size_t>(std::ranges::count(pairs, kind, &Pair::kind));
}

Comparison compare(const indexer::Record& a, const indexer::Record& b) {
  return Comparer(a, b).run();
}

}  // namespace server::compare
