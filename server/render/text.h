#pragma once
// Links, dates, numbers and names of languages as they stand in a page. Plain text: escaping is
// render/html.h.

#include <cstdint>
#include <string>
#include <string_view>

namespace server::render {

/// Whether `url` may become an href: it begins with http:// or https://, and holds no control character.
bool is_web_link(std::string_view url);

/// `12345` -> `12,345`.
std::string grouped(std::uint64_t number);

/// A message of the interface (lower-case, without an end) as it stands on a page: with a capital, where it
/// begins with an ASCII letter, and with a full stop.
std::string sentence(std::string_view message);

/// `1 article`, `12,345 articles`.
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// Unix seconds as `13 March 2025`, UTC.
std::string long_date(std::int64_t seconds);

/// `13 March 2025`, `12 to 14 March 2025`, `28 February to 3 March 2025`, `30 December 2024 to 2 January
/// 2025`, each end a <time>. REQUIRES: first <= last.
std::string period_html(std::int64_t first, std::int64_t last);

/// `13 March 2025, 21:20 UTC`; midnight is left out, because bare dates are stored so.
std::string long_moment(std::int64_t seconds);

/// `<time datetime="2025-03-13T00:00:00Z">13 March 2025</time>`.
std::string time_element(std::int64_t seconds);

/// English name of an ISO 639-1 language (`uk` -> `Ukrainian`); the code itself when there is none.
std::string language_name(std::string_view code);

}  // namespace server::render
