#include "server/metrics/exposition.h"
#include "server/metrics/request_tally.h"
#include "server/trace.h"
#include "tests/catch.h"

using namespace server::metrics;
using std::chrono::microseconds;

TEST_CASE("families are written with their help, type and samples, labels escaped") {
  Exposition text;
  text.family(Type::counter, "asked_total", "What was asked.").sample(std::uint64_t{3});
  text.sample(std::uint64_t{4}, {{"route", "/a"}, {"odd", "back\\slash \"quote\"\nline"}});
  text.family(Type::gauge, "level", "How high.").sample(0.25);
  CHECK(text.take() ==
        "# HELP asked_total What was asked.\n# TYPE asked_total counter\nasked_total 3\n"
        "asked_total{route=\"/a\",odd=\"back\\\\slash \\\"quote\\\"\\nline\"} 4\n"
        "# HELP level How high.\n# TYPE level gauge\nlevel 0.25\n");
}

TEST_CASE("a histogram's steps are cumulative, its last is all, its bounds include their value") {
  Histogram histogram;
  for (const int took : {100, 500, 501, 20'000'000}) histogram.observe(microseconds(took));
  Exposition text;
  text.family(Type::histogram, "took_seconds", "Time.").sample(histogram, {{"a", "b"}});
  const std::string written = text.take();
  CHECK_THAT(written, tests::contains("took_seconds_bucket{a=\"b\",le=\"0.0005\"} 2\n"));
  CHECK_THAT(written, tests::contains("took_seconds_bucket{a=\"b\",le=\"0.001\"} 3\n"));
  CHECK_THAT(written, tests::contains("took_seconds_bucket{a=\"b\",le=\"10\"} 3\n"));
  CHECK_THAT(written, tests::contains("took_seconds_bucket{a=\"b\",le=\"+Inf\"} 4\n"));
  CHECK_THAT(written, tests::contains("took_seconds_count{a=\"b\"} 4\n"));
  CHECK_THAT(written, tests::contains("took_seconds_sum{a=\"b\"} 20.0011"));
}

TEST_CASE("what several threads counted is added up by kind") {
  RequestTallies tallies;
  RequestTally& one = tallies.another();
  RequestTally& other = tallies.another();
  one.add({"GET", "/", 200}, microseconds(1));
  other.add({"GET", "/", 200}, microseconds(1));
  other.add({"GET", "/", 404}, microseconds(1));
  const RequestCounts sum = tallies.sum();
  CHECK(sum.at({"GET", "/", 200}).count == 2);
  CHECK(sum.at({"GET", "/", 404}).count == 1);
}

TEST_CASE("a traceparent is passed on when it is one") {
  const std::string sound = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  CHECK(server::sound_traceparent(sound) == sound);
  CHECK(server::trace_id(sound) == "0af7651916cd43dd8448eb211c80319c");
  CHECK(server::sound_traceparent("cc" + sound.substr(2) + "-what-comes-later") == "cc" + sound.substr(2));
  for (const std::string& wrong :
       {std::string(), std::string("00"), sound + "-x", sound + "0", "ff" + sound.substr(2),
        "0x" + sound.substr(2), "cc" + sound.substr(2) + "x",
        std::string("00-00000000000000000000000000000000-b7ad6b7169203331-01"),
        std::string("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01"),
        std::string("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"),
        std::string("00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01"),
        std::string("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0\"")}) {
    CAPTURE(wrong);
    CHECK(server::sound_traceparent(wrong).empty());
  }
}
