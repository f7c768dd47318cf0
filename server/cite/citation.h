#pragma once
// What a reference manager wants to know of an article: the plain value behind BibTeX, CSL-JSON and RIS.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "server/cite/name.h"

namespace server::cite {

/// No more than is known: a year, a year and a month, or a day (UTC).
struct KnownDate {
  int year = 0;        ///< 0: nothing is known
  unsigned month = 0;  ///< 1 to 12; 0: not known
  unsigned day = 0;    ///< likewise
};

/// Texts are on one line each, without control characters, and empty where the archive says nothing.
struct Citation {
  std::string key;  ///< made of the article's id alone: ASCII letters, digits and hyphens
  std::string title;
  std::vector<Name> authors;
  std::string source;
  std::string section;
  std::string language;  ///< ISO 639-1
  std::vector<std::string> tags;
  KnownDate published;
  std::string url;  ///< where the outlet published it, else the article on this server
};

/// `here`: whole address of the article on this server.
Citation citation_of(const corpus::Article& article, std::string_view here);

}  // namespace server::cite
