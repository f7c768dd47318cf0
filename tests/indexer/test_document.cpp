#include <set>

#include "indexer/document.h"
#include "indexer/schema.h"
#include "tests/catch.h"

using namespace indexer;

namespace {

corpus::Article article() {
  corpus::Article made;
  made.id = "a1";
  made.title = "Truce talks";
  made.body = "Talks resume. SUBSCRIBE now.";
  made.masked = {{14, 28, "furniture"}};
  made.published = 1741824000;
  made.source = "Harbour Ledger";
  made.language = "en";
  made.authors = {"Ann Lee", "Bo Ray"};
  made.tags = {"peace"};
  return made;
}

std::set<std::string> terms_of(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

Xapian::termcount frequency(Xapian::Document document, const std::string& term) {
  auto found = document.termlist_begin();
  found.skip_to(term);
  return found != document.termlist_end() && *found == term ? found.get_wdf() : 0;
}

}  // namespace

TEST_CASE("a document holds words, stems, title words, values and dates") {
  const std::set<std::string> terms = terms_of(DocumentMaker().make(article(), "in"));
  for (const char* want :
       {"talks", "Ztalk", "truce", "Ztruce", "Struce", "ZStruce", "XSharbour ledger", "XSWharbour", "Len",
        "XAann lee", "Alee", "Kpeace", "XKWpeace", "Qa1", "XIin", "D20250313", "M202503", "Y2025"}) {
    CAPTURE(want);
    CHECK(terms.contains(want));
  }
}

TEST_CASE("masked words are not searched") {
  const std::set<std::string> terms = terms_of(DocumentMaker().make(article(), "in"));
  CHECK(terms.contains("resume"));
  CHECK_FALSE(terms.contains("subscribe"));
  CHECK_FALSE(terms.contains("now"));
}

TEST_CASE("a word of the title counts as the title weight says") {
  const Xapian::Document document = DocumentMaker().make(article(), "in");
  CHECK(frequency(document, "Ztruce") == title_weight);
  CHECK(frequency(document, "Ztalk") == title_weight + 1);
}

TEST_CASE("a title inferred from the body's beginning is not counted beside the body") {
  corpus::Article made = article();
  made.title = "Talks resume…";
  made.title_origin = corpus::Origin::inferred;
  const Xapian::Document document = DocumentMaker().make(made, "in");
  CHECK(frequency(document, "Zresum") == 1);
  CHECK(frequency(document, "Sresume") == 1);
}

TEST_CASE("a run without spaces is kept as characters and pairs of them") {
  corpus::Article made = article();
  made.body = "宣布停火";
  made.masked.clear();
  const std::set<std::string> terms = terms_of(DocumentMaker().make(made, "in"));
  for (const char* want : {"宣", "停", "宣布", "布停", "停火"}) CHECK(terms.contains(want));
  CHECK_FALSE(terms.contains("宣布停火"));
}

TEST_CASE("a word longer than the engine's limit is found by its hash") {
  corpus::Article made = article();
  made.body = std::string(100'000, 'w');
  made.masked.clear();
  const std::set<std::string> terms = terms_of(DocumentMaker().make(made, "in"));
  CHECK(terms.contains(bounded_term("", made.body)));
  for (const std::string& term : terms) CHECK(term.size() <= longest_term);
}

TEST_CASE("equal articles have equal hashes wherever they were found, different ones have not") {
  corpus::Article other = article();
  other.path = "elsewhere";
  CHECK(hash_value(other) == hash_value(article()));
  CHECK(hash_value(other).size() == 16);
  other.body += ".";
  CHECK(hash_value(other) != hash_value(article()));
}

TEST_CASE("facet values are packed and unpacked, whatever they hold") {
  const std::vector<std::string> values = {"a", "", std::string("x\0y", 3), std::string(1000, 'z')};
  const std::string packed = pack_values(values);
  const std::vector<std::string_view> back = unpack_values(packed);
  CHECK(std::vector<std::string>(back.begin(), back.end()) == values);
  CHECK(unpack_values("").empty());
}
