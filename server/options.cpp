#include "server/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

#include <CLI/CLI.hpp>

#include "server/version.h"

namespace server {
namespace {

constexpr const char* description =
    "Serves a Broadsheet index over HTTP: search as JSON and as a page.\n\n"
    "  broadsheet-index --index news.index articles/\n"
    "  broadsheet-server --index news.index\n"
    "  curl 'http://127.0.0.1:8080/search?q=ceasefire'\n";

constexpr const char* footer =
    "\nEvery option can stand in the environment (BROADSHEET_LISTEN=0.0.0.0:80) and in a file of lines such "
    "as\n"
    "listen=0.0.0.0:80. The command line goes before the file, that before the environment.\n"
    "SIGHUP makes it read the keys and aliases again. SIGTERM ends it once the requests in flight are "
    "answered.\n"
    "Beside serving: broadsheet-server key makes keys, broadsheet-server watch tells which saved searches "
    "new\n"
    "articles match; each has its --help.\n"
    "Exit: 0 ended in order, 1 failed, 2 wrong usage.";

struct Address {
  std::string host;
  std::uint16_t port = 0;
};

// HOST:PORT, [::1]:PORT or PORT alone. Throws CLI::ValidationError.
Address read_address(const std::string& text) {
  const auto colon = text.rfind(':');
  const std::string digits = colon == std::string::npos ? text : text.substr(colon + 1);
  unsigned port = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size() ||
      port > 65'535) {
    throw CLI::ValidationError("--listen", "'" + text + "' is not HOST:PORT, such as 127.0.0.1:8080");
  }
  std::string host = colon == std::string::npos ? "127.0.0.1" : text.substr(0, colon);
  const bool is_bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (is_bracketed) host = host.substr(1, host.size() - 2);
  if (host.empty())
    throw CLI::ValidationError("--listen",
                               "'" + text + "' has no host; 0.0.0.0 is every IPv4 address of this machine");
  if (!is_bracketed && host.find(':') != std::string::npos)
    throw CLI::ValidationError("--listen", "'" + text + "': write an IPv6 address as in [::1]:8080");
  return {host, static_cast<std::uint16_t>(port)};
}

// What stands behind `scheme://` in an address without white space, control bytes and quotes; empty if there
// is nothing.
std::string_view behind_scheme(std::string_view url) {
  const bool is_plain = std::all_of(url.begin(), url.end(), [](char byte) {
    return byte > ' ' && byte <= '~' && std::string_view("\"<>?#,").find(byte) == std::string_view::npos;
  });
  const auto scheme_end = url.find("://");
  return !is_plain || scheme_end == std::string_view::npos ? std::string_view() : url.substr(scheme_end + 3);
}

std::string check_base_url(const std::string& url) {
  const bool is_web = url.starts_with("http://") || url.starts_with("https://");
  const std::string_view place = behind_scheme(url);
  return is_web && !place.empty() && !place.starts_with('/')
             ? ""
             : "'" + url + "' is not an address such as https://news.example.org/archive";
}

std::string check_origin(const std::string& origin) {
  const std::string_view host = behind_scheme(origin);
  const bool is_origin = !host.empty() && host.find('/') == std::string_view::npos;
  return origin == "*" || is_origin
             ? ""
             : "'" + origin + "' is not an origin such as https://news.example.org, nor *";
}

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread begins
  return value == nullptr ? "" : value;
}

void add_options(CLI::App& app, Options& options, std::string& listen) {
  static const std::map<std::string, LogForm> log_forms{{"text", LogForm::text}, {"json", LogForm::json}};
  app.add_option("--index", options.index, "Index folder, or Xapian stub file")
      ->envname("BROADSHEET_INDEX")
      ->capture_default_str()
      ->type_name("DIR");
  app.add_option("--listen", listen, "Where to listen; port 0 picks a free one")
      ->envname("BROADSHEET_LISTEN")
      ->capture_default_str()
      ->type_name("HOST:PORT");
  app.add_option("--base-url", options.base_url,
                 "The server's address as its users see it, for links; its path goes before every link")
      ->envname("BROADSHEET_BASE_URL")
      ->check(CLI::Validator(check_base_url, ""))
      ->type_name("URL");
  app.add_option("--keys", options.keys,
                 "File of keys; without it nobody may write. broadsheet-server key --help")
      ->envname("BROADSHEET_KEYS")
      ->type_name("FILE");
  app.add_option("--aliases", options.aliases,
                 "File of names that mean the same, beside those of the index: one group a line")
      ->envname("BROADSHEET_ALIASES")
      ->type_name("FILE");
  app.add_option("--cors", options.cors, "Origin whose pages may read answers; repeatable; * for all")
      ->envname("BROADSHEET_CORS")
      ->delimiter(',')
      ->check(CLI::Validator(check_origin, ""))
      ->type_name("ORIGIN");
  app.add_option("--connections", options.connections, "Connections open at once")
      ->envname("BROADSHEET_CONNECTIONS")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--workers", options.workers, "Threads that answer; 0: as many as cores")
      ->envname("BROADSHEET_WORKERS")
      ->check(CLI::Range(0, 1'024))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--cache-mb", options.cache_mb, "Memory for results to give again, in MB; 0: none")
      ->envname("BROADSHEET_CACHE_MB")
      ->check(CLI::Range(0, 65'536))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--rate", options.rate, "Requests a second that one client may send; 0: any number")
      ->envname("BROADSHEET_RATE")
      ->check(CLI::Range(0.0, 1e6))
      ->capture_default_str()
      ->type_name("N");
  app.add_option("--log", options.log, "Form of the log on standard error: text or json")
      ->envname("BROADSHEET_LOG")
      ->transform(CLI::CheckedTransformer(log_forms).description(""))
      ->default_str("text")
      ->type_name("FORM");
  // Not by envname(), which the library looks at only after it has read the file.
  app.set_config("--config", from_environment("BROADSHEET_CONFIG"), "File with options")->type_name("FILE");
  app.allow_config_extras(CLI::config_extras_mode::error);
  app.set_version_flag("--version", "broadsheet-server " + std::string{version});
}

// What the library does not check: a file that only the environment names, and a number that is none.
void check_read(const CLI::App& app, const Options& options) {
  const CLI::Option& config = *app.get_config_ptr();
  const std::string file =
      config.count() > 0 ? config.results().front() : from_environment("BROADSHEET_CONFIG");
  if (!file.empty() && CLI::detail::check_path(file.c_str()) != CLI::detail::path_type::file) {
    throw CLI::FileError::Missing(file);
  }
  if (std::isnan(options.rate))
    throw CLI::ValidationError("--rate", "has to be a number of requests a second");
}

}  // namespace

std::variant<Options, Exit> read_options(int count, const char* const* words) {
  CLI::App app(description, "broadsheet-server");
  Options options;
  std::string listen = "127.0.0.1:8080";
  add_options(app, options, listen);
  app.footer(footer);
  try {
    app.parse(count, words);
    check_read(app, options);
    Address address = read_address(listen);
    options.host = std::move(address.host);
    options.port = address.port;
  } catch (const CLI::ParseError& error) {
    constexpr int usage = 2;
    return Exit{app.exit(error) == 0 ? 0 : usage};
  }
  while (options.base_url.ends_with('/')) options.base_url.pop_back();
  return options;
}

}  // namespace server
