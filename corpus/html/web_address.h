#pragma once
// What a page's address tells, and which of several is its own.

#include <span>
#include <string>
#include <string_view>

namespace corpus::html {

/// The first of `stated` that is an address of http or https and no mere home page; one that begins with `/`
/// is completed by `fetched`. Else `fetched`, else a home page.
std::string choose_address(std::span<const std::string> stated, std::string_view fetched);

/// The host without `www.`: "ledger.example"; empty when it is no address.
std::string host_of(std::string_view url);

/// The name in a host: "ledger" in "news.ledger.co.uk".
std::string site_of(std::string_view host);

/// The date in a path as "2025-03-13": `/2025/03/13/`, `/2025-03-13-`, `/20250313`; empty when there is none.
std::string date_in_address(std::string_view url);

}  // namespace corpus::html
