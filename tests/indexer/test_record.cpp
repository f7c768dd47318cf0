#include "indexer/packing.h"
#include "indexer/record.h"
#include "tests/catch.h"

using indexer::DamagedRecord;
using indexer::Record;
using indexer::RecordCodec;

namespace {

Record sample() {
  Record record;
  record.article.id = "id-1";
  record.article.path = "folder/file.txt#3";
  record.article.title = "Title \u2014 with marks";
  record.article.title_origin = corpus::Origin::inferred;
  record.article.body = "One. Two.";
  record.article.masked = {{0, 4, "repeated"}};
  record.article.published = -1;
  record.article.published_origin = corpus::Origin::inferred;
  record.article.source = "Source";
  record.article.source_origin = corpus::Origin::given;
  record.article.section = "World";
  record.article.language = "en";
  record.article.language_origin = corpus::Origin::given;
  record.article.url = "https://news.example/1";
  record.article.authors = {"A", "B"};
  record.article.authors_origin = corpus::Origin::inferred;
  record.article.tags = {"x"};
  record.article.extra = R"({"desk":"foreign"})";
  record.article.notes = {"mended"};
  record.sentences = {0, 5};
  return record;
}

void check_equal(const Record& one, const Record& other) {
  CHECK(corpus::to_json_line(one.article) == corpus::to_json_line(other.article));
  CHECK(one.article.title_origin == other.article.title_origin);
  CHECK(one.article.language_origin == other.article.language_origin);
  CHECK(one.article.published_origin == other.article.published_origin);
  CHECK(one.article.source_origin == other.article.source_origin);
  CHECK(one.article.authors_origin == other.article.authors_origin);
  CHECK(one.article.notes == other.article.notes);
  CHECK(one.article.published == other.article.published);
  CHECK(one.sentences == other.sentences);
}

}  // namespace

TEST_CASE("a record comes back as it was stored") {
  RecordCodec codec;
  check_equal(codec.decode(codec.encode(sample())), sample());
  check_equal(codec.decode(codec.encode(Record{})), Record{});
}

TEST_CASE("one codec takes records one after another without mixing them") {
  RecordCodec codec;
  Record large = sample();
  large.article.body.assign(100'000, 'b');
  const std::string first = codec.encode(large);
  const std::string second = codec.encode(sample());
  check_equal(codec.decode(first), large);
  check_equal(codec.decode(second), sample());
}

TEST_CASE("damaged bytes are refused or read as some record, never a crash") {
  RecordCodec codec;
  const std::string bytes = codec.encode(sample());
  CHECK_THROWS_AS(codec.decode(""), DamagedRecord);
  CHECK_THROWS_AS(codec.decode("1" + bytes.substr(1)), DamagedRecord);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_THROWS_AS(codec.decode(bytes.substr(0, size)), DamagedRecord);
  }
  for (std::size_t at = 0; at < bytes.size() * 8; ++at) {
    std::string flipped = bytes;
    flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
    try {
      codec.decode(flipped);
    } catch (const DamagedRecord&) {
    }
  }
  SUCCEED();
}

TEST_CASE("numbers of every size are packed and unpacked") {
  for (const std::uint64_t number : {0ULL, 127ULL, 128ULL, 16'384ULL, ~0ULL}) {
    std::string bytes;
    indexer::pack_number(bytes, number);
    std::string_view from = bytes;
    CHECK(indexer::unpack_number(from) == number);
    CHECK(from.empty());
  }
}
