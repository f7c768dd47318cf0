#include <algorithm>
#include <string>
#include <vector>

#include "indexer/names/aliases.h"
#include "indexer/names/name_key.h"
#include "indexer/names/name_terms.h"
#include "tests/catch.h"

using indexer::names::AliasError;
using indexer::names::name_key;
using indexer::names::read_aliases;

TEST_CASE("romanisations of one spelling have one key") {
  const std::vector<std::vector<std::string>> groups = {
      {"zelensky", "zelenskyy", "zelenskiy", "zelenskyi", "zelenski", "zelenskij", "zelenskii"},
      {"syrsky", "syrskyi", "syrskyy", "sirskiy"},
      {"kryvyi", "kryvyy", "kryviy"},
      {"navalny", "navalnyy", "navalnyi", "navalniy"},
      {"yanukovych", "yanukovich", "yanukovitch", "janukowitsch"},
      {"milosevic", "milosevich", "milosewitsch"},
      {"tymoshenko", "timoshenko", "timoschenko"},
      {"khrushchev", "hruschev", "khruschev"},
      {"lavrov", "lawrow", "lavroff"},
      {"yevtushenko", "evtushenko"},
      {"zhirinovsky", "jirinovski", "zhyrynovskiy"},
      {"dostoevsky", "dostoevskij"},
      {"gorbatschow", "gorbachov"},
      {"yeltsin", "eltsin"},
      {"aleksei", "alexei", "alexej", "aleksey"},
      {"aleksandr", "alexandr", "alexander", "aleksander"},
      {"tatyana", "tatiana", "tatjana"},
      {"pashinyan", "pashinian"},
      {"saakashvili", "saakaschwili"},
      {"dmitrii", "dmitriy"},
      {"andrei", "andrey", "andrej"},
      {"sergei", "sergey"},
      {"matvei", "matvey"},
      {"kharkiv", "harkiv"},
  };
  for (const auto& group : groups) {
    for (const std::string& name : group) {
      INFO(name);
      CHECK(name_key(name) == name_key(group.front()));
    }
  }
}

TEST_CASE("names that are others keep keys of their own") {
  const std::vector<std::vector<std::string>> pairs = {
      {"fischer", "fisher"},  {"schultz", "shultz"},     {"philips", "phillips"},  {"levi", "levy"},
      {"terry", "terri"},     {"bryan", "brian"},        {"sakharov", "zakharov"}, {"michael", "michal"},
      {"samuel", "samul"},    {"khan", "han"},           {"dickson", "dixon"},     {"thomson", "thompson"},
      {"barret", "barrett"},  {"anderson", "andersen"},  {"reagan", "regan"},      {"stephen", "steven"},
      {"nikolai", "nikola"},  {"guest", "gust"},         {"jackson", "jaxon"},     {"iran", "iraq"},
      {"collyer", "collier"}, {"yearley", "earley"},     {"truman", "trueman"},    {"koller", "koeller"},
      {"goring", "goering"},  {"pompeii", "pompey"},     {"pompei", "pompey"},     {"macy", "macii"},
      {"bolter", "boelter"},  {"schaeffer", "schaffer"},
  };
  for (const auto& pair : pairs) {
    INFO(pair[0] << ' ' << pair[1]);
    CHECK(name_key(pair[0]) != name_key(pair[1]));
  }
}

TEST_CASE("a short word has no key, and a form becomes one term for each way to read it") {
  CHECK(name_key("xi").empty());
  CHECK(name_key("").empty());
  indexer::names::NameTerms terms;
  CHECK(terms.of("xi").empty());
  CHECK(terms.of("zelensky").size() == 1);
  CHECK(terms.of("зеленський").size() == 1);  // read as Ukrainian and as Russian, it has the same key
  CHECK(terms.of("zelensky").front().starts_with("XN"));
  CHECK(terms.of("zelensky").front().ends_with(" zelensky"));
  CHECK(terms.of(std::string(300, 'a')).empty());
}

TEST_CASE("a name with an umlaut is told by the keys of both its spellings, and brings the other one") {
  struct Written {
    std::string name;
    std::string form;
    std::vector<std::string> terms;
  };
  const std::vector<Written> cases = {
      {"Schäuble", "schauble", {"XNschauble schauble", "XNschaeuble schauble", "XNschauble schaeuble"}},
      {"SÖDER", "soder", {"XNsoder soder", "XNsoeder soder", "XNsoder soeder"}},
      {"Århus", "arhus", {"XNarhus arhus", "XNaarhus arhus", "XNarhus aarhus"}},
      {"Schauble", "schauble", {"XNschauble schauble"}},
      {"Müé", "mue", {"XNmuee mue"}},
      {"Orbán", "orban", {"XNorban orban"}},
  };
  indexer::names::NameTerms terms;
  for (int time = 0; time < 2; ++time) {
    for (const Written& one : cases) {
      INFO(one.name);
      CHECK(terms.of(one.name, one.form) == one.terms);
    }
  }
}

TEST_CASE("the list that comes with the program can be read and holds no name twice in a group") {
  const auto groups = read_aliases(indexer::names::builtin_aliases());
  CHECK(groups.size() >= 400);
  for (const auto& group : groups) {
    for (auto name = group.begin(); name != group.end(); ++name) {
      INFO(name->front());
      CHECK(std::count(name, group.end(), *name) == 1);
    }
  }
}

TEST_CASE("a list of aliases is groups of names, a line each") {
  const auto groups = read_aliases("\xEF\xBB\xBF# comment\n\n Kyiv , Kiev\r\nKryvyi Rih,Krivoy-Rog\n");
  REQUIRE(groups.size() == 2);
  CHECK(groups[0] == indexer::names::AliasGroup{{"Kyiv"}, {"Kiev"}});
  CHECK(groups[1] == indexer::names::AliasGroup{{"Kryvyi", "Rih"}, {"Krivoy", "Rog"}});
  CHECK(read_aliases("").empty());
}

TEST_CASE("a list of aliases that cannot be read is refused with its line and what would be right") {
  struct Case {
    std::string in;
    std::string want;
  };
  const std::vector<Case> cases = {
      {"a,b\nKyiv\n", "line 2: only one name"},
      {"Kyiv,,Kiev", "line 1: a name without letters"},
      {"Kyiv,", "line 1: a name without letters"},
      {"one two three four five, six", "more than 4 words"},
      {"a,\xff", "line 1: not UTF-8"},
      {std::string(1'000'001, '#'), "longer than 1000000 bytes"},
  };
  for (const Case& c : cases) {
    INFO(c.want);
    std::string said;
    try {
      read_aliases(c.in);
    } catch (const AliasError& error) {
      said = error.what();
    }
    CHECK(said.find(c.want) != std::string::npos);
  }
}
