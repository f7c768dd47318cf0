#include "corpus/formats/json_lines.h"

#include <algorithm>

#include "corpus/formats/members.h"
#include "corpus/input.h"
#include "corpus/text/encoding.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

Record read_line(std::string_view line, Draft&& draft, const ReadOptions& options) {
  json::Scanner scanner(line, options.limits.json_depth);
  try {
    if (scanner.kind() != json::Kind::object)
      return Reject{draft.path, draft.line, "expected a JSON object on this line"};
    read_members(scanner, options.names, draft);
    scanner.finish();
  } catch (const json::Fault& fault) {
    return reject_fault(draft.path, line, draft.line, fault);
  }
  return finish(std::move(draft));
}

/// A line of any encoding.
Record read_bytes(std::string_view line, Draft&& draft, const ReadOptions& options) {
  if (text::is_valid_utf8(line)) return read_line(line, std::move(draft), options);
  const text::Decoded decoded = text::to_utf8(std::string{line});
  draft.notes.push_back(decoded.note);
  return read_line(decoded.text, std::move(draft), options);
}

void read_lines(std::string_view text, const Piece& piece, const ReadOptions& options, const Sink& sink) {
  for (std::size_t number = piece.first_line; !text.empty(); ++number) {
    const std::string_view line = first_line(text);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find_first_not_of(blanks) == std::string_view::npos) continue;
    Draft draft{.path = piece.path, .record = number, .line = number};
    sink(read_bytes(line, std::move(draft), options));
  }
}

}  // namespace

bool looks_like_json_lines(std::string_view head) {
  const std::size_t start = head.find_first_not_of(blanks);
  if (start == std::string_view::npos || head[start] != '{') return false;
  head.remove_prefix(start);
  const std::string_view line = first_line(head);
  const std::size_t last = line.find_last_not_of(blanks);
  const std::size_t next = head.find_first_not_of(blanks, line.size());
  return line[last] == '}' && last > 0 && next != std::string_view::npos && head[next] == '{';
}

void read_json_lines(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  if (text::wide_encoding(piece.bytes) != text::Wide::none) {
    return read_lines(text::to_utf8(piece.bytes).text, piece, options, sink);
  }
  std::string_view text = piece.bytes;
  if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
  read_lines(text, piece, options, sink);
}

}  // namespace corpus
