#include "server/internet_date.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string_view>

namespace server {

std::string internet_date(std::int64_t seconds) {
  constexpr std::string_view days = "SunMonTueWedThuFriSat";
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const std::time_t time = seconds;
  std::tm parts{};
  gmtime_r(&time, &parts);
  const auto padded = [](int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
  };
  std::string text{days.substr(static_cast<std::size_t>(parts.tm_wday) * 3, 3)};
  text += ", " + padded(parts.tm_mday, 2) + ' ';
  text += months.substr(static_cast<std::size_t>(parts.tm_mon) * 3, 3);
  return text + ' ' + padded(parts.tm_year + 1900, 4) + ' ' + padded(parts.tm_hour, 2) + ':' +
         padded(parts.tm_min, 2) + ':' + padded(parts.tm_sec, 2) + " GMT";
}

std::string internet_date_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return internet_date(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

}  // namespace server
