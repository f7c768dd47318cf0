#include <fstream>

#include "indexer/publish.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

namespace fs = std::filesystem;

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path);
  std::string text;
  std::getline(file, text);
  return text;
}

}  // namespace

TEST_CASE("a first index is put in place") {
  const tests::TemporaryFolder folder;
  folder.write("new/data", "new");
  indexer::publish(folder.path("new"), folder.path("index"));
  CHECK(read(folder.path("index/data")) == "new");
  CHECK_FALSE(fs::exists(folder.path("new")));
}

TEST_CASE("a new index takes the old one's place, and the old one goes") {
  const tests::TemporaryFolder folder;
  folder.write("index/data", "old");
  folder.write("new/data", "new");
  indexer::publish(folder.path("new"), folder.path("index"));
  CHECK(read(folder.path("index/data")) == "new");
  CHECK_FALSE(fs::exists(folder.path("new")));
}

TEST_CASE("leftovers of a killed build go, and an index that was set aside comes back") {
  const tests::TemporaryFolder folder;
  folder.write("index.building/00000001/file", "half");
  folder.write("index.old/data", "old");
  indexer::remove_leftovers(folder.path("index"));
  CHECK_FALSE(fs::exists(folder.path("index.building")));
  CHECK_FALSE(fs::exists(folder.path("index.old")));
  CHECK(read(folder.path("index/data")) == "old");
}

TEST_CASE("an index is named by where it really is") {
  const tests::TemporaryFolder folder;
  folder.write("real/data", "x");
  fs::create_directory_symlink(folder.path("real"), folder.path("link"));
  CHECK(indexer::resolve_index(folder.path("link")) == fs::canonical(folder.path("real")).string());
  CHECK(indexer::resolve_index((folder.path("real")) + "/") == fs::canonical(folder.path("real")).string());
}
