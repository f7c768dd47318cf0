#include "corpus/files/unpack.h"
#include "tests/catch.h"
#include "tests/corpus/packing.h"
#include "tests/corpus/reading.h"

namespace {

using packing::compressed;

struct Packing {
  const char* extension;
  packing::Setting filter;
};

}  // namespace

TEST_CASE("packed files are recognised by content, and their format by the name inside") {
  const auto [extension, filter] = GENERATE(values<Packing>({{".gz", archive_write_add_filter_gzip},
                                                             {".zst", archive_write_add_filter_zstd},
                                                             {".xz", archive_write_add_filter_xz},
                                                             {".bz2", archive_write_add_filter_bzip2}}));
  const std::string lines = "{\"title\": \"A\"}\n{\"title\": \"B\"}\n";
  const tests::TemporaryFolder folder;
  folder.write(std::string("a.jsonl") + extension, compressed(lines, filter));
  folder.write("misnamed.txt", compressed("words", filter));
  folder.write("empty.txt", compressed("", filter));
  const reading::Yield yield = reading::read_all({folder.path()});
  REQUIRE(yield.pieces.size() == 3);
  CHECK(yield.pieces[0].bytes == lines);
  CHECK(yield.pieces[0].format->name == "JSON Lines");
  CHECK(yield.pieces[1].bytes.empty());
  CHECK(yield.pieces[2].bytes == "words");
  CHECK(yield.rejects.empty());
}

TEST_CASE("a packed file that ends too early gives its whole lines and a reject") {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += "{\"n\": " + std::to_string(i * 7919 % 10007) + "}\n";
  const tests::TemporaryFolder folder;
  const std::string whole = compressed(lines, archive_write_add_filter_gzip);
  folder.write("a.jsonl.gz", whole.substr(0, whole.size() / 2));
  const reading::Yield yield = reading::read_all({folder.path()});
  REQUIRE(yield.rejects.size() == 1);
  CHECK(yield.rejects[0].reason.starts_with("cannot be unpacked to its end: "));
  CHECK(yield.report.incomplete.size() == 1);
  REQUIRE(yield.pieces.size() == 1);
  CHECK(lines.starts_with(yield.pieces[0].bytes));
  CHECK(yield.pieces[0].bytes.ends_with("}\n"));
}

TEST_CASE("a bomb is stopped by its ratio, and by its size") {
  const tests::TemporaryFolder folder;
  folder.write("bomb.txt.gz", compressed(std::string(20'000'000, 'x'), archive_write_add_filter_gzip));
  CHECK(reading::read_all({folder.path()}).rejects.at(0).reason == "unpacks to more than 100 times its size");
  const corpus::Limits limits{.unpack_free_bytes = 30'000'000, .unpack_total_bytes = 1'000'000};
  CHECK(reading::read_all({folder.path()}, limits).rejects.at(0).reason ==
        "unpacks to more than 1000000 bytes");
}

TEST_CASE("damaged packing never crashes") {
  const std::string good = compressed("some words, and some more words", archive_write_add_filter_gzip);
  const tests::TemporaryFolder folder;
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    folder.write("bad.txt.gz", bad);
    const reading::Yield yield = reading::read_all({folder.path()});
    CHECK(yield.pieces.size() + yield.rejects.size() == 1);
  }
}
