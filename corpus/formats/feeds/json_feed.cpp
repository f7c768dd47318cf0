#include "corpus/formats/feeds/json_feed.h"

#include <optional>

#include "corpus/draft.h"
#include "corpus/formats/json.h"
#include "corpus/formats/members.h"
#include "corpus/input.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

using json::Kind;
using json::Scanner;

/// The usual names, and what else an item may have.
MemberNames item_names(const ReadOptions& options) {
  MemberNames names = options.names;
  names.add(std::vector<MemberName>{
      {"summary", Field::body}, {"externalurl", Field::url}, {"datemodified", Field::published}});
  return names;
}

class JsonFeed {
 public:
  JsonFeed(const Piece& piece, const ReadOptions& options, const Sink& sink)
      : piece_(piece),
        options_(options),
        sink_(sink),
        decoded_(text::to_utf8(piece.bytes)),
        names_(item_names(options)) {}

  void run() {
    try {
      const std::optional<std::size_t> items = read_feed();
      if (items) read_items(*items);
    } catch (const json::Fault& fault) {
      sink_(reject_fault(piece_.path, decoded_.text, piece_.first_line, fault));
    }
  }

 private:
  /// The feed's own facts. Returns where its items are.
  std::optional<std::size_t> read_feed() {
    Scanner scanner(decoded_.text, options_.limits.json_depth);
    std::optional<std::size_t> items;
    std::string name;
    if (scanner.kind() != Kind::object) return std::nullopt;
    for (scanner.enter(); scanner.next_member(name);) {
      const Kind kind = scanner.kind();
      if (name == "items" && kind == Kind::array) items = scanner.at();
      if (kind == Kind::string && name == "title") {
        scanner.read_string(source_);
      } else if (kind == Kind::string && name == "language") {
        scanner.read_string(language_);
      } else {
        scanner.skip();
      }
    }
    scanner.finish();
    return items;
  }

  void read_items(std::size_t at) {
    Scanner scanner(decoded_.text, options_.limits.json_depth, at);
    scanner.kind();
    scanner.enter();
    for (std::size_t record = 1; scanner.next_item(); ++record) {
      scanner.kind();
      const std::size_t line = line_at(scanner.at());
      if (scanner.kind() == Kind::object) {
        item(scanner, record, line);
      } else {
        scanner.skip();
        sink_(Reject{piece_.path, line, "expected a JSON object in this array"});
      }
    }
  }

  /// A number is unique in its feed only: then the link is the better id.
  static void set_identity(Draft& draft) {
    std::vector<std::string>& ids = draft[Field::id];
    if (ids.empty() || draft[Field::url].empty() || ids.front().find(':') != std::string::npos) return;
    std::string id;
    json::append_string(id, text::clean_line(ids.front()).text);
    draft.extra.push_back({"id", std::move(id)});
    ids.clear();
  }

  std::size_t line_at(std::size_t at) {
    for (; counted_ < at; ++counted_) lines_ += decoded_.text[counted_] == '\n' ? 1U : 0U;
    return piece_.first_line + lines_;
  }

  void item(Scanner& scanner, std::size_t record, std::size_t line) {
    Draft draft{.path = piece_.path, .record = record, .line = line};
    if (!decoded_.note.empty()) draft.notes.push_back(decoded_.note);
    read_members(scanner, names_, draft);
    set_identity(draft);
    if (draft[Field::source].empty() && !source_.empty()) draft[Field::source] = {source_};
    if (draft[Field::language].empty() && !language_.empty()) draft[Field::language] = {language_};
    sink_(finish(std::move(draft)));
  }

  const Piece& piece_;
  const ReadOptions& options_;
  const Sink& sink_;
  const text::Decoded decoded_;
  const MemberNames names_;
  std::string source_;
  std::string language_;
  std::size_t counted_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace

bool looks_like_json_feed(std::string_view head) {
  return looks_like_json(head) && head.find("jsonfeed.org/version/") != std::string_view::npos;
}

void read_json_feed(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  JsonFeed(piece, options, sink).run();
}

}  // namespace corpus
