#include "server/render/text.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <unicode/uloc.h>

#include "corpus/date.h"

namespace server::render {
namespace {

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char want, char have) {
           return want == (have >= 'A' && have <= 'Z' ? have + 32 : have);
         });
}

std::string timed(std::int64_t seconds, std::string_view text) {
  return "<time datetime=\"" + corpus::to_iso8601(seconds) + "\">" + std::string{text} + "</time>";
}

}  // namespace

bool is_web_link(std::string_view url) {
  return (begins_with(url, "http://") || begins_with(url, "https://")) &&
         std::none_of(url.begin(), url.end(),
                      [](char byte) { return static_cast<unsigned char>(byte) <= 0x20 || byte == 0x7F; });
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string sentence(std::string_view message) {
  std::string text{message};
  if (text.empty()) return text;
  if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  if (std::string_view(".?!").find(text.back()) == std::string_view::npos) text += '.';
  return text;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return grouped(count).append(" ").append(count == 1 ? one : many);
}

std::string long_date(std::int64_t seconds) {
  static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                           "May",       "June",     "July",     "August",
                                                           "September", "October",  "November", "December"};
  const auto day =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
  const std::chrono::year_month_day date{day};
  std::string text = std::to_string(static_cast<unsigned>(date.day()));
  text += ' ';
  text += months[static_cast<unsigned>(date.month()) - 1];
  return text + ' ' + std::to_string(static_cast<int>(date.year()));
}

std::string long_moment(std::int64_t seconds) {
  constexpr std::size_t time_at = 11;
  const std::string time = corpus::to_iso8601(seconds).substr(time_at, 5);
  return time == "00:00" ? long_date(seconds) : long_date(seconds) + ", " + time + " UTC";
}

std::string time_element(std::int64_t seconds) {
  return timed(seconds, long_date(seconds));
}

std::string period_html(std::int64_t first, std::int64_t last) {
  const std::string from = long_date(first);
  const std::string to = long_date(last);
  if (from == to) return time_element(first);
  // `12 March 2025`: what the two have in common at their ends stands once.
  std::size_t kept = from.size();
  for (const std::size_t part : {from.rfind(' '), from.find(' ')})
    if (to.ends_with(std::string_view{from}.substr(part))) kept = part;
  return timed(first, std::string_view{from}.substr(0, kept)) + " to " + time_element(last);
}

std::string language_name(std::string_view code) {
  if (code.empty()) return {};
  std::array<char16_t, 64> name{};
  UErrorCode error = U_ZERO_ERROR;
  std::string locale{code};
  const int length =
      uloc_getDisplayLanguage(locale.c_str(), "en", name.data(), static_cast<int>(name.size()), &error);
  if (U_FAILURE(error) != 0 || error == U_STRING_NOT_TERMINATED_WARNING) return locale;
  std::string text;
  for (const char16_t unit : std::u16string_view{name.data(), static_cast<std::size_t>(length)}) {
    if (unit >= 0x80) return locale;
    text += static_cast<char>(unit);
  }
  return text;
}

}  // namespace server::render
