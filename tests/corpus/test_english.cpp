#include "corpus/english.h"
#include "tests/catch.h"

TEST_CASE("plain English is told from its neighbours by function words") {
  struct Case {
    const char* text;
    bool want;
  };
  const auto [text, want] = GENERATE(values<Case>({
      {"The harbour will close for good, the council said, and the ships that used it have gone to "
       "Pellworth.",
       true},
      {"“The harbour — which cost £3m — will close for good”, they said, and the ships have gone to "
       "Pellworth.",
       true},
      {"The harbour closes.", false},
      {"Harbour Quay Pellworth Council Ship Ferry Boat Sail Mast Rope Tide Wave Storm Wind", false},
      {"The café will close for good, the council said, and the guests that used it have gone to Pellworth.",
       false},
      {"De haven is voor altijd dicht, en de schepen van de rederij waren al eerder uit de stad weg.", false},
      {"Havnen er lukket for altid, og skibene er sejlet til en anden by, som de havde en aftale med.",
       false},
      {"Der Film \"The Lord of the Rings\" war in der Stadt zu sehen und fand bei Jung und Alt viel Beifall.",
       false},
      {"Hamnen stangs for gott, sade radet pa torsdagen, och fartygen har redan seglat till en annan stad.",
       false},
      {"O porto fecha para sempre, disse o conselho na quinta, e os navios que o usavam foram para outro "
       "lado.",
       false},
  }));
  INFO(text);
  CHECK(corpus::is_plainly_english(text) == want);
}
