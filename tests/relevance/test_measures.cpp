#include "tests/catch.h"
#include "tests/relevance/measures.h"

using relevance::measure;
using relevance::Measures;
using relevance::Ranking;

TEST_CASE("a ranking is measured as trec_eval does") {
  struct Case {
    Ranking ranking;
    Measures want;
  };
  const relevance::Grades relevant{{"a", 1}, {"b", 2}};
  // Ideal gain: 2 / log2(2) + 1 / log2(3) = 2.63093.
  const std::vector<Case> cases{
      {{}, {0, 0, 0, 0}},
      {{"b", "a"}, {1, 1, 0.2, 1}},
      {{"a", "b"}, {1, (1 + 2 * 0.63093) / 2.63093, 0.2, 1}},
      {{"x", "a", "y", "b"}, {(1.0 / 2 + 2.0 / 4) / 2, (0.63093 + 2 * 0.43068) / 2.63093, 0.2, 1}},
      {{"x", "y", "b"}, {1.0 / 3 / 2, 0.5 * 2 / 2.63093, 0.1, 0.5}},
  };
  for (const auto& [ranking, want] : cases) {
    const Measures got = measure(ranking, relevant);
    CHECK(got.map == Approx(want.map).epsilon(1e-4));
    CHECK(got.ndcg_10 == Approx(want.ndcg_10).epsilon(1e-4));
    CHECK(got.p_10 == Approx(want.p_10).epsilon(1e-4));
    CHECK(got.recall_100 == Approx(want.recall_100).epsilon(1e-4));
  }
}

TEST_CASE("what stands beyond rank 10 or 100 counts for average precision only") {
  Ranking ranking;
  for (int at = 1; at <= 101; ++at) ranking.push_back(std::to_string(at));
  const Measures eleventh = measure(ranking, {{"11", 1}});
  CHECK(eleventh.map == Approx(1.0 / 11));
  CHECK(eleventh.ndcg_10 == 0);
  CHECK(eleventh.p_10 == 0);
  CHECK(eleventh.recall_100 == 1);
  CHECK(measure(ranking, {{"101", 1}}).recall_100 == 0);
}

TEST_CASE("the mean of measures is that of each") {
  const Measures both = relevance::mean({{1, 0.5, 0.2, 1}, {0, 0.5, 0, 0}});
  CHECK(both.map == Approx(0.5));
  CHECK(both.ndcg_10 == Approx(0.5));
  CHECK(both.p_10 == Approx(0.1));
  CHECK(both.recall_100 == Approx(0.5));
  CHECK(relevance::mean({}).map == 0);
}
