#include "server/keys/key_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string_view>

#include <nlohmann/json.hpp>

namespace server::keys {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t digest_digits = 64;

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw std::runtime_error("the keys file " + path + " " + what);
}

std::string text_member(const Json& object, const char* name, const std::string& path) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string())
    fail(path, "has a key without the text '" + std::string(name) + "'");
  return found->get<std::string>();
}

Key read_key(const Json& object, const std::string& path) {
  if (!object.is_object()) fail(path, R"(has something under "keys" that is no object)");
  Key key{.name = text_member(object, "name", path),
          .scope = {},
          .sha256 = text_member(object, "sha256", path),
          .created = object.value("created", "")};
  const std::string scope = text_member(object, "scope", path);
  const auto known = scope_named(scope);
  if (!known) fail(path, "has the scope '" + scope + "'; there are read, write and admin");
  key.scope = *known;
  const bool is_digest = key.sha256.size() == digest_digits &&
                         key.sha256.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!is_digest)
    fail(path, "has a sha256 that is not 64 lower-case hexadecimal digits, at '" + key.name + "'");
  return key;
}

Reading read_reading(const Json& document, const std::string& path) {
  const auto found = document.find("reading");
  if (found == document.end() || *found == "open") return Reading::open;
  if (*found == "key") return Reading::key;
  fail(path, R"(has another "reading" than "open" and "key")");
}

KeyFile parse(const std::string& text, const std::string& path) {
  const Json document = Json::parse(text, nullptr, false);
  if (!document.is_object()) fail(path, R"(is not a JSON object such as {"reading": "open", "keys": []})");
  KeyFile file{.reading = read_reading(document, path), .keys = {}};
  const Json keys = document.value("keys", Json::array());
  if (!keys.is_array()) fail(path, R"(has "keys" that are no list)");
  std::set<std::string> names;
  for (const Json& one : keys) {
    file.keys.push_back(read_key(one, path));
    if (!names.insert(file.keys.back().name).second)
      fail(path, "has two keys named '" + file.keys.back().name + "'");
  }
  return file;
}

std::string print(const KeyFile& file) {
  Json keys = Json::array();
  for (const Key& key : file.keys) {
    keys.push_back({{"name", key.name},
                    {"scope", name_of(key.scope)},
                    {"sha256", key.sha256},
                    {"created", key.created}});
  }
  const Json document = {{"reading", file.reading == Reading::open ? "open" : "key"}, {"keys", keys}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

KeyFile read_key_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad())
    fail(path, "cannot be read; broadsheet-server key create --scope write --keys " + path + " makes one");
  return parse(text, path);
}

KeyFileLock::KeyFileLock(const std::string& path) : path_(path), file_(path, Readers::owner) {}

KeyFile KeyFileLock::read() const {
  return std::filesystem::exists(path_) ? read_key_file(path_) : KeyFile{};
}

void KeyFileLock::write(const KeyFile& file) const {
  file_.write(print(file));
}

}  // namespace server::keys
