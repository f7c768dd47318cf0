#include <string>
#include <vector>

#include "corpus/dateline.h"
#include "tests/catch.h"

TEST_CASE("a dateline ends where the report begins") {
  for (const std::string dateline : {
           "KYIV, March 13 (Reuters) - ",
           "KYIV, Ukraine (AP) \u2014 ",
           "Kyiv (AFP) \u2013 ",
           "KIEW (dpa) - ",
           "PARIS, 13 mars (AFP) - ",
           "Berlin, 24. M\u00e4rz (dpa) - ",
           "BEIJING, March 13 (Xinhua) -- ",
           "Washington, D.C. \u2013 ",
           "MOSCOW, March 13. /TASS/. ",
           "ANKARA, 13 Mart \u2013 ",
           "RIYADH, March 24 (Agency) -\n",
           "Port-au-Prince (Reuters) - ",
           "LONDON - ",
           "\u041a\u0418\u0407\u0412, 13 \u0431\u0435\u0440\u0435\u0437\u043d\u044f (\u0410) \u2014 ",
       }) {
    INFO(dateline);
    CHECK(corpus::dateline_length(dateline + "The talks began on Monday.") == dateline.size());
  }
}

TEST_CASE("what only looks like a dateline is part of the report") {
  for (const std::string text : {
           "Obama - who left office in 2017 - said so.",
           "The talks - long awaited - began.",
           "Talks in Riyadh, which began on Monday (see below) - went on.",
           "KYIV, March 13 (Reuters) - ",
           "KYIV, March 13 (Reuters)",
           "",
           " ",
           "-",
           "(Reuters) - The talks began.",
           "13 March - The talks began.",
           "NATO - the alliance - said so.",
           "Dinesh Patel, 86 - a teacher - said so.",
           "Dinesh Patel, 86 - a teacher.",
           "On Monday, March 3 - the day of the talks, he said so.",
           "April Sub Ocak - the singer - said so.",
           "A-levels - exams at the end of school.",
           "KYIV (",
           "K\xff - \xff",
       }) {
    INFO(text);
    CHECK(corpus::dateline_length(text) == 0);
  }
  CHECK(corpus::dateline_length("KYIV" + std::string(200, ' ') + "- The talks began.") == 0);
}
