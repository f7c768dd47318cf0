// /compare and /articles/{id}/similar.

#include "tests/catch.h"
#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace {

using nlohmann::json;
using tests::get;

std::uint16_t samples() {
  static tests::RunningServer server(tests::sample_index());
  return server.port();
}

std::string encoded(const std::string& text) {
  std::string all;
  constexpr char digits[] = "0123456789ABCDEF";
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    all += {'%', digits[value >> 4], digits[value & 15]};
  }
  return all;
}

/// Two articles of which one repeats much of the other.
std::pair<std::string, std::string> kin() {
  const json results = get(samples(), "/search?limit=100").json();
  for (const auto& hit : results["hits"]) {
    if (hit["copies"]["count"] > 1) return {hit["id"], hit["copies"]["others"][0]["id"]};
  }
  FAIL("the samples hold no copies");
  return {};
}

}  // namespace

TEST_CASE("copies compared have sentences in common, every sentence stands once, and a page shows it") {
  const auto [a, b] = kin();
  const std::string target = "/compare?a=" + encoded(a) + "&b=" + encoded(b);
  const json comparison = get(samples(), target).json();
  CHECK(comparison["a"]["id"] == a);
  CHECK(comparison["b"]["id"] == b);
  const json& counts = comparison["counts"];
  CHECK(counts["same"].get<int>() + counts["changed"].get<int>() > 0);
  int sum = 0;
  for (const auto& [kind, count] : counts.items()) sum += count.get<int>();
  CHECK(static_cast<std::size_t>(sum) == comparison["sentences"].size());
  for (const auto& sentence : comparison["sentences"]) {
    CHECK((sentence["kind"] == "only_b") == sentence["a"].is_null());
    CHECK((sentence["kind"] == "only_a") == sentence["b"].is_null());
  }
  const tests::Answer page = get(samples(), target, {tests::browser_accept});
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(page.body.find("role=\"table\"") != std::string::npos);
  const tests::Answer again =
      get(samples(), target, {"If-None-Match: " + get(samples(), target).header("ETag")});
  CHECK(again.status == 304);
}

TEST_CASE("a comparison without both articles is refused with the parameter's name") {
  const auto [a, b] = kin();
  const struct {
    std::string target;
    int status;
    std::string parameter;
  } cases[] = {
      {"/compare", 400, "a"},
      {"/compare?a=" + encoded(a), 400, "b"},
      {"/compare?a=&b=" + encoded(b), 400, "a"},
      {"/compare?a=x&a=y&b=z", 400, "a"},
      {"/compare?a=x&b=y&c=z", 400, "c"},
      {"/compare?a=" + encoded(a) + "&b=nowhere", 404, ""},
      {"/compare?a=" + encoded(a) + "&b=" + encoded(b) + "&format=xml", 400, "format"},
      {"/articles/nowhere/similar", 404, ""},
      {"/articles/" + encoded(a) + "/similar?limit=0", 400, "limit"},
      {"/articles/" + encoded(a) + "/similar?limit=101", 400, "limit"},
      {"/articles/" + encoded(a) + "/similar?limt=1", 400, "limt"},
  };
  for (const auto& each : cases) {
    INFO(each.target);
    const tests::Answer answer = get(samples(), each.target);
    CHECK(answer.status == each.status);
    const json problem = answer.json();
    if (!each.parameter.empty()) CHECK(problem["parameter"] == each.parameter);
  }
}

TEST_CASE("similar articles come without the article and its copies, and say what they share") {
  const auto [a, b] = kin();
  const json similar = get(samples(), "/articles/" + encoded(a) + "/similar?limit=5").json();
  CHECK(similar["id"] == a);
  REQUIRE_FALSE(similar["hits"].empty());
  CHECK(similar["hits"].size() <= 5);
  for (const auto& hit : similar["hits"]) {
    CHECK(hit["id"] != a);
    CHECK(hit["id"] != b);
    CHECK_FALSE(hit["shared_terms"].empty());
  }
}
