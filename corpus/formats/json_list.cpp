#include "corpus/formats/json_list.h"

#include <algorithm>
#include <optional>

#include "corpus/files/cut.h"
#include "corpus/files/peek_stream.h"
#include "corpus/json/scanner.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

using json::Kind;

/// Pieces' sizes up to which a file is held: then all of it is known before an article is made of it.
constexpr std::size_t held_pieces = 8;

constexpr std::string_view list_context = "[";  // any text: says that the piece is no whole file

std::size_t line_ends(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

/// Where the objects begin of a text that is cut off; nothing when it is a single object.
class ListFinder {
 public:
  ListFinder(std::string_view head, std::size_t depth) : head_(head), depth_(depth) {}

  std::optional<std::size_t> run() const {
    const std::size_t start = head_.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (start == std::string_view::npos) return std::nullopt;
    if (head_[start] == '[') return start + 1;
    json::Scanner scanner(head_, depth_, start);
    std::size_t list = start;
    try {
      if (scanner.kind() != Kind::object) return std::nullopt;
      std::string name;
      for (scanner.enter(); scanner.next_member(name);) {
        const bool array = scanner.kind() == Kind::array;
        list = array ? scanner.at() : start;
        scanner.skip();
      }
      return start;  // a whole object, and more comes
    } catch (const json::Fault&) {
      return list != start && holds_objects(list) ? std::optional{list + 1} : std::nullopt;
    }
  }

 private:
  bool holds_objects(std::size_t list) const {
    const std::size_t first = head_.find_first_not_of(" \t\r\n", list + 1);
    return first != std::string_view::npos && head_[first] == '{';
  }

  std::string_view head_;
  std::size_t depth_;
};

}  // namespace

void cut_json(const StreamOrigin& origin, ByteStream& stream, const Format& format, Delivery& delivery) {
  const std::size_t held = delivery.limits.piece_bytes * held_pieces;
  PeekStream peek(stream, held);
  const std::string_view head = peek.head();
  const std::optional<std::size_t> start =
      head.size() < held ? std::nullopt : ListFinder(head, delivery.limits.json_depth).run();
  if (!start) return cut_whole(origin, peek, format, delivery);
  std::string before(head.substr(0, *start));
  read_fully(peek, before);  // the same bytes: passes over them
  ObjectEnds ends;
  cut_records(origin, peek, format, delivery,
              {.ends = ends,
               .noun = "object",
               .context = std::string(list_context),
               .first_line = 1 + line_ends(before)});
}

std::size_t ObjectEnds::skip_string(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    if (escaped_) {
      escaped_ = false;
      ++at;
      continue;
    }
    at = std::min(bytes.find_first_of("\"\\", at), bytes.size());
    if (at == bytes.size()) break;
    escaped_ = bytes[at] == '\\';
    in_string_ = escaped_;
    ++at;
    if (!in_string_) break;
  }
  return at;
}

std::size_t ObjectEnds::next_end(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (in_string_) {
      at = skip_string(bytes, at);
      continue;
    }
    if (closed_) break;
    const char byte = bytes[at++];
    closed_ = byte == ']' && depth_ == 0;
    if (byte == '"') in_string_ = true;
    if (byte == '{' || byte == '[') ++depth_;
    if ((byte == '}' || byte == ']') && depth_ > 0 && --depth_ == 0) return at;
  }
  return std::string_view::npos;
}

}  // namespace corpus
