#include <functional>

#include <archive.h>
#include <archive_entry.h>

#include "corpus/files/unpack.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

namespace {

using Filter = int (*)(archive*);

std::string packed(const std::string& text, Filter filter) {
  std::string bytes(text.size() + 100'000, '\0');
  std::size_t used = 0;
  archive* out = archive_write_new();
  archive_write_set_format_raw(out);
  filter(out);
  archive_write_set_bytes_per_block(out, 0);
  archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(out, entry);
  archive_write_data(out, text.data(), text.size());
  archive_entry_free(entry);
  archive_write_free(out);
  bytes.resize(used);
  return bytes;
}

struct Packing {
  const char* extension;
  Filter filter;
};

}  // namespace

TEST_CASE("packed files are recognised by content, and their format by the name inside") {
  const auto [extension, filter] = GENERATE(values<Packing>({{".gz", archive_write_add_filter_gzip},
                                                             {".zst", archive_write_add_filter_zstd},
                                                             {".xz", archive_write_add_filter_xz},
                                                             {".bz2", archive_write_add_filter_bzip2}}));
  const std::string lines = "{\"title\": \"A\"}\n{\"title\": \"B\"}\n";
  const reading::Folder folder;
  folder.write(std::string("a.jsonl") + extension, packed(lines, filter));
  folder.write("misnamed.txt", packed("words", filter));
  folder.write("empty.txt", packed("", filter));
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
  const reading::Folder folder;
  const std::string whole = packed(lines, archive_write_add_filter_gzip);
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
  const reading::Folder folder;
  folder.write("bomb.txt.gz", packed(std::string(20'000'000, 'x'), archive_write_add_filter_gzip));
  CHECK(reading::read_all({folder.path()}).rejects.at(0).reason == "unpacks to more than 100 times its size");
  const corpus::Limits limits{.unpack_free_bytes = 30'000'000, .unpack_total_bytes = 1'000'000};
  CHECK(reading::read_all({folder.path()}, limits).rejects.at(0).reason ==
        "unpacks to more than 1000000 bytes");
}

TEST_CASE("damaged packing never crashes") {
  const std::string good = packed("some words, and some more words", archive_write_add_filter_gzip);
  const reading::Folder folder;
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    folder.write("bad.txt.gz", bad);
    const reading::Yield yield = reading::read_all({folder.path()});
    CHECK(yield.pieces.size() + yield.rejects.size() == 1);
  }
}
