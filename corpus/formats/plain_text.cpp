#include "corpus/formats/plain_text.h"

#include <algorithm>

#include "corpus/draft.h"
#include "corpus/infer.h"
#include "corpus/input.h"
#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

/// Pictures and programs have many control characters in their first bytes, text has none.
bool looks_binary(std::string_view bytes) {
  constexpr std::size_t sample_bytes = 2000;
  constexpr std::size_t share = 30;
  const std::string_view sample = bytes.substr(0, sample_bytes);
  const auto controls = std::ranges::count_if(sample, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && (value < '\t' || value > '\r') && value != 0x1B;
  });
  return static_cast<std::size_t>(controls) * share > sample.size() &&
         text::wide_encoding(bytes) == text::Wide::none;
}

struct Lines {
  std::string_view first;  // that is not blank, trimmed
  std::string_view next;   // trimmed, perhaps empty
  std::string_view rest;   // after the first
};

std::string_view trimmed(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  return line.substr(start, line.find_last_not_of(" \t") - start + 1);
}

Lines lines_of(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view rest = text.substr(std::min(end + 1, text.size()));
  return {trimmed(text.substr(0, end)), trimmed(rest.substr(0, rest.find('\n'))), rest};
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// Puts title and body of `text` into the draft; the title line is not repeated in the body.
void split_title(std::string&& text, Draft& draft) {
  const Lines lines = lines_of(text);
  if (is_blank(lines.rest) || !is_title_line(lines.first, lines.next)) {
    draft[Field::body] = {std::move(text)};
    return;
  }
  draft[Field::title] = {std::string{lines.first}};
  draft[Field::body] = {std::string{lines.rest}};
  draft.title_origin = Origin::inferred;
}

}  // namespace

void read_plain_text(const Piece& piece, const ReadOptions& /*options*/, const Sink& sink) {
  if (looks_binary(piece.bytes))
    return sink(Reject{piece.path, 0, "is not text: it holds control characters"});
  text::Decoded decoded = text::to_utf8(piece.bytes);
  text::Cleaned cleaned = text::clean_text(std::move(decoded.text));
  Draft draft{.path = piece.path};
  if (!decoded.note.empty()) draft.notes.push_back(decoded.note);
  draft.notes.insert(draft.notes.end(), cleaned.notes.begin(), cleaned.notes.end());
  draft[Field::source] = {infer_source(cleaned.text)};
  split_title(std::move(cleaned.text), draft);
  sink(finish(std::move(draft)));
}

}  // namespace corpus
