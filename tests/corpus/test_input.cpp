#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "corpus/input.h"
#include "tests/catch.h"
#include "tests/corpus/reading.h"

namespace fs = std::filesystem;
using reading::read_all;
using tests::TemporaryFolder;

namespace {

std::vector<std::string> names_of(const reading::Yield& yield, const tests::TemporaryFolder& folder) {
  std::vector<std::string> names;
  for (const corpus::Piece& piece : yield.pieces)
    names.push_back(piece.path.substr(folder.path().size() + 1));
  return names;
}

}  // namespace

TEST_CASE("a folder is read in byte order, known extensions only, and the rest is counted") {
  const tests::TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.md", "a.txt", "B.json", "x.jsonl.gz", "ї.txt", "README.md"})
    folder.write(name, "x");
  for (const char* name : {"c.txt~", ".hidden.txt", ".git/y.txt", "z.png", "noname"}) folder.write(name, "x");
  const reading::Yield yield = read_all({folder.path()});
  CHECK(names_of(yield, folder) ==
        std::vector<std::string>{"B.json", "README.md", "a/z.md", "a.txt", "b.txt", "x.jsonl.gz", "ї.txt"});
  CHECK(yield.report.files == 7);
  CHECK(yield.report.skipped == 5);
  CHECK(yield.report.incomplete.empty());
  CHECK(corpus::measure_inputs(std::vector{folder.path()}, {}).files == 7);
  for (std::size_t i = 0; i < yield.pieces.size(); ++i) CHECK(yield.pieces[i].sequence == i);
}

TEST_CASE("links and special files inside a folder are not followed") {
  const tests::TemporaryFolder outside;
  outside.write("secret.txt", "secret");
  const tests::TemporaryFolder folder;
  folder.write("a.txt", "x");
  fs::create_symlink(outside.path("secret.txt"), folder.path("link.txt"));
  fs::create_directory_symlink(outside.path(), folder.path("linked"));
  REQUIRE(mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
  const reading::Yield yield = read_all({folder.path()});
  CHECK(names_of(yield, folder) == std::vector<std::string>{"a.txt"});
  CHECK(yield.report.skipped == 3);
}

TEST_CASE("a link that the user names is followed, a FIFO, a device or nothing at all is refused") {
  const tests::TemporaryFolder folder;
  folder.write("a.txt", "text");
  fs::create_symlink(folder.path("a.txt"), folder.path("link"));
  REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  CHECK(read_all({folder.path("link")}).pieces.at(0).bytes == "text");
  CHECK(read_all({folder.path("pipe")}).rejects.at(0).reason == "is a FIFO: expected a regular file");
  CHECK(read_all({"/dev/zero"}).rejects.at(0).reason == "is a device: expected a regular file");
  const reading::Yield missing = read_all({folder.path("none.txt"), folder.path("a.txt")});
  CHECK(missing.rejects.at(0).reason == "cannot be opened: no such file or directory");
  CHECK(missing.report.incomplete == std::vector<std::string>{folder.path("none.txt")});
  CHECK(missing.pieces.size() == 1);
}

TEST_CASE("the root is the INPUT without detours") {
  CHECK(corpus::input_root("-") == "-");
  CHECK(corpus::input_root("a//b/./c/") == "a/b/c");
  CHECK(corpus::input_root("./a/../b") == "b");
  CHECK(corpus::input_root("/") == "/");
  CHECK(corpus::input_root("a/\xFF") == "a/%FF");
  const tests::TemporaryFolder folder;
  folder.write("sub/a.txt", "x");
  CHECK(read_all({folder.path() + "//sub/"}).pieces.at(0).root == folder.path("sub"));
  CHECK(read_all({folder.path() + "//sub/"}).pieces.at(0).path == folder.path("sub/a.txt"));
}

TEST_CASE("JSON Lines are cut at line ends, and no line is lost or cut") {
  const tests::TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 500; ++i)
    lines += "{\"n\": " + std::to_string(i) + std::string(static_cast<std::size_t>(i), ' ') + "}\n";
  folder.write("a.jsonl", lines + "{\"last\": 1}");
  const reading::Yield yield = read_all({folder.path("a.jsonl")}, {.piece_bytes = 1000});
  std::string together;
  std::uint64_t packed = 0;
  for (const corpus::Piece& piece : yield.pieces) {
    const auto before = static_cast<std::size_t>(std::count(together.begin(), together.end(), '\n'));
    CHECK(piece.first_line == before + 1);
    together += piece.bytes;
    packed += piece.packed_bytes;
  }
  CHECK(together == lines + "{\"last\": 1}");
  CHECK(packed == yield.report.bytes);
}

TEST_CASE("a line or file beyond the limit is refused, the rest is read") {
  const tests::TemporaryFolder folder;
  const std::string ok = R"({"title": "A"})";
  folder.write("a.jsonl", ok + '\n' + std::string(3'000'000, 'x') + '\n' + ok);
  folder.write("b.txt", std::string(2000, 'x'));
  folder.write("c.txt", std::string(1000, 'x'));
  const reading::Yield yield = read_all({folder.path()}, {.record_bytes = 1000, .piece_bytes = 100});
  REQUIRE(yield.rejects.size() == 2);
  CHECK(yield.rejects[0].line == 2);
  CHECK(yield.rejects[0].reason == "this line is longer than 1000 bytes");
  CHECK(yield.rejects[1].reason == "the file is longer than 1000 bytes");
  REQUIRE(yield.pieces.size() == 3);
  CHECK(yield.pieces[1].first_line == 3);
  CHECK(yield.pieces[1].bytes == ok);
  CHECK(yield.report.incomplete.empty());
}

TEST_CASE("a file that grows while it is read is read to the length first seen") {
  const tests::TemporaryFolder folder;
  folder.write("a.jsonl", std::string(300'000, ' ') + "\n");
  std::size_t bytes = 0;
  corpus::read_inputs(std::vector{folder.path("a.jsonl")}, {.piece_bytes = 1000},
                      {[&](corpus::Piece&& piece) {
                         bytes += piece.bytes.size();
                         std::ofstream(folder.path("a.jsonl"), std::ios::app) << std::string(500'000, '\n');
                       },
                       [](corpus::Reject&&) {}});
  CHECK(bytes == 300'001);
}

TEST_CASE("a folder that cannot be read leaves its root incomplete") {
  if (geteuid() == 0) {
    WARN("skipped: root can read everything");
    return;
  }
  const tests::TemporaryFolder folder;
  folder.write("sub/a.txt", "x");
  fs::permissions(folder.path("sub"), fs::perms::none);
  const reading::Yield yield = read_all({folder.path()});
  CHECK(yield.report.incomplete == std::vector<std::string>{folder.path()});
  fs::permissions(folder.path("sub"), fs::perms::owner_all);
}
