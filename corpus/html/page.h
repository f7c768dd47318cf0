#pragma once
// A web page to the draft of an article: the facts it states, and its main text.

#include <string>

#include "corpus/draft.h"

namespace corpus::html {

/// What is known of a page besides its bytes; all of it may be empty.
struct PageOrigin {
  std::string path;     ///< as Draft::path
  std::string charset;  ///< what HTTP said: "windows-1251"
  std::string url;      ///< where it was fetched from; the page's own canonical link goes first
};

/// Reads the page: JSON-LD, Open Graph, meta tags, then the elements themselves, in this order of belief.
/// Encodings are found out (charset.h). Takes any bytes, in linear time.
Draft read_page(std::string bytes, const PageOrigin& origin);

}  // namespace corpus::html
