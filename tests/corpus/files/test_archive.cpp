#include "tests/catch.h"
#include "tests/corpus/packing.h"
#include "tests/corpus/reading.h"

using packing::Member;
using tests::TemporaryFolder;

namespace {

std::vector<std::string> members_of(const reading::Yield& yield, const tests::TemporaryFolder& folder) {
  std::vector<std::string> names;
  for (const corpus::Piece& piece : yield.pieces)
    names.push_back(piece.path.substr(folder.path().size() + 1) + " = " + piece.bytes);
  return names;
}

reading::Yield yield_of(const tests::TemporaryFolder& folder, const std::string& name,
                        const std::string& bytes) {
  folder.write(name, bytes);
  return reading::read_all({folder.path(name)});
}

const std::vector<Member> two = {{"a.txt", "one"}, {"sub/b.jsonl", "{}"}};

}  // namespace

TEST_CASE("the members of zip and tar are read by their own names, whatever packs the tar") {
  const tests::TemporaryFolder folder;
  const auto [name, bytes] = GENERATE(values<std::pair<std::string, std::string>>(
      {{"x.zip", packing::zip(two)},
       {"x.tar", packing::tar(two)},
       {"x.tar.gz", packing::tar(two, archive_write_add_filter_gzip)},
       {"x.tgz", packing::tar(two, archive_write_add_filter_gzip)},
       {"x.tar.zst", packing::tar(two, archive_write_add_filter_zstd)},
       {"x.tar.xz", packing::tar(two, archive_write_add_filter_xz)},
       {"misnamed.txt", packing::zip(two)}}));
  folder.write("archive/" + name, bytes);
  const reading::Yield yield = reading::read_all({folder.path("archive")});  // so its extension is known, too
  CHECK(members_of(yield, folder) == std::vector<std::string>{"archive/" + name + "!a.txt = one",
                                                              "archive/" + name + "!sub/b.jsonl = {}"});
  CHECK(yield.pieces.at(1).format->name == "JSON Lines");
  CHECK(yield.rejects.empty());
  CHECK(yield.report.files == 1);
}

TEST_CASE(
    "a member's name is only a name: nothing outside the archive is opened, links and devices are skipped") {
  const tests::TemporaryFolder folder;
  folder.write("secret.txt", "secret");
  const std::vector<Member> members = {{"../secret.txt", "inside"},
                                       {"/etc/passwd.txt", "inside, too"},
                                       {"link.txt", "", AE_IFLNK, "../secret.txt"},
                                       {"device.txt", "", AE_IFCHR},
                                       {"pipe.txt", "", AE_IFIFO},
                                       {".git/config.txt", "hidden"},
                                       {"__MACOSX/._a.txt", "hidden"},
                                       {"picture.png", "unknown"},
                                       {"folder", "", AE_IFDIR}};
  const reading::Yield tar = yield_of(folder, "x.tar", packing::tar(members));
  CHECK(members_of(tar, folder) ==
        std::vector<std::string>{"x.tar!../secret.txt = inside", "x.tar!/etc/passwd.txt = inside, too"});
  CHECK(tar.report.skipped == 6);
  CHECK(tar.rejects.empty());
  const reading::Yield zip = yield_of(folder, "x.zip", packing::zip({members[0], members[2], members[8]}));
  CHECK(members_of(zip, folder) == std::vector<std::string>{"x.zip!../secret.txt = inside"});
}

TEST_CASE("a member that asks for a password is refused by name, and its archive is not complete") {
  const tests::TemporaryFolder folder;
  const reading::Yield yield = yield_of(folder, "x.zip", packing::encrypted_zip(two));
  CHECK(yield.pieces.empty());
  REQUIRE(yield.rejects.size() == 2);
  CHECK(yield.rejects[0].path == folder.path("x.zip!a.txt"));
  CHECK(yield.rejects[0].reason == "is encrypted: expected an archive without a password");
  CHECK(yield.report.incomplete.size() == 1);
}

TEST_CASE("archives in archives are opened three deep, the fourth is refused") {
  const tests::TemporaryFolder folder;
  const std::string first =
      packing::zip({{"c.txt.gz", packing::compressed("deep", archive_write_add_filter_gzip)}});
  const std::string second = packing::tar({{"b.zip", first}}, archive_write_add_filter_zstd);
  CHECK(members_of(yield_of(folder, "a.tar.zst", second), folder) ==
        std::vector<std::string>{"a.tar.zst!b.zip!c.txt.gz = deep"});
  const reading::Yield third =
      yield_of(folder, "z.zip", packing::zip({{"a.tar.zst", second}, {"d.txt", "shallow"}}));
  CHECK(members_of(third, folder) == std::vector<std::string>{"z.zip!d.txt = shallow"});
  REQUIRE(third.rejects.size() == 1);
  CHECK(third.rejects[0].path == folder.path("z.zip!a.tar.zst!b.zip!c.txt.gz"));
  CHECK(third.rejects[0].reason == "is packed more than 3 deep");
}

TEST_CASE("an archive that ends too early gives the members before, and a reject") {
  const tests::TemporaryFolder folder;
  std::string noise;
  for (std::uint32_t i = 0, x = 1; i < 300'000; ++i, x = x * 1664525 + 1013904223)
    noise += static_cast<char>('a' + (x >> 28U));
  const std::vector<Member> members = {{"a.txt", "whole"}, {"b.txt", noise}, {"c.txt", "lost"}};
  for (const auto& [name, bytes] :
       {std::pair{"x.zip", packing::zip(members)}, std::pair{"x.tar", packing::tar(members)},
        std::pair{"x.tgz", packing::tar(members, archive_write_add_filter_gzip)}}) {
    const reading::Yield yield = yield_of(folder, name, bytes.substr(0, bytes.size() / 2));
    CHECK(members_of(yield, folder).at(0) == std::string(name) + "!a.txt = whole");
    CHECK(yield.pieces.size() == 1);
    CHECK(yield.rejects.at(0).reason.starts_with("cannot be unpacked to its end: "));
    CHECK(yield.report.incomplete.size() == 1);
  }
}

TEST_CASE("bombs are stopped: by one member, by many, by archives in archives") {
  const tests::TemporaryFolder folder;
  const std::string zeros(20'000'000, '0');
  const std::string too_much = "unpacks to more than 100 times its size";
  CHECK(yield_of(folder, "one.zip", packing::zip({{"a.txt", zeros}})).rejects.at(0).reason == too_much);
  const std::string inner = packing::zip({{"a.txt", std::string(900'000, '0')}});
  std::vector<Member> many;
  for (int i = 0; i < 20; ++i) many.push_back({"m" + std::to_string(i) + ".zip", inner});
  const reading::Yield nested = yield_of(folder, "many.zip", packing::zip(many));
  CHECK(nested.rejects.at(0).reason == too_much);
  CHECK(nested.pieces.size() < 5);
  folder.write("large.tar", packing::tar({{"a.txt", std::string(2'000'000, 'x')}}));
  CHECK(
      reading::read_all({folder.path("large.tar")}, {.unpack_total_bytes = 1'000'000}).rejects.at(0).reason ==
      "unpacks to more than 1000000 bytes");
}

TEST_CASE("damaged archives never crash, and what cannot be read is said") {
  const tests::TemporaryFolder folder;
  for (const std::string& good : {packing::zip(two), packing::tar({two[0]}).substr(0, 1024)}) {
    for (std::size_t at = 0; at < good.size(); at += 3) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ 0x55);
      const reading::Yield yield = yield_of(folder, "bad.zip", bad);
      CHECK(yield.pieces.size() + yield.rejects.size() + yield.report.skipped > 0);
    }
  }
}
