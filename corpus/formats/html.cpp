#include "corpus/formats/html.h"

#include "corpus/html/page.h"
#include "corpus/html/tokens.h"
#include "corpus/input.h"

namespace corpus {

bool looks_like_html(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  html::Tokens tokens(head);
  html::Token token;
  while (tokens.next(token)) {
    if (token.kind == html::TokenKind::start_tag) return token.tag.tag != html::Tag::other;
    if (token.text.find_first_not_of(" \t\r\n\f") != std::string_view::npos) return false;
  }
  return false;
}

void read_html(const Piece& piece, const ReadOptions& /*options*/, const Sink& sink) {
  sink(finish(html::read_page(piece.bytes, {.path = piece.path})));
}

}  // namespace corpus
