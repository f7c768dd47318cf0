#include "corpus/formats/feeds/feed.h"

#include <array>

#include "corpus/formats/feeds/item.h"
#include "corpus/xml/cut.h"
#include "corpus/xml/elements.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, 2> item_names = {"item", "entry"};

}  // namespace

bool looks_like_rss(std::string_view head) {
  return xml::local_name(xml::root_name(head)) == "rss";
}

bool looks_like_rss1(std::string_view head) {
  return xml::local_name(xml::root_name(head)) == "RDF";
}

bool looks_like_atom(std::string_view head) {
  return xml::local_name(xml::root_name(head)) == "feed" || xml::local_name(xml::root_name(head)) == "entry";
}

void cut_feed(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  xml::cut_records(origin, stream, format, delivery, item_names);
}

void read_feed(const Piece& piece, const ReadOptions& /*options*/, const Sink& sink) {
  xml::read_records(piece, sink, item_names, feeds::read_item);
}

}  // namespace corpus
