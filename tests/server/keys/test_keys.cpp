#include <filesystem>
#include <fstream>
#include <set>

#include <sys/stat.h>

#include "server/keys/admission.h"
#include "server/keys/key_file.h"
#include "server/keys/key_ring.h"
#include "server/problem.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace server::keys;

namespace {

Key key_of(const std::string& name, Scope scope, const std::string& text) {
  return {.name = name, .scope = scope, .sha256 = sha256_of(text), .created = "2025-03-13T00:00:00Z"};
}

void write_keys(const std::string& path, const KeyFile& wanted) {
  change_key_file(path, [&](KeyFile& file) { file = wanted; });
}

int status_of(Access access, const Visitor& visitor, const KeyRing& ring) {
  try {
    admit(access, visitor, ring);
    return 200;
  } catch (const server::ProblemError& error) {
    return error.problem.status;
  }
}

}  // namespace

TEST_CASE("a key is made of 256 random bits, and its digest is that of FIPS 180") {
  std::set<std::string> made;
  for (int i = 0; i < 100; ++i) {
    const std::string text = make_key_text();
    CHECK(text.starts_with("bsk_"));
    CHECK(text.size() == 47);
    CHECK(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
          std::string::npos);
    made.insert(text);
  }
  CHECK(made.size() == 100);
  CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(are_equal_in_constant_time("ab", "ab"));
  CHECK_FALSE(are_equal_in_constant_time("ab", "ac"));
  CHECK_FALSE(are_equal_in_constant_time("ab", "abc"));
}

TEST_CASE("a file of keys comes back as it was written, readable for its owner alone, and holds no key") {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path("keys.json");
  const KeyFile file{.reading = Reading::key,
                     .keys = {key_of("one", Scope::read, "bsk_one"), key_of("two", Scope::admin, "bsk_two")}};
  write_keys(path, file);
  const KeyFile back = read_key_file(path);
  CHECK(back.keys == file.keys);
  CHECK(back.reading == Reading::key);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  std::ifstream stream(path);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  CHECK(text.find("bsk_") == std::string::npos);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path(".")), {}) == 1);
}

TEST_CASE("a change that fails leaves the file of keys as it was") {
  const tests::TemporaryFolder folder;
  write_keys(folder.path("keys.json"), {.keys = {key_of("one", Scope::read, "a")}});
  CHECK_THROWS(change_key_file(folder.path("keys.json"), [](KeyFile& file) {
    file.keys.clear();
    throw std::runtime_error("no");
  }));
  CHECK(read_key_file(folder.path("keys.json")).keys.size() == 1);
}

TEST_CASE("a file of keys that is none is refused by its path and what is wrong") {
  const tests::TemporaryFolder folder;
  const std::string digest(64, 'a');
  const std::string key = R"({"name":"a","scope":"read","sha256":")" + digest + "\"}";
  const auto [text, complaint] = GENERATE_COPY(table<std::string, std::string>(
      {{"", "is not a JSON object"},
       {"[]", "is not a JSON object"},
       {R"({"reading":"closed"})", "\"reading\""},
       {R"({"keys":{}})", "no list"},
       {R"({"keys":["a"]})", "no object"},
       {R"({"keys":[{"scope":"read","sha256":"x"}]})", "'name'"},
       {R"({"keys":[{"name":"a","scope":"all","sha256":")" + digest + "\"}]}", "scope 'all'"},
       {R"({"keys":[{"name":"a","scope":"read","sha256":"ABC"}]})", "64 lower-case"},
       {R"({"keys":[)" + key + "," + key + "]}", "two keys named 'a'"}}));
  CAPTURE(text);
  const std::string path = folder.write("keys.json", text);
  CHECK_THROWS_WITH(read_key_file(path), tests::contains(complaint) && tests::contains(path));
}

TEST_CASE("keys read again hold from then on; a file that is broken leaves those of before") {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path("keys.json");
  write_keys(path, {.keys = {key_of("one", Scope::write, "old")}});
  KeyRing ring(path);
  CHECK(ring.find("old")->name == "one");
  CHECK_FALSE(ring.find("new"));
  write_keys(path, {.keys = {key_of("two", Scope::admin, "new")}});
  CHECK(ring.find("old"));
  ring.reload();
  CHECK_FALSE(ring.find("old"));
  CHECK(ring.find("new")->scope == Scope::admin);
  folder.write("keys.json", "{");
  CHECK_THROWS(ring.reload());
  CHECK(ring.find("new"));
  CHECK_FALSE(ring.find(""));
  CHECK_FALSE(ring.find(std::string(5000, 'x')));
  CHECK_THROWS(KeyRing(folder.path("nowhere.json")));
}

TEST_CASE("a key is shown as a bearer's, in any case, or by a header of its own") {
  CHECK(presented_key({.authorization = "Bearer abc"}) == "abc");
  CHECK(presented_key({.authorization = "bearer  abc "}) == "abc");
  CHECK(presented_key({.api_key = "abc"}) == "abc");
  CHECK(presented_key({.authorization = "Bearer abc", .api_key = "other"}) == "abc");
  CHECK(presented_key({.authorization = "Basic YTpi"}).empty());
  CHECK(presented_key({.authorization = "Basic YTpi", .api_key = "abc"}) == "abc");
  CHECK(presented_key({}).empty());
}

TEST_CASE("who may go through which door") {
  const tests::TemporaryFolder folder;
  const std::vector<Key> keys{key_of("r", Scope::read, "r"), key_of("w", Scope::write, "w"),
                              key_of("a", Scope::admin, "a")};
  write_keys(folder.path("open.json"), {.reading = Reading::open, .keys = keys});
  write_keys(folder.path("closed.json"), {.reading = Reading::key, .keys = keys});
  const KeyRing none;
  const KeyRing open(folder.path("open.json"));
  const KeyRing closed(folder.path("closed.json"));
  struct Case {
    const KeyRing& ring;
    std::string shown;
    int open, read, write, admin;
  };
  const std::vector<Case> cases{{none, "", 200, 200, 403, 403},    {none, "w", 200, 200, 403, 403},
                                {open, "", 200, 200, 401, 401},    {open, "x", 200, 200, 401, 401},
                                {open, "r", 200, 200, 403, 403},   {open, "w", 200, 200, 200, 403},
                                {open, "a", 200, 200, 200, 200},   {closed, "", 200, 401, 401, 401},
                                {closed, "x", 200, 401, 401, 401}, {closed, "r", 200, 200, 403, 403},
                                {closed, "w", 200, 200, 200, 403}, {closed, "a", 200, 200, 200, 200}};
  for (const Case& one : cases) {
    CAPTURE(one.shown, one.ring.has_file(), one.ring.reading() == Reading::key);
    const Visitor visitor = visitor_of({.api_key = one.shown}, one.ring);
    CHECK(status_of(Access::open, visitor, one.ring) == one.open);
    CHECK(status_of(Access::read, visitor, one.ring) == one.read);
    CHECK(status_of(Access::write, visitor, one.ring) == one.write);
    CHECK(status_of(Access::admin, visitor, one.ring) == one.admin);
  }
}
