#include "tests/corpus/likeness.h"

using corpus::Kinship;
using corpus::WordClass;
using namespace likeness;

TEST_CASE("words are the same whatever their case, marks and signs between them") {
  CHECK(words_of("The U.S. said: “Zelensky’s cafe”") == words_of("the us, said zelensky CAFÉ"));
  CHECK(words_of("one two") != words_of("two one"));
}

TEST_CASE("a word is a name inside a sentence, and before another name") {
  const auto words = words_of("Irving Trust said. It paid Rome 12 or three.");
  const std::vector<WordClass> want{WordClass::name,     WordClass::name,     WordClass::ordinary,
                                    WordClass::ordinary, WordClass::ordinary, WordClass::name,
                                    WordClass::number,   WordClass::ordinary, WordClass::number};
  REQUIRE(words.size() == want.size());
  for (std::size_t at = 0; at < want.size(); ++at) CHECK(words[at].kind() == want[at]);
}

TEST_CASE("masked words and quoted lines are another's words") {
  corpus::Article article = article_of("Menu here. The news.\n> what he wrote\nJD> and she\nEnd");
  article.masked = {{0, 10, "menu"}};
  CHECK(corpus::word_hashes(article) == words_of("the news end"));
}

TEST_CASE("an article without words of its own is what it quotes, its signs, or its title") {
  CHECK(words_of("> all is quoted") == words_of("all is quoted"));
  CHECK(words_of("** **") == words_of("****"));
  corpus::Article article = article_of("");
  article.title = "Only a title";
  CHECK(corpus::word_hashes(article) == words_of("only a title"));
  article.title.clear();
  CHECK(corpus::fingerprint(corpus::word_hashes(article)).whole == 0);
}

TEST_CASE("what two articles share is in both samples or in neither, up to the lower bound") {
  const auto shorter = prose(1, 60);
  auto longer = prose(2, 2'000);
  longer.insert(longer.end(), shorter.begin(), shorter.end());
  const auto one = corpus::fingerprint(words_of(joined(shorter)));
  const auto other = corpus::fingerprint(words_of(joined(longer)));
  const std::uint32_t bound = corpus::sample_bound(other.shingles);
  std::size_t below = 0;
  for (const std::uint32_t hash : one.sample) {
    if (hash > bound) continue;
    ++below;
    CHECK(std::binary_search(other.sample.begin(), other.sample.end(), hash));
  }
  CHECK(below > 0);
  CHECK(corpus::sample_bound(3'000) <= corpus::sample_bound(30));
}

TEST_CASE("nearly the same words are a copy, a good part of them is derived, others are none") {
  const auto text = prose(3, 300);
  std::vector<std::string> fifth = text;
  for (std::size_t at = 0; at < fifth.size(); at += 5) fifth[at] = "other" + std::to_string(at) + "x";
  const std::vector<std::string> reordered = [&] {
    std::vector<std::string> words(text.begin() + 150, text.end());
    words.insert(words.end(), text.begin(), text.begin() + 150);
    return words;
  }();
  std::vector<std::string> longer(text.begin(), text.begin() + 150);
  const auto more = prose(4, 400);
  longer.insert(longer.end(), more.begin(), more.end());
  CHECK(judged(joined(text), joined(text)).kinship == Kinship::copy);
  CHECK(judged(joined(text), joined(fifth)).kinship == Kinship::copy);
  CHECK(judged(joined(text), joined(reordered)).kinship == Kinship::copy);
  CHECK(judged(joined(text), joined({text.begin(), text.begin() + 220})).kinship == Kinship::copy);
  CHECK(judged(joined(text), joined(longer)).kinship == Kinship::derived);
  CHECK(judged(joined(text), joined(prose(5, 300))).kinship == Kinship::none);
}

TEST_CASE("resemblance is the share of either's shingles, containment that of the shorter one's") {
  const auto text = prose(6, 104);  // 100 shingles
  const auto half = joined({text.begin(), text.begin() + 54});
  const corpus::Likeness likeness = judged(joined(text), half).likeness;
  CHECK(likeness.containment == Approx(1));
  CHECK(likeness.resemblance == Approx(0.5));
}

TEST_CASE("the same form with other names and numbers is no copy") {
  const std::string monday =
      "The Bank of England said it had provided the money market with 37 mln stg assistance in the morning "
      "session. This compares with its estimate of a shortage of around 700 mln stg today. It bought bills "
      "of "
      "4 mln stg in band one at 10 pct and 33 mln stg in band two at 11 pct.";
  std::string tuesday = monday;
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"37", "120"}, {"700", "450"}, {"4 mln", "61 mln"}, {"33", "59"}, {"10 pct", "9 pct"}}) {
    tuesday.replace(tuesday.find(from), from.size(), to);
  }
  CHECK(judged(monday, tuesday).kinship != Kinship::copy);
  std::string corrected = monday;
  corrected.replace(corrected.find("700"), 3, "800");
  CHECK(judged(monday, corrected).kinship == Kinship::copy);
  CHECK(judged(monday, corrected, 30).kinship != Kinship::copy);
  CHECK(judged(monday, monday, 30).kinship == Kinship::copy);
}

TEST_CASE("a few words with another number are no copy") {
  const std::string lowered =
      "The company said it is lowering its price for copper cathode by 1 ct to 65 cts a lb.";
  std::string again = lowered;
  again.replace(again.find("65"), 2, "64");
  CHECK(judged(lowered, again).kinship != Kinship::copy);
  CHECK(judged(lowered, lowered + " It gave no reason.").kinship == Kinship::copy);
}

TEST_CASE("of a few words each counts as often as it stands") {
  const std::string week = "There were seven ships loading and six waiting at Portland, the exchange said.";
  std::string next = week;
  next.replace(next.find("seven"), 5, "six");
  CHECK(judged(week, next).kinship != Kinship::copy);
}

TEST_CASE("a day without an hour is any time of it") {
  const auto text = prose(14, 100);
  std::vector<std::string> edited = text;
  for (std::size_t at = 1; at < edited.size(); at += 9) edited[at] = std::to_string(at);
  std::vector<std::string> corrected = edited;
  corrected[1] = "7001", corrected[10] = "7002";
  const auto left = words_of(joined(edited));
  const auto right = words_of(joined(corrected));
  const auto kinship = [&](std::int64_t one, std::int64_t other) {
    return corpus::judge({left, one}, {right, other}).kinship;
  };
  CHECK(kinship(day, day + 23 * 3'600) == Kinship::copy);
  CHECK(kinship(day + 60, day + 23 * 3'600) != Kinship::copy);
  CHECK(kinship(day, 3 * day) != Kinship::copy);
}

TEST_CASE("what one adds or leaves out in whole passages does not make its names and numbers others") {
  auto text = prose(15, 200);
  for (std::size_t at = 60; at < 100; at += 2) text[at] = std::to_string(1'000 + at);
  std::vector<std::string> shorter(text.begin(), text.begin() + 60);
  shorter.insert(shorter.end(), text.begin() + 100, text.end());
  shorter[5] = "otherwise";
  CHECK(judged(joined(text), joined(shorter)).kinship == Kinship::copy);
}

TEST_CASE("a report written anew with the same phrases is no copy, one with words replaced is") {
  const auto text = prose(8, 200);
  std::vector<std::string> replaced = text;
  std::vector<std::string> rewritten;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % 5 == 3) replaced[at] = "new" + text[at];
    if (at % 5 == 3) rewritten.insert(rewritten.end(), at / 5 % 3, "more" + text[at]);
    if (at % 5 != 3) rewritten.push_back(text[at]);
  }
  CHECK(judged(joined(text), joined(replaced)).kinship == Kinship::copy);
  CHECK(judged(joined(text), joined(rewritten)).kinship != Kinship::copy);
}

TEST_CASE("what two mails share in signature and quotation is not theirs") {
  const std::string signature = "\n-- \nAnn Author\n" + joined(prose(9, 60));
  CHECK(judged(joined(prose(10, 40)) + signature, joined(prose(11, 40)) + signature).kinship ==
        Kinship::none);
  const auto quoted = [](const std::string& mark) {
    std::string lines;
    for (unsigned line = 0; line < 8; ++line) lines += mark + joined(prose(20 + line, 8)) + '\n';
    return lines;
  };
  for (const std::string mark : {"> ", "JD> ", ": ", "| ", "] ", "# ", "[JD] ", "   "}) {
    INFO(mark);
    const std::string named = "On Monday jd@example.org (Jo Doe) writes:\n\n";
    CHECK(judged(named + quoted(mark) + joined(prose(12, 40)), named + quoted(mark) + joined(prose(13, 40)))
              .kinship == Kinship::none);
  }
}

TEST_CASE("who says little says it of what is quoted") {
  const std::string asked = "In article <1@example.org>, jd@example.org (Jo Doe) writes:\n> " +
                            joined(prose(30, 20)) + "\n> " + joined(prose(31, 20)) + '\n';
  const std::string asked_else =
      "In article <2@example.org>, jd@example.org (Jo Doe) writes:\n> " + joined(prose(32, 40)) + '\n';
  CHECK(judged(asked + "Quite so.", asked + "Quite so.").kinship == Kinship::copy);
  CHECK(judged(asked + "Quite so.", asked + "Nonsense, all of it.").kinship != Kinship::copy);
  CHECK(judged(asked + "Quite so.", asked_else + "Quite so.").kinship != Kinship::copy);
  CHECK(judged(asked, joined(prose(30, 20)) + '\n' + joined(prose(31, 20))).kinship != Kinship::copy);
}

TEST_CASE("lines that begin with the sign below their author's name are quoted") {
  std::string quoted = "jd@example.org (Jo Doe) writes:\n";
  for (unsigned line = 0; line < 8; ++line) quoted += "=" + joined(prose(20 + line, 8)) + '\n';
  CHECK(judged(quoted + joined(prose(12, 40)), quoted + joined(prose(13, 40))).kinship == Kinship::none);
}

TEST_CASE("an answer that marks nothing of what it answers is a copy of its equal only") {
  const std::string question = joined(prose(33, 80));
  corpus::Article answer = article_of("In a previous article, jd@example.org (Jo Doe) says:\n\n" + question +
                                      "\n\nHave you tried turning the knob?");
  answer.title = "Re: A knob";
  const auto answered = corpus::word_hashes(answer);
  const auto asked = words_of(question);
  CHECK(corpus::judge({answered, 0}, {asked, 0}).kinship != Kinship::copy);
  CHECK(corpus::judge({answered, 0}, {answered, 0}).kinship == Kinship::copy);
  answer.title = "A knob";
  CHECK(corpus::judge({corpus::word_hashes(answer), 0}, {asked, 0}).kinship == Kinship::copy);
  answer.title = "RE: A knob";
  answer.body = "From: jd@example.org\nSubject: A knob\n\n" + question + "\nNo idea.";
  CHECK(corpus::judge({corpus::word_hashes(answer), 0}, {asked, 0}).kinship != Kinship::copy);
}

TEST_CASE("words are counted anew where a second look takes the signature in") {
  CHECK(words_of("Quite Right.\n-- \nAnn Author\n").size() == 4);
  CHECK(words_of("> no\nMary\n-- \nMary Ann\n").size() == 3);
}

TEST_CASE("what comes back weeks later must be the same to the word") {
  const auto text = prose(7, 300);
  std::vector<std::string> changed = text;
  for (std::size_t at = 0; at < changed.size(); at += 9) changed[at] = "other" + std::to_string(at) + "x";
  CHECK(judged(joined(text), joined(changed)).kinship == Kinship::copy);
  CHECK(judged(joined(text), joined(changed), 21).kinship != Kinship::copy);
}
