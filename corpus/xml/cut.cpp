#include "corpus/xml/cut.h"

#include <algorithm>

#include "corpus/files/cut.h"
#include "corpus/files/peek_stream.h"
#include "corpus/html/charset.h"
#include "corpus/input.h"
#include "corpus/xml/elements.h"

namespace corpus::xml {
namespace {

std::size_t line_ends(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

Mark first_record(std::string_view head, std::span<const std::string_view> local_names) {
  Mark mark = next_mark(head, 0);
  while (!mark.name.empty() && std::ranges::find(local_names, local_name(mark.name)) == local_names.end())
    mark = next_mark(head, mark.end);
  return mark;
}

class RecordReader {
 public:
  RecordReader(const Piece& piece, const Sink& sink, const ReadRecord& read)
      : piece_(piece), sink_(sink), read_(read), decoded_(html::decode_page(piece.context + piece.bytes)) {}

  void run(std::span<const std::string_view> local_names) {
    const Parts parts = split(decoded_.text, local_names);
    frame_ = parse(parts.frame);
    line_ = piece_.first_line - line_ends(piece_.context);  // may wrap; comes back with the context's lines
    number_ = piece_.first_record;
    for (const std::string_view record : parts.records) one(record);
    if (parts.records.empty() && piece_.context.empty() && !frame_.whole)
      sink_(Reject{piece_.path, 0, "is not well-formed XML, and none of its articles can be made out"});
  }

 private:
  void one(std::string_view record) {
    const auto start = static_cast<std::size_t>(record.data() - decoded_.text.data());
    line_ += line_ends(std::string_view(decoded_.text).substr(counted_, start - counted_));
    counted_ = start;
    Draft draft{.path = piece_.path, .record = number_++, .line = line_};
    if (!decoded_.note.empty()) draft.notes.push_back(decoded_.note);
    const Tree tree = parse_leniently(record);
    if (!tree.whole) draft.notes.emplace_back("not well-formed XML: read as far as it goes");
    read_({frame_.top(), tree.top()}, draft);
    sink_(finish(std::move(draft)));
  }

  const Piece& piece_;
  const Sink& sink_;
  const ReadRecord& read_;
  const text::Decoded decoded_;
  Tree frame_;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;  // bytes whose line ends are in line_
  std::size_t number_ = 1;
};

}  // namespace

void cut_records(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery,
                 std::span<const std::string_view> local_names) {
  PeekStream peek(stream, delivery.limits.piece_bytes);
  const std::string_view head = peek.head();
  const Mark first = first_record(head, local_names);
  if (head.size() < delivery.limits.piece_bytes || first.name.empty())
    return cut_whole(origin, peek, format, delivery);
  std::string context(head.substr(0, first.start));
  const std::size_t lines = line_ends(context);
  read_fully(peek, context);  // the same bytes: passes over them
  ElementEnds ends(first.name);
  corpus::cut_records(
      origin, peek, format, delivery,
      {.ends = ends, .noun = "record", .context = std::move(context), .first_line = 1 + lines});
}

void read_records(const Piece& piece, const Sink& sink, std::span<const std::string_view> local_names,
                  const ReadRecord& read) {
  RecordReader(piece, sink, read).run(local_names);
}

}  // namespace corpus::xml
