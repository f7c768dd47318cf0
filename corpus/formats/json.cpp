#include "corpus/formats/json.h"

#include "corpus/formats/members.h"
#include "corpus/input.h"
#include "corpus/text/encoding.h"

// An object is an article, unless its only list holds objects and it has no text of its own: then that list
// is the archive ({"articles": [...]}, {"status": "ok", "results": [...]}).

namespace corpus {
namespace {

using json::Kind;
using json::Scanner;

class JsonFile {
 public:
  JsonFile(const Piece& piece, const ReadOptions& options, const Sink& sink, const text::Decoded& decoded)
      : piece_(piece), options_(options), sink_(sink), decoded_(decoded) {}

  void run() {
    Scanner scanner(decoded_.text, options_.limits.json_depth);
    try {
      top(scanner);
      scanner.finish();
    } catch (const json::Fault& fault) {
      sink_(reject_fault(piece_.path, decoded_.text, piece_.first_line, fault));
    }
  }

 private:
  void top(Scanner& scanner) {
    const Kind kind = scanner.kind();
    if (kind == Kind::array) return items(scanner);
    if (kind != Kind::object)
      return sink_(Reject{piece_.path, 0, "expected a JSON object or an array of objects"});
    if (const std::size_t list = archive_list(scanner)) {
      scanner = Scanner(decoded_.text, options_.limits.json_depth);
      return members_until(scanner, list);
    }
    Scanner again(decoded_.text, options_.limits.json_depth);
    article(again, 0);
  }

  void items(Scanner& scanner) {
    scanner.enter();
    for (std::size_t record = 1; scanner.next_item(); ++record) {
      if (scanner.kind() == Kind::object) {
        article(scanner, record);
      } else {
        const std::size_t line = line_at(scanner.at());
        scanner.skip();
        sink_(Reject{piece_.path, line, "expected a JSON object in this array"});
      }
    }
  }

  void article(Scanner& scanner, std::size_t record) {
    scanner.kind();
    Draft draft{.path = piece_.path, .record = record, .line = line_at(scanner.at())};
    if (!decoded_.note.empty()) draft.notes.push_back(decoded_.note);
    read_members(scanner, options_.names, draft);
    sink_(finish(std::move(draft)));
  }

  /// Place, from 1, of the member that holds the archive; 0 when the object is an article. Passes over the
  /// object.
  std::size_t archive_list(Scanner& scanner) const {
    std::string name;
    std::size_t list = 0;
    std::size_t lists = 0;
    bool has_text = false;
    scanner.enter();
    for (std::size_t place = 1; scanner.next_member(name); ++place) {
      const bool array = scanner.kind() == Kind::array;
      const std::string_view written = scanner.skip();
      if (array && holds_objects(written)) {
        list = place;
        ++lists;
      }
      has_text |= means_text(name) && !array;
    }
    return lists == 1 && !has_text ? list : 0;
  }

  bool means_text(const std::string& name) const {
    const std::optional<Meaning> meaning = options_.names.find(name);
    return meaning && (meaning->field == Field::title || meaning->field == Field::body);
  }

  static bool holds_objects(std::string_view array) {
    const std::size_t first = array.find_first_not_of(" \t\r\n", 1);
    return first != std::string_view::npos && array[first] == '{';
  }

  void members_until(Scanner& scanner, std::size_t list) {
    std::string name;
    scanner.kind();
    scanner.enter();
    for (std::size_t place = 1; scanner.next_member(name); ++place) {
      scanner.kind();
      if (place == list) {
        items(scanner);
      } else {
        scanner.skip();
      }
    }
  }

  /// Lines are counted on from the record before: once over the file in all.
  std::size_t line_at(std::size_t at) {
    for (; counted_ < at; ++counted_) lines_ += decoded_.text[counted_] == '\n' ? 1U : 0U;
    return piece_.first_line + lines_;
  }

  const Piece& piece_;
  const ReadOptions& options_;
  const Sink& sink_;
  const text::Decoded& decoded_;
  std::size_t counted_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace

bool looks_like_json(std::string_view head) {
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || (head[start] != '{' && head[start] != '[')) return false;
  const std::size_t next = head.find_first_not_of(" \t\r\n", start + 1);
  if (next == std::string_view::npos) return false;
  return head[start] == '{' ? head[next] == '"' || head[next] == '}' : head[next] == '{' || head[next] == ']';
}

void read_json(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  const text::Decoded decoded = text::to_utf8(piece.bytes);
  JsonFile(piece, options, sink, decoded).run();
}

}  // namespace corpus
