#include "corpus/text/fold.h"
#include "tests/catch.h"

using corpus::text::fold_word;
using corpus::text::lower_word;

TEST_CASE("a lowered word keeps its letters and loses case, acronym dots and the possessive") {
  const struct {
    const char* in;
    const char* want;
  } rows[] = {
      {"Talks", "talks"},
      {"U.S", "us"},
      {"p.m", "pm"},
      {"Russia's", "russia"},
      {"Russia\u2019s", "russia"},
      {"O\u2019Brien", "o'brien"},
      {"1,000", "1000"},
      {"1,000,000.5", "1000000.5"},
      {"3.14", "3.14"},
      {"1,5", "1,5"},
      {"MICHE\u00c1L", "miche\u00e1l"},
      {"ЗЕЛЕНСЬКИЙ", "зеленський"},
      {"п\u02bcять", "п'ять"},
      {"stra\u00dfe", "stra\u00dfe"},
      {"is", "is"},
      {"'s", "'s"},
      {"co\u00adoperate", "cooperate"},
  };
  std::string lowered;
  for (const auto& row : rows) {
    lower_word(row.in, lowered);
    CHECK(lowered == row.want);
  }
}

TEST_CASE("folding takes marks off Latin and Greek, and leaves letters that Cyrillic counts as its own") {
  const struct {
    const char* in;
    const char* want;
  } rows[] = {
      {"miche\u00e1l", "micheal"},
      {"stra\u00dfe", "strasse"},
      {"\u0142\u00f3d\u017a", "lodz"},
      {"s\u00f8ren", "soren"},
      {"\u03ba\u03b1\u03af", "\u03ba\u03b1\u03b9"},
      {"й", "й"},
      {"їжак", "їжак"},
      {"ёлка", "елка"},
      {"cafe\u0301", "cafe"},
      {"plain", "plain"},
      {"\ufb01nal", "final"},
      {"الرَّئيس", "الرييس"},
  };
  std::string folded;
  for (const auto& row : rows) {
    fold_word(row.in, folded);
    CHECK(folded == row.want);
  }
}
