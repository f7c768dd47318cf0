#include "corpus/formats/other_xml.h"

#include <algorithm>
#include <string>

#include "corpus/infer.h"
#include "corpus/input.h"
#include "corpus/text/encoding.h"
#include "corpus/xml/elements.h"

namespace corpus {
namespace {

constexpr std::size_t quoted_bytes = 60;

}  // namespace

bool looks_like_xml(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of("\xEF\xBB\xBF \t\r\n"), head.size()));
  return head.starts_with("<?xml");
}

void refuse_xml(const Piece& piece, const ReadOptions& /*options*/, const Sink& sink) {
  const std::string text = text::to_utf8(piece.bytes).text;
  const std::string_view name = xml::root_name(text);
  if (name.empty()) return sink(Reject{piece.path, 0, "is not XML: it holds no element"});
  sink(Reject{piece.path, 0,
              "is XML of another kind, <" + cut_at_word(name, quoted_bytes) +
                  ">: expected rss, rdf:RDF, feed, nitf, newsItem or newsMessage"});
}

}  // namespace corpus
