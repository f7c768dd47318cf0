#include <set>

#include "corpus/text/utf8.h"
#include "indexer/schema.h"
#include "tests/catch.h"

using namespace indexer;

TEST_CASE("no prefix can be mistaken for another followed by folded text") {
  std::set<std::string> prefixes = {std::string(prefix::title), std::string(prefix::id),
                                    std::string(prefix::input), std::string(prefix::day),
                                    std::string(prefix::month), std::string(prefix::year)};
  std::size_t count = prefixes.size();
  for (const Field& field : value_fields) {
    for (const std::string_view own : {field.exact_prefix, field.words_prefix}) {
      if (own.empty()) continue;
      prefixes.insert(std::string(own));
      ++count;
      CHECK(own.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
      CHECK_FALSE(own.starts_with(prefix::stem));
    }
  }
  CHECK(prefixes.size() == count);
}

TEST_CASE("no two facets share a slot") {
  std::set<Xapian::valueno> slots = {slot::newest, slot::oldest, slot::hash};
  for (const Field& field : value_fields) CHECK(slots.insert(field.facet_slot).second);
}

TEST_CASE(
    "a term at the engine's limit stays, one byte more is shortened to whole characters and stays unique") {
  const std::string at_limit(longest_term - 1, 'x');
  CHECK(bounded_term("Q", at_limit) == "Q" + at_limit);
  const std::string cyrillic = [] {
    std::string text;
    while (text.size() < 2 * longest_term) text += "ж";
    return text;
  }();
  const std::string one = bounded_term("Q", cyrillic + "1");
  const std::string other = bounded_term("Q", cyrillic + "2");
  CHECK(one != other);
  CHECK(one.size() <= longest_term);
  CHECK(corpus::text::is_valid_utf8(one));
}

TEST_CASE("an exact value is found whatever its case, marks and spacing") {
  CHECK(exact_term("XS", "The  Harbour-Ledger") == "XSthe harbour ledger");
  CHECK(exact_term("XS", "LE CANARD ENCHA\u00ceN\u00c9") == exact_term("XS", "Le Canard encha\u00een\u00e9"));
  CHECK(exact_term("K", "%%%") == "K%%%");
}

TEST_CASE("dates become day, month and year terms in UTC") {
  CHECK(date_terms(1741910399) == std::array<std::string, 3>{"D20250313", "M202503", "Y2025"});
  CHECK(date_terms(1741910400) == std::array<std::string, 3>{"D20250314", "M202503", "Y2025"});
  CHECK(date_terms(-1) == std::array<std::string, 3>{"D19691231", "M196912", "Y1969"});
}
