#include "corpus/formats/table.h"

#include <algorithm>

#include "corpus/files/peek_stream.h"
#include "corpus/formats/members.h"
#include "corpus/formats/table_rows.h"
#include "corpus/infer.h"
#include "corpus/input.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

constexpr std::size_t header_bytes = std::size_t{64} * 1024;  // thousands of columns
constexpr std::size_t quoted_bytes = 200;                     // of a header row that a reject names
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// A table's beginning: spreadsheets write a line `sep=;` before the header.
struct TableHead {
  char separator = ',';
  Row names;
  std::size_t bytes = 0;  ///< up to the first row
};

TableHead head_of(std::string_view text) {
  TableHead head;
  if (text.starts_with(utf8_mark)) head.bytes = utf8_mark.size();
  const std::string_view first = text.substr(head.bytes, 6);
  if (first.size() > 4 && first.starts_with("sep=")) {
    head.separator = first[4];
    head.bytes = std::min(text.find('\n', head.bytes), text.size() - 1) + 1;
  } else {
    head.separator = separator_of(text.substr(head.bytes));
  }
  const std::string_view rest = text.substr(head.bytes);
  if (rest.empty()) return head;
  head.names = read_row(rest, head.separator);
  head.bytes += head.names.bytes;
  return head;
}

bool is_blank(const std::string& cell) {
  return cell.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// A table's rows as JSON objects, so that columns mean what members of these names mean.
class TableReader {
 public:
  TableReader(const Piece& piece, const ReadOptions& options, const Sink& sink)
      : piece_(piece), options_(options), sink_(sink) {}

  void run() {
    text::Decoded decoded = text::to_utf8(piece_.bytes);
    note_ = std::move(decoded.note);
    std::string_view rows = decoded.text;
    line_ = piece_.first_line;
    read_header(rows);
    if (!names_text()) return reject(line_, "the header row names no title and no text: " + all_names());
    while (!rows.empty()) row(rows);
  }

 private:
  void read_header(std::string_view& rows) {
    if (piece_.context.empty()) {
      TableHead head = head_of(rows);
      separator_ = head.separator;
      names_ = std::move(head.names.cells);
      return skip(rows, head.bytes);
    }
    separator_ = piece_.context.front();
    names_ = read_row(text::to_utf8(piece_.context.substr(1)).text, separator_).cells;
  }

  bool names_text() const {
    return names_.empty() || std::ranges::any_of(names_, [&](const std::string& name) {
             const std::optional<Meaning> meaning = options_.names.find(name);
             return meaning && (meaning->field == Field::title || meaning->field == Field::body);
           });
  }

  std::string all_names() const {
    std::string all;
    for (const std::string& name : names_) all += (all.empty() ? "" : ", ") + name;
    return cut_at_word(text::clean_line(std::move(all)).text, quoted_bytes);
  }

  void skip(std::string_view& rows, std::size_t bytes) {
    line_ += static_cast<std::size_t>(std::ranges::count(rows.substr(0, bytes), '\n'));
    rows.remove_prefix(bytes);
  }

  void row(std::string_view& rows) {
    Row found = read_row(rows, separator_);
    const std::size_t line = line_;
    skip(rows, found.bytes);
    if (std::ranges::all_of(found.cells, is_blank)) return;
    while (found.cells.size() > names_.size() && is_blank(found.cells.back())) found.cells.pop_back();
    if (!found.closed) return reject(line, "a quoted cell is not closed: expected a double quote at its end");
    if (found.cells.size() != names_.size()) {
      return reject(line, "has " + std::to_string(found.cells.size()) + " cells where the header row names " +
                              std::to_string(names_.size()));
    }
    article(line, found.cells);
  }

  void reject(std::size_t line, std::string&& reason) { sink_(Reject{piece_.path, line, std::move(reason)}); }

  void article(std::size_t line, const std::vector<std::string>& cells) {
    Draft draft{.path = piece_.path, .record = line, .line = line};
    if (!note_.empty()) draft.notes.push_back(note_);
    const std::string object = as_object(cells);
    json::Scanner scanner(object, options_.limits.json_depth);
    scanner.kind();
    read_members(scanner, options_.names, draft);
    sink_(finish(std::move(draft)));
  }

  std::string as_object(const std::vector<std::string>& cells) const {
    std::string json = "{";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (is_blank(cells[i])) continue;
      if (json.size() > 1) json += ',';
      json::append_string(json, is_blank(names_[i]) ? "column " + std::to_string(i + 1) : names_[i]);
      json += ':';
      json::append_string(json, cells[i]);
    }
    return json + '}';
  }

  const Piece& piece_;
  const ReadOptions& options_;
  const Sink& sink_;
  std::vector<std::string> names_;
  std::string note_;
  std::size_t line_ = 1;
  char separator_ = ',';
};

void pass_over(ByteStream& stream, std::size_t bytes) {
  std::string room(bytes, '\0');
  read_fully(stream, room);
}

}  // namespace

bool looks_like_table(std::string_view head) {
  if (head.find('\n') == std::string_view::npos) return false;
  const TableHead table = head_of(head);
  if (table.names.cells.size() < 2 || table.bytes >= head.size()) return false;
  const MemberNames known = known_member_names();
  std::size_t meant = 0;
  bool text = false;
  for (const std::string& name : table.names.cells) {
    const std::optional<Meaning> meaning = known.find(name);
    if (!meaning) continue;
    ++meant;
    text |= meaning->field == Field::title || meaning->field == Field::body;
  }
  const Row first = read_row(head.substr(table.bytes), table.separator);
  return text && meant > 1 && first.cells.size() == table.names.cells.size();
}

void cut_table(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  PeekStream peek(stream, header_bytes);
  const TableHead head = head_of(peek.head());
  if (head.names.cells.empty()) return;
  if (!head.names.closed || (head.bytes == header_bytes)) {
    return delivery.reject(origin, 1,
                           "expected a header row that names the columns, of less than " +
                               std::to_string(header_bytes) + " bytes");
  }
  std::string context(1, head.separator);
  context += peek.head().substr(head.bytes - head.names.bytes, head.names.bytes);
  const auto lines = static_cast<std::size_t>(std::ranges::count(peek.head().substr(0, head.bytes), '\n'));
  pass_over(peek, head.bytes);
  RowEnds ends(head.separator);
  cut_records(origin, peek, format, delivery,
              {.ends = ends, .noun = "row", .context = std::move(context), .first_line = 1 + lines});
}

void read_table(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  TableReader(piece, options, sink).run();
}

}  // namespace corpus
