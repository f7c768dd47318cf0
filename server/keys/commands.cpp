#include "server/keys/commands.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

#include <CLI/CLI.hpp>

#include "corpus/date.h"
#include "server/keys/key_file.h"

namespace server::keys {
namespace {

constexpr const char* description =
    "Keys by which programs may write to a Broadsheet server, or read from one that is not open.\n\n"
    "  broadsheet-server key create --scope write --name import --keys keys.json\n"
    "  broadsheet-server --index news.index --keys keys.json\n"
    "  curl -X PUT -H \"Authorization: Bearer $KEY\" -H 'Content-Type: application/json' \\\n"
    "    -d '{\"title\": \"...\", \"body\": \"...\"}' http://127.0.0.1:8080/articles/my-first\n";

constexpr const char* footer =
    "\nThe file holds no key, only what tells a right one from a wrong one (SHA-256). A running server reads "
    "it\n"
    "again on SIGHUP. \"reading\": \"key\" in it makes searches need a key too.\n"
    "Exit: 0 done, 1 failed, 2 wrong usage.";

struct Asked {
  std::string file;
  Scope scope = Scope::read;
  std::string name;
};

std::string now_text() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return corpus::to_iso8601(now.time_since_epoch().count());
}

auto find(KeyFile& file, const std::string& name) {
  return std::find_if(file.keys.begin(), file.keys.end(), [&](const Key& key) { return key.name == name; });
}

// `write-1`, `write-2`: the first that is free.
std::string free_name(KeyFile& file, Scope scope) {
  for (int number = 1;; ++number) {
    std::string name = std::string{name_of(scope)} + '-' + std::to_string(number);
    if (find(file, name) == file.keys.end()) return name;
  }
}

// The key goes to standard output and nowhere else, so that it can be caught by a script.
void create(const Asked& asked) {
  const std::string text = make_key_text();
  std::string name = asked.name;
  change_key_file(asked.file, [&](KeyFile& file) {
    if (name.empty()) name = free_name(file, asked.scope);
    if (find(file, name) != file.keys.end())
      throw std::runtime_error("there is a key named '" + name +
                               "' already; choose another --name or revoke it");
    file.keys.push_back(
        {.name = name, .scope = asked.scope, .sha256 = sha256_of(text), .created = now_text()});
  });
  std::cerr << "key '" << name << "' (" << name_of(asked.scope) << ") made in " << asked.file
            << "; it is shown this once:\n";
  std::cout << text << std::endl;
}

void list(const Asked& asked) {
  for (const Key& key : read_key_file(asked.file).keys)
    std::cout << key.name << '\t' << name_of(key.scope) << '\t' << key.created << '\n';
  std::cout.flush();
}

void revoke(const Asked& asked) {
  change_key_file(asked.file, [&](KeyFile& file) {
    const auto found = find(file, asked.name);
    if (found == file.keys.end())
      throw std::runtime_error("no key is named '" + asked.name + "' in " + asked.file);
    file.keys.erase(found);
  });
  std::cerr << "key '" << asked.name << "' revoked; a running server learns of it by SIGHUP\n";
}

CLI::App* add_command(CLI::App& app, const char* name, const char* what, Asked& asked) {
  CLI::App* command = app.add_subcommand(name, what);
  command->add_option("--keys", asked.file, "The file of keys")
      ->envname("BROADSHEET_KEYS")
      ->required()
      ->type_name("FILE");
  return command;
}

// One line of print, so that `key list` shows one key a line.
std::string check_name(const std::string& name) {
  const bool is_plain =
      !name.empty() && name.size() <= 100 && std::all_of(name.begin(), name.end(), [](char byte) {
        return static_cast<unsigned char>(byte) > ' ' && byte != '\x7f';
      });
  return is_plain ? "" : "a name has 1 to 100 bytes, without white space";
}

}  // namespace

int run_key_command(int count, const char* const* words) {
  static const std::map<std::string, Scope> scopes{
      {"read", Scope::read}, {"write", Scope::write}, {"admin", Scope::admin}};
  CLI::App app(description, "broadsheet-server key");
  app.footer(footer);
  app.require_subcommand(1);
  Asked asked;
  CLI::App* const creating =
      add_command(app, "create", "Makes a key, prints it once and stores its SHA-256", asked);
  creating->add_option("--scope", asked.scope, "What it allows: read, write or admin")
      ->transform(CLI::CheckedTransformer(scopes).description(""))
      ->required()
      ->type_name("SCOPE");
  creating->add_option("--name", asked.name, "What to call it")
      ->check(CLI::Validator(check_name, ""))
      ->type_name("NAME");
  CLI::App* const listing = add_command(app, "list", "Names, scopes and when they were made", asked);
  CLI::App* const revoking = add_command(app, "revoke", "Makes a key worthless", asked);
  revoking->add_option("name,--name", asked.name, "Which one")->required()->type_name("NAME");
  try {
    app.parse(count, words);
    if (creating->parsed()) create(asked);
    if (listing->parsed()) list(asked);
    if (revoking->parsed()) revoke(asked);
    return 0;
  } catch (const CLI::ParseError& error) {
    constexpr int usage = 2;
    return app.exit(error) == 0 ? 0 : usage;
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-server key: " << error.what() << '\n';
    return 1;
  }
}

}  // namespace server::keys
