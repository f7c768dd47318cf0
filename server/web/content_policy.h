#pragma once
// What a browser may do with an answer: the Content-Security-Policy of pages and of data.

#include <string>
#include <string_view>

namespace server::web {

/// Of a page: what it needs from this server, and the style that stands in it, named by its SHA-256. Worked
/// out once; lives as long as the program.
std::string_view page_policy();

/// Of everything else: nothing may be loaded.
std::string_view data_policy();

/// `'sha256-...'`, as a policy names the text of a `<style>` element (CSP level 3, 2.3.1).
std::string hash_source(std::string_view text);

}  // namespace server::web
