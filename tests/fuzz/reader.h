#pragma once
// What every reader must keep to, whatever the bytes: nothing thrown, sound articles, a reason for each
// reject.

#include <cstdlib>
#include <string>

#include "corpus/formats/format.h"
#include "corpus/input.h"
#include "corpus/text/utf8.h"

namespace fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void check(const corpus::Record& record) {
  if (const auto* reject = std::get_if<corpus::Reject>(&record)) return require(!reject->reason.empty());
  const auto& article = std::get<corpus::Article>(record);
  for (const std::string* text :
       {&article.id, &article.title, &article.body, &article.source, &article.extra}) {
    require(corpus::text::is_valid_utf8(*text) && text->find('\0') == std::string::npos);
  }
  require(article.title.empty() == (article.title_origin == corpus::Origin::absent));
  require(!article.id.empty() && article.body.find('\r') == std::string::npos);
  require(corpus::to_json_line(article).find('\n') == std::string::npos);
}

inline int read(const char* format, const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const corpus::Piece piece{
      .path = "x", .root = "x", .format = &corpus::format_named(format), .bytes = bytes};
  corpus::read_piece(piece, {}, check);
  return 0;
}

}  // namespace fuzz
