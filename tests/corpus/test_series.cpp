#include "tests/corpus/likeness.h"

using corpus::Kinship;
using namespace likeness;

TEST_CASE("other figures in the same places are prices at another hour; one of them is a correction") {
  const std::string noon =
      "Barley stood at 210 crowns a sack in the harbour market, dealers said, while oats went for 95 crowns "
      "and rye for 130 crowns. Farmers brought 40 carts into town, and most expect a quiet week as roads in "
      "the hills stay closed. Hay was offered at 12 crowns a bale without finding a buyer.";
  std::string evening = noon;
  for (const auto& [from, to] :
       std::vector<std::pair<std::string, std::string>>{{"210", "214"}, {"95", "91"}, {"130", "133"}})
    evening.replace(evening.find(from), from.size(), to);
  std::string corrected = noon;
  corrected.replace(corrected.find("210"), 3, "201");
  std::string spelt = corrected;
  spelt.replace(spelt.find("12"), 2, "twelve");
  CHECK(judged(noon, evening).kinship != Kinship::copy);
  CHECK(judged(noon, corrected).kinship == Kinship::copy);
  CHECK(judged(noon, spelt).kinship == Kinship::copy);
}

TEST_CASE("a figure that moved to another place is another one on another day") {
  const std::string march =
      "The ministry said the harvest of lentils was put at 310 carts, against 300 carts a year ago, and that "
      "of peas at 205 carts, against 204 carts. It gave no estimate for beans, which were sown late in most "
      "valleys after the long rains, and said that stores were well filled.";
  std::string april = march;
  april.replace(april.find("300"), 3, "310");
  april.replace(april.find("205"), 3, "204");
  april.replace(april.rfind("204"), 3, "205");
  CHECK(judged(march, april, 30).kinship != Kinship::copy);
  CHECK(judged(march, april).kinship == Kinship::copy);
}

TEST_CASE("the same news of someone else is no copy") {
  const std::string one =
      "Marlow Ferries said it will raise its fares by two crowns from Sunday. The increase brings Marlow's "
      "fare across the sound to 14 crowns and that for a bicycle to three crowns. Marlow last changed its "
      "fares in May, when fuel was dearer than it is now.";
  std::string other = one;
  for (std::size_t at = other.find("Marlow"); at != std::string::npos; at = other.find("Marlow"))
    other.replace(at, 6, "Tarbet");
  std::string house_style = one;
  house_style.replace(house_style.find("Marlow"), 6, "The Marlow");
  CHECK(judged(one, other).kinship != Kinship::copy);
  CHECK(judged(one, house_style).kinship == Kinship::copy);
  CHECK(judged(one, "OSLO (Our Agency) - " + one).kinship == Kinship::copy);
}

TEST_CASE("a name that an outlet spells in its own way is nobody else's") {
  const std::string one =
      "Engineers reopened the bridge at Kryvolis on Monday, two weeks after the flood took its northern "
      "pier. "
      "Kryvolis has no other crossing for carts, and mayor Danylo Halatsky had asked the province for help. "
      "Work on the pier itself will go on until the autumn, Halatsky said.";
  std::string other = one;
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"Kryvolis", "Krivollis"}, {"Kryvolis", "Krivollis"}, {"Halatsky", "Halatskyi"}})
    other.replace(other.find(from), from.size(), to);
  CHECK(judged(one, other).kinship == Kinship::copy);
  std::string elsewhere = one;
  for (int time = 0; time < 2; ++time) elsewhere.replace(elsewhere.find("Kryvolis"), 8, "Morawany");
  CHECK(judged(one, elsewhere).kinship != Kinship::copy);
}

TEST_CASE("a few words on another day must be the same to the word") {
  const std::string payout =
      "Qtly dividend eight cts a share, payable on June 1 to holders of record May 15.";
  std::string again = payout;
  again.replace(0, 4, "Quarterly");
  CHECK(judged(payout, again).kinship == Kinship::copy);
  CHECK(judged(payout, again, 3).kinship != Kinship::copy);
  CHECK(judged(payout, payout, 3).kinship == Kinship::copy);
}

TEST_CASE("a headline without a text is another one on another day") {
  corpus::Article article;
  article.title = "Ferry company leaves its fares unchanged";
  article.published = day + 60;
  const auto monday = corpus::word_hashes(article);
  article.published = day + 7'200;
  CHECK(corpus::word_hashes(article) == monday);
  article.published = 5 * day;
  const auto friday = corpus::word_hashes(article);
  CHECK(corpus::judge({monday, day + 60}, {friday, 5 * day}).kinship != Kinship::copy);
}

TEST_CASE("a long report with a number corrected on the next day is a copy") {
  auto text = prose(34, 300);
  for (std::size_t at = 5; at < text.size(); at += 30) text[at] = std::to_string(1'000 + at);
  auto corrected = text;
  corrected[35] = "1036";
  CHECK(judged(joined(text), joined(corrected), 2).kinship == Kinship::copy);
}
