#include "corpus/formats/agency/newsml_g2.h"

#include <algorithm>
#include <array>

#include "corpus/formats/agency/fields.h"
#include "corpus/formats/agency/nitf.h"
#include "corpus/html/plain_text.h"
#include "corpus/input.h"
#include "corpus/xml/cut.h"
#include "corpus/xml/elements.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, 1> record_names = {"newsItem"};
constexpr std::array<std::string_view, 6> roots = {"newsItem",    "newsMessage",   "packageItem",
                                                   "conceptItem", "knowledgeItem", "planningItem"};

/// Text of one form of the content; the item may hold several.
void add_content(const pugi::xml_node& content, Draft& draft) {
  if (!draft[Field::body].empty()) return;
  const pugi::xml_node nitf = xml::at_path(content, "nitf");
  if (nitf) return agency::read_nitf_element(nitf, draft);
  const pugi::xml_node html = xml::at_path(content, "html/body");
  const std::string_view type = content.attribute("contenttype").value();
  const xml::Inside inside = xml::inside_of(html ? html : content, {"head", "figure", "media"});
  std::string text =
      inside.is_markup || type.find("html") != std::string_view::npos || html::holds_markup(inside.text)
          ? html::fragment_to_text(inside.text)
          : inside.text;
  if (text.find_first_not_of(" \t\r\n") != std::string::npos) draft[Field::body] = {std::move(text)};
}

void read_item(const xml::RecordView& view, Draft& draft) {
  const pugi::xml_node item = view.record;
  const pugi::xml_node meta = xml::at_path(item, "itemMeta");
  const pugi::xml_node content = xml::at_path(item, "contentMeta");
  using agency::fill_all;
  using agency::fill_first;
  fill_first(draft, Field::id, item, {"@guid"});
  fill_first(draft, Field::title, content, {"headline"});
  fill_first(draft, Field::title, meta, {"title"});
  fill_first(draft, Field::published, meta, {"versionCreated", "firstCreated"});
  fill_first(draft, Field::published, content, {"contentCreated", "contentModified"});
  fill_first(draft, Field::source, meta, {"provider/name", "provider@literal"});
  fill_first(draft, Field::source, content, {"infoSource/name"});
  fill_first(draft, Field::source, item, {"rightsInfo/copyrightHolder/name"});
  fill_first(draft, Field::source, meta, {"provider@qcode", "provider@uri"});
  fill_first(draft, Field::language, content, {"language@tag"});
  fill_first(draft, Field::language, item, {"@xml:lang"});
  fill_all(draft, Field::authors, content, {"creator/name"});
  if (draft[Field::authors].empty()) fill_first(draft, Field::authors, content, {"by"});
  fill_all(draft, Field::tags, content, {"subject/name", "keyword"});
  fill_first(draft, Field::section, content, {"genre/name"});
  agency::keep_first(draft, "slugline", content, {"slugline"});
  agency::keep_first(draft, "urgency", content, {"urgency"});
  agency::keep_first(draft, "located", content, {"located/name", "dateline"});
  for (const char* path : {"contentSet/inlineXML", "contentSet/inlineData"}) {
    for (const pugi::xml_node& each : xml::all_at_path(item, path)) add_content(each, draft);
  }
  fill_first(draft, Field::body, content, {"description"});
}

}  // namespace

bool looks_like_newsml_g2(std::string_view head) {
  return std::ranges::find(roots, xml::local_name(xml::root_name(head))) != roots.end();
}

void cut_newsml_g2(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  xml::cut_records(origin, stream, format, delivery, record_names);
}

void read_newsml_g2(const Piece& piece, const ReadOptions& /*options*/, const Sink& sink) {
  bool any = !piece.context.empty();
  const Sink counting = [&](Record&& record) {
    any = true;
    sink(std::move(record));
  };
  xml::read_records(piece, counting, record_names, read_item);
  if (!any)
    sink(Reject{piece.path, 0, "holds no newsItem: packages, concepts and plans have no text of their own"});
}

}  // namespace corpus
