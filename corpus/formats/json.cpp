#include "corpus/formats/json.h"

#include <algorithm>
#include <optional>

#include "corpus/formats/json_list.h"
#include "corpus/formats/members.h"
#include "corpus/input.h"
#include "corpus/text/encoding.h"

// An object is an article, unless its only list holds objects and it has no text of its own: then that list
// is the archive ({"articles": [...]}, {"status": "ok", "results": [...]}). Several objects one after
// another, over any number of lines (mongoexport, jq), are articles.

namespace corpus {
namespace {

using json::Kind;
using json::Scanner;

class JsonFile {
 public:
  JsonFile(const Piece& piece, const ReadOptions& options, const Sink& sink, const text::Decoded& decoded)
      : piece_(piece), options_(options), sink_(sink), decoded_(decoded) {}

  void run() {
    try {
      if (piece_.context.empty()) return file();
      part_of_list();
    } catch (const json::Fault& fault) {
      sink_(reject_fault(piece_.path, decoded_.text, piece_.first_line, fault));
    }
  }

 private:
  Scanner scanner_at(std::size_t byte) const { return {decoded_.text, options_.limits.json_depth, byte}; }

  void file() {
    Scanner scanner = scanner_at(0);
    const Kind kind = scanner.kind();
    if (kind == Kind::array) {
      items(scanner);
      return scanner.finish();
    }
    if (kind != Kind::object) {
      return sink_(Reject{piece_.path, 0, "expected a JSON object or an array of objects"});
    }
    const std::optional<std::size_t> list = archive_list(scanner);
    if (!list && scanner.at_end() && holds_articles_by_id()) return by_id();
    if (!list) return objects(scanner.at_end() ? Count::one : Count::several);
    Scanner inside = scanner_at(*list);
    inside.kind();
    items(inside);
    scanner.finish();
  }

  /// Objects with commas between, perhaps the end of their list. One that is broken costs no other one.
  void part_of_list() {
    const std::string_view text = decoded_.text;
    std::size_t record = piece_.first_record;
    for (std::size_t at = 0; (at = text.find_first_not_of(", \t\r\n", at)) != std::string_view::npos;
         ++record) {
      if (text[at] == ']') return;
      const std::size_t length = std::min(ObjectEnds().next_end(text.substr(at)), text.size() - at);
      if (text[at] == '{') {
        in_list(text.substr(0, at + length), at, record);
      } else {
        sink_(Reject{piece_.path, line_at(at), "expected a JSON object in this array"});
      }
      at += length;
    }
  }

  void in_list(std::string_view text, std::size_t at, std::size_t record) {
    Scanner scanner(text, options_.limits.json_depth, at);
    try {
      article(scanner, record);
    } catch (const json::Fault& fault) {
      sink_(reject_fault(piece_.path, text, piece_.first_line, fault));
    }
  }

  enum class Count : std::uint8_t { one, several };

  void objects(Count count) {
    Scanner scanner = scanner_at(0);
    for (std::size_t record = count == Count::one ? 0 : 1; !scanner.at_end(); ++record) {
      if (scanner.kind() != Kind::object) return scanner.finish();
      article(scanner, record);
    }
  }

  /// Whether it is {"id": {article}, "other id": {article}, ...}.
  bool holds_articles_by_id() const {
    Scanner scanner = scanner_at(0);
    scanner.kind();
    const Survey found = survey(scanner);
    if (found.has_text || !found.lists.empty() || found.inner.size() < 2) return false;
    return std::ranges::all_of(found.inner, [&](std::size_t start) {
      Scanner inside = scanner_at(start);
      inside.kind();
      return survey(inside).has_text;
    });
  }

  /// The name under which an article stands is its id, unless it has one.
  void by_id() {
    Scanner scanner = scanner_at(0);
    scanner.kind();
    std::string name;
    std::size_t record = 1;
    for (scanner.enter(); scanner.next_member(name); ++record) {
      if (scanner.kind() == Kind::object) {
        article(scanner, record, name);
      } else {
        scanner.skip();
      }
    }
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

  void article(Scanner& scanner, std::size_t record, const std::string& id = {}) {
    scanner.kind();
    Draft draft{.path = piece_.path, .record = record, .line = line_at(scanner.at())};
    if (!decoded_.note.empty()) draft.notes.push_back(decoded_.note);
    read_members(scanner, options_.names, draft);
    if (!id.empty() && draft[Field::id].empty() && draft[Field::url].empty()) draft[Field::id] = {id};
    sink_(finish(std::move(draft)));
  }

  /// What an object holds, before it is known what it is.
  struct Survey {
    std::vector<std::size_t> lists;  ///< bytes at which lists of objects begin
    std::vector<std::size_t> inner;  ///< bytes at which objects begin
    bool has_text = false;
  };

  /// Passes over the object.
  Survey survey(Scanner& scanner) const {
    Survey found;
    std::string name;
    for (scanner.enter(); scanner.next_member(name);) {
      const Kind kind = scanner.kind();
      const std::size_t start = scanner.at();
      if (kind == Kind::object && is_wrapper(name)) {
        found.has_text |= survey(scanner).has_text;
        found.inner.push_back(start);
        continue;
      }
      if (holds_objects(scanner.skip()) && kind == Kind::array) found.lists.push_back(start);
      if (kind == Kind::object) found.inner.push_back(start);
      found.has_text |= means_text(name) && kind != Kind::array;
    }
    return found;
  }

  /// Where the list begins that is the archive, in this object or in one of it ({"response": {"docs":
  /// [...]}}); nothing when the object is an article. Passes over the object.
  std::optional<std::size_t> archive_list(Scanner& scanner, int levels = 3) const {
    const Survey found = survey(scanner);
    if (found.has_text || found.lists.size() > 1) return std::nullopt;
    if (!found.lists.empty()) return found.lists.front();
    std::optional<std::size_t> list;
    for (const std::size_t start : found.inner) {
      if (levels == 0) break;
      Scanner inside = scanner_at(start);
      inside.kind();
      const std::optional<std::size_t> each = archive_list(inside, levels - 1);
      if (list && each) return std::nullopt;
      if (each) list = each;
    }
    return list;
  }

  bool means_text(const std::string& name) const {
    const std::optional<Meaning> meaning = options_.names.find(name);
    return meaning && (meaning->field == Field::title || meaning->field == Field::body);
  }

  static bool holds_objects(std::string_view array) {
    const std::size_t first = array.find_first_not_of(" \t\r\n", 1);
    return first != std::string_view::npos && array[first] == '{';
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
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
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
