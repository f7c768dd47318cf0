#include "corpus/html/web_address.h"

#include <algorithm>

#include "corpus/date.h"

namespace corpus::html {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

std::string_view after_scheme(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (url.starts_with(scheme)) return url.substr(scheme.size());
  }
  return {};
}

std::string_view path_of(std::string_view url) {
  const std::string_view rest = after_scheme(url);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  return rest.substr(slash, rest.find_first_of("?#", slash) - slash);
}

bool is_home(std::string_view url) {
  const std::string_view rest = after_scheme(url);
  return path_of(url).size() <= 1 && rest.find('?') == std::string_view::npos;
}

/// With scheme and host, where that can be had; else empty.
std::string completed(std::string_view url, std::string_view fetched) {
  if (!after_scheme(url).empty()) return std::string{url};
  if (url.starts_with("//")) return "https:" + std::string{url};
  const std::string_view rest = after_scheme(fetched);
  if (!url.starts_with('/') || rest.empty()) return {};
  const std::size_t before_path = fetched.size() - rest.size() + std::min(rest.find('/'), rest.size());
  return std::string{fetched.substr(0, before_path)} + std::string{url};
}

/// Digits at `at` that no other digit precedes or follows; empty unless there are `count`.
std::string_view number(std::string_view text, std::size_t at, std::size_t count) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - std::min(at, end) == count ? text.substr(at, count) : std::string_view{};
}

std::string date_at(std::string_view path, std::size_t at) {
  std::string date;
  if (const std::string_view compact = number(path, at, 8); !compact.empty()) {
    date = std::string{compact.substr(0, 4)} + '-' + std::string{compact.substr(4, 2)} + '-' +
           std::string{compact.substr(6)};
  } else if (const std::string_view year = number(path, at, 4); !year.empty() && at + 4 < path.size()) {
    const char separator = path[at + 4];
    const std::string_view month = number(path, at + 5, 2);
    if ((separator != '/' && separator != '-') || month.empty()) return {};
    if (at + 7 >= path.size() || path[at + 7] != separator) return {};
    const std::string_view day = number(path, at + 8, 2);
    if (day.empty()) return {};
    date = std::string{year} + '-' + std::string{month} + '-' + std::string{day};
  }
  const bool recent = date.starts_with("19") || date.starts_with("20");
  return recent && parse_date(date) ? date : std::string{};
}

}  // namespace

std::string choose_address(std::span<const std::string> stated, std::string_view fetched) {
  std::string home;
  for (const std::string& each : stated) {
    std::string url = completed(each, fetched);
    if (!url.empty() && !is_home(url)) return url;
    if (home.empty()) home = std::move(url);
  }
  return fetched.empty() ? home : std::string{fetched};
}

std::string host_of(std::string_view url) {
  std::string_view host = after_scheme(url);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return std::string{host};
}

std::string site_of(std::string_view host) {
  const auto last_label = [](std::string_view labels) {
    return labels.substr(labels.rfind('.') + 1);
  };  // npos + 1 is 0
  std::string_view labels = host.substr(0, host.rfind('.'));
  const std::string_view last = last_label(labels);
  const bool of_country = last.size() <= 3 && last.size() < labels.size();  // the "co" of "ledger.co.uk"
  if (of_country) labels.remove_suffix(last.size() + 1);
  return std::string{last_label(labels)};
}

std::string date_in_address(std::string_view url) {
  const std::string_view path = path_of(url);
  for (std::size_t at = 1; at < path.size(); ++at) {
    if (!is_digit(path[at]) || is_digit(path[at - 1])) continue;
    std::string date = date_at(path, at);
    if (!date.empty()) return date;
  }
  return {};
}

}  // namespace corpus::html
