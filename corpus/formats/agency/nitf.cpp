#include "corpus/formats/agency/nitf.h"

#include <array>

#include "corpus/formats/agency/fields.h"
#include "corpus/xml/cut.h"
#include "corpus/xml/elements.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, 1> record_names = {"nitf"};

}  // namespace

bool looks_like_nitf(std::string_view head) {
  return xml::local_name(xml::root_name(head)) == "nitf";
}

void cut_nitf(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  xml::cut_records(origin, stream, format, delivery, record_names);
}

void read_nitf(const Piece& piece, const ReadOptions& /*options*/, const Sink& sink) {
  xml::read_records(piece, sink, record_names, [](const xml::RecordView& view, Draft& draft) {
    agency::read_nitf_element(view.record, draft);
  });
}

namespace agency {

void read_nitf_element(const pugi::xml_node& nitf, Draft& draft) {
  const pugi::xml_node head = xml::at_path(nitf, "head");
  const pugi::xml_node top = xml::at_path(nitf, "body/body.head");
  fill_first(draft, Field::id, head, {"docdata/doc-id@id-string"});
  fill_first(draft, Field::title, top, {"hedline/hl1", "hedline/hl2"});
  fill_first(draft, Field::title, head, {"title"});
  fill_first(draft, Field::published, head,
             {"docdata/date.issue@norm", "docdata/date.release@norm", "pubdata@date.publication"});
  fill_first(draft, Field::published, top, {"dateline/story.date@norm"});
  fill_first(draft, Field::source, head, {"pubdata@name"});
  fill_first(draft, Field::source, top, {"distributor/org", "distributor", "rights/rights.owner"});
  fill_first(draft, Field::source, head, {"docdata/doc.copyright@holder", "docdata/doc-id@regsrc"});
  fill_first(draft, Field::section, head, {"pubdata@position.section"});
  fill_first(draft, Field::language, nitf, {"@xml:lang", "body@xml:lang"});
  fill_first(draft, Field::authors, top, {"byline/person", "byline/by"});
  const pugi::xml_node byline = xml::at_path(top, "byline");
  if (draft[Field::authors].empty() && byline)
    draft[Field::authors] = {words_of(byline, {"byttl", "location", "virtloc"})};
  fill_all(draft, Field::tags, head,
           {"docdata/key-list/keyword@key", "tobject/tobject.subject@tobject.subject.type",
            "tobject/tobject.subject@tobject.subject.matter"});
  keep_first(draft, "abstract", top, {"abstract"});
  keep_first(draft, "dateline", top, {"dateline/location", "dateline"});
  if (!draft[Field::body].empty()) return;
  for (const pugi::xml_node& content : xml::all_at_path(nitf, "body/body.content")) {
    draft[Field::body].push_back(words_of(content, {"media", "media-caption", "media-producer"}));
  }
}

}  // namespace agency
}  // namespace corpus
