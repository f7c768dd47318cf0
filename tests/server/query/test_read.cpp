#include <random>
#include <string>
#include <vector>

#include "server/problem.h"
#include "server/query/print.h"
#include "server/query/read.h"
#include "tests/catch.h"

namespace {

using server::Match;
using server::query::ReadOptions;
using server::query::Understanding;

Understanding read(const std::string& text, Match match = Match::automatic) {
  return server::query::read(text, {.match = match, .languages = {"en", "de", "fr"}, .limits = {}});
}

struct Case {
  std::string in;
  std::string want;
};

const std::vector<Case> readings = {
    // words
    {"", ""},
    {"ceasefire", "ceasefire"},
    {"zelensky kursk", "zelensky AND kursk"},
    {"uno two three four", "uno AND two AND three AND four"},
    {"alpha beta gamma delta epsilon", "alpha OR beta OR gamma OR delta OR epsilon"},
    {"Russia's U.S. 3.5", "Russia's AND U.S AND 3.5"},
    {"cease-fire", "cease-fire"},
    {"cease/fire talks", "cease-fire AND talks"},
    {"Kyiv - Moscow", "Kyiv AND Moscow"},
    {"停战协议", "停战协议"},
    {"why?! (really) talks", "really AND talks"},
    {"=ceasefire", "=ceasefire"},
    {"=cease-fire", "\"cease fire\""},
    {"cease*", "cease*"},
    {"black-sea*", "black AND sea*"},
    // phrases
    {"\"black sea\"", "\"black sea\""},
    {"“black sea” grain", "\"black sea\" AND grain"},
    {"„schwarzes Meer“", "\"schwarzes Meer\""},
    {"\"ceasefire\"", "=ceasefire"},
    {"\"停战\"", "\"停战\""},
    {"x\"b c\"", "x AND \"b c\""},
    // operators
    {"kyiv AND moscow", "kyiv AND moscow"},
    {"kyiv OR kiev", "kyiv OR kiev"},
    {"kyiv OR kiev parade", "kyiv OR (kiev AND parade)"},
    {"(kyiv OR kiev) parade", "(kyiv OR kiev) AND parade"},
    {"a AND b OR c AND d", "(a AND b) OR (c AND d)"},
    {"a AND (b AND c)", "a AND b AND c"},
    {"kursk NOT sudzha", "kursk NOT sudzha"},
    {"kursk AND NOT sudzha", "kursk NOT sudzha"},
    {"NOT sudzha kursk", "kursk NOT sudzha"},
    {"kursk -sudzha", "kursk NOT sudzha"},
    {"-sudzha", "NOT sudzha"},
    {"-a -b", "NOT a NOT b"},
    {"NOT NOT a", "a"},
    {"-(a OR b) c", "c NOT (a OR b)"},
    {"a OR NOT b", "a OR NOT b"},
    {"alpha beta gamma delta epsilon -zeta", "(alpha OR beta OR gamma OR delta OR epsilon) NOT zeta"},
    {"+kursk sudzha", "+kursk sudzha"},
    {"+kursk +sudzha attack", "+(kursk AND sudzha) attack"},
    {"+kursk", "kursk"},
    {"+kursk a1 b1 -c1", "(+kursk (a1 OR b1)) NOT c1"},
    {"and or not", "and AND or AND not"},
    {"uno two three four five OR six", "(uno AND two AND three AND four AND five) OR six"},
    // near
    {"black NEAR sea", "black NEAR/10 sea"},
    {"black NEAR/3 sea NEAR/3 grain", "black NEAR/3 sea NEAR/3 grain"},
    {"black ADJ/2 sea deal", "(black ADJ/2 sea) AND deal"},
    {"title:black NEAR title:sea", "title:black NEAR/10 title:sea"},
    // fields
    {"title:kursk", "title:kursk"},
    {"title:(black sea)", "title:black AND title:sea"},
    {"title:(black OR sea) grain", "(title:black OR title:sea) AND grain"},
    {"title:\"black sea\"", "title:\"black sea\""},
    {"title:=Kursk", "title:=Kursk"},
    {"source:\"Harbour Ledger\" budget", "budget AND source:\"Harbour Ledger\""},
    {"source:reuters", "source:reuters"},
    {"source:(reuters OR bbc)", "source:reuters OR source:bbc"},
    {"tag:war -tag:opinion", "tag:war NOT tag:opinion"},
    {"alpha beta gamma delta epsilon language:en",
     "(alpha OR beta OR gamma OR delta OR epsilon) AND language:en"},
    {"published:2025-03-01..2025-03-31", "published:2025-03-01..2025-03-31"},
    {"published:2025-03..", "published:2025-03.."},
    {"published:..2025", "published:..2025"},
    {"published:2025-03-13", "published:2025-03-13"},
    {"-published:2025", "NOT published:2025"},
    // stop words
    {"the war in ukraine", "war AND ukraine"},
    {"the who", "the AND who"},
    {"US policy", "US AND policy"},
    {"\"to be\" is", "\"to be\""},
    {"die hard", "die AND hard"},
    {"die verhandlungen in moskau und kyjiw", "verhandlungen OR moskau OR kyjiw"},
    {"+talks the", "talks"},
    {"the AND war", "the AND war"},
};

const std::vector<Case> plain_readings = {
    {"\"black sea", "black AND sea"},
    {"(black sea", "black AND sea"},
    {"black sea)", "black AND sea"},
    {"black AND", "black"},
    {"OR black", "black"},
    {"black ()", "black"},
    {"black NEAR \"red sea\"", "black AND near AND red AND sea"},
    {"title:black NEAR source:x", "title-black AND near AND source-x"},
    {"black NEAR/3 sea NEAR/4 grain", "black OR NEAR-3 OR sea OR NEAR-4 OR grain"},
    {"black NEAR/0 sea", "black AND NEAR-0 AND sea"},
    {"black ADJ/x sea", "black AND ADJ-x AND sea"},
    {"NOT", "not"},
};

/// Sentences that mean something, put together at random.
std::string random_query(std::mt19937& random) {
  static const std::vector<std::string> pieces = {
      "kyiv",       "the",     "die",      "und",  "AND",         "OR",    "NOT",        "(",
      ")",          "\"",      "+",        "-",    "=",           "*",     "title:",     "source:",
      "published:", "2025-03", "..",       "NEAR", "NEAR/5",      "ADJ/3", "cease-fire", "停战协议",
      "foo:",       "U.S.",    "l'accord", " ",    " ",           " ",     " ",          "near",
      "black sea",  "“",       "a",        "war*", "language:en", "tag:(", "x.y",        "été",
      "i̇",          "\t",      "and",      ":",    "/",           "Ж"};
  std::string text;
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  for (std::size_t left = 1 + random() % 14; left > 0; --left) {
    text += pieces[piece(random)];
    if (random() % 3 != 0) text += ' ';
  }
  return text;
}

void check_fixed_point(const std::string& text, Match match) {
  Understanding first;
  try {
    first = read(text, match);
  } catch (const server::ProblemError&) {
    return;
  }
  INFO("query: " << text << "\nunderstood: " << first.understood);
  const Understanding again = read(first.understood, match);
  CHECK(again.understood == first.understood);
  CHECK(again.root == first.root);
}

}  // namespace

TEST_CASE("query text is understood as its syntax says, without a word about it") {
  for (const Case& c : readings) {
    INFO("query: " << c.in);
    const Understanding reading = read(c.in);
    CHECK(reading.understood == c.want);
    CHECK(reading.notes.empty());
  }
}

TEST_CASE("a query against the grammar is read as plain words, and a note says so") {
  for (const Case& c : plain_readings) {
    INFO("query: " << c.in);
    const Understanding reading = read(c.in);
    CHECK(reading.understood == c.want);
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes.front().find("the query was read as plain words, because ") == 0);
  }
}

TEST_CASE("prose in capitals throughout is read as if it were not, and a note says so") {
  const std::vector<Case> prose = {
      {"THE WAR AND THE PEACE", "war OR peace"},
      {"U.S . POLICY TOWARD THE NEW REGIME WHICH OVERTHREW DIEM .",
       "u.s OR policy OR toward OR new OR regime OR overthrew OR diem"},
      {"ACTS OF \"MONKS\" AND WHAT THEY SEEK", "acts OR =monks OR seek"},
  };
  for (const Case& c : prose) {
    INFO("query: " << c.in);
    CHECK(read(c.in).understood == c.want);
    CHECK(read(c.in).notes.size() == 1);
  }
  for (const char* query : {"KURSK AND SUDZHA", "US POLICY", "NATO AND WHO", "US", "NOT KURSK",
                            "(A ADJ/10 D) AND D AND D AND D"}) {
    CHECK(read(query).notes.empty());
  }
}

TEST_CASE("parentheses that group nothing but words do not ask for every word") {
  CHECK(read("systems such as tss (time sharing system) for computers").understood ==
        "systems OR tss OR time OR sharing OR system OR computers");
  CHECK(read("(kyiv kiev) parade march square OR x").understood ==
        "(kyiv AND kiev AND parade AND march AND square) OR x");
}

TEST_CASE("what looks like syntax but is none is read as words, and a note says so") {
  const std::vector<Case> cases = {
      {"foo:bar", "foo-bar"},
      {"foo:\"bar baz\"", "foo AND \"bar baz\""},
      {"source: reuters", "source AND reuters"},
      {"published:yesterday", "published-yesterday"},
      {"published:2025-13", "published-2025-13"},
      {"ce*se", "ce-se"},
      {"?!", ""},
  };
  for (Case c : cases) {
    INFO("query: " << c.in);
    const Understanding reading = read(c.in);
    if (c.in.starts_with("published")) c.want.erase(0, 10);
    CHECK(reading.understood == c.want);
    CHECK(reading.notes.size() == 1);
  }
}

TEST_CASE("links and headlines with a colon are words without a note") {
  for (const std::string text : {"Trump: we will win", "https://example.org", "10:30"}) {
    INFO("query: " << text);
    CHECK(read(text).notes.empty());
  }
}

TEST_CASE("match says what joins words without an operator") {
  CHECK(read("a1 b1 c1 d1 e1", Match::all).understood == "a1 AND b1 AND c1 AND d1 AND e1");
  CHECK(read("a1 b1", Match::any).understood == "a1 OR b1");
  CHECK(read("+a1 b1", Match::all).understood == "a1 AND b1");
  CHECK(read("+a1 b1", Match::any).understood == "+a1 b1");
  CHECK(read("a1 AND b1", Match::any).understood == "a1 AND b1");
  CHECK(read("a1 source:x", Match::any).understood == "a1 AND source:x");
}

TEST_CASE("what was understood is understood as the same again") {
  for (const Case& c : readings) check_fixed_point(c.in, Match::automatic);
  for (const Case& c : plain_readings) check_fixed_point(c.in, Match::automatic);
  std::mt19937 random(20250313);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_query(random);
    check_fixed_point(text, Match::automatic);
    check_fixed_point(text, Match::all);
    check_fixed_point(text, Match::any);
  }
}
