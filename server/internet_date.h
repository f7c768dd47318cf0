#pragma once
// Points in time as HTTP (RFC 9110, 5.6.7) and RSS write them.

#include <cstdint>
#include <string>

namespace server {

/// `Thu, 13 Mar 2025 00:00:00 GMT`, in English whatever the locale. `seconds`: Unix time, years 0 to 9999.
std::string internet_date(std::int64_t seconds);

/// The same of this moment, for the header Date.
std::string internet_date_now();

}  // namespace server
