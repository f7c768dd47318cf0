#include "corpus/formats/plain_text.h"

#include <algorithm>

#include "corpus/draft.h"
#include "corpus/formats/labelled_head.h"
#include "corpus/furniture/patterns.h"
#include "corpus/furniture/spans.h"
#include "corpus/head_facts.h"
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

/// A line, trimmed, and what follows it.
struct Line {
  std::string_view text;
  std::string_view rest;
};

std::string_view trimmed(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string_view::npos) return {};
  return line.substr(start, line.find_last_not_of(" \t") - start + 1);
}

/// The first line that is not blank.
Line first_line(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start);
  const std::size_t end = std::min(text.find('\n'), text.size());
  return {trimmed(text.substr(0, end)), text.substr(std::min(end + 1, text.size()))};
}

/// What stands behind the page's own lines, bylines and dates at the head of the text.
std::string_view without_lines_before(std::string_view text) {
  const furniture::Units units(text);
  std::vector<MaskedSpan> spans = furniture::known_furniture(units);
  HeadFacts facts = facts_of_head(units, spans);
  spans = furniture::united(std::move(spans), std::move(facts.date_lines), text);
  std::size_t at = 0;
  for (const MaskedSpan& span : furniture::united(std::move(spans), std::move(facts.bylines), text)) {
    if (text.substr(at, span.start - at).find_first_not_of(" \t\n") != std::string_view::npos) break;
    at = span.end;
  }
  return text.substr(at);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

/// Puts title and body of `text` into the draft. A title line at the very beginning is not repeated in the
/// body; one below the page's own lines stays there, and is masked as such.
void split_title(std::string&& text, Draft& draft) {
  const std::string_view article = without_lines_before(text);
  const Line line = first_line(article);
  const std::string_view next = trimmed(line.rest.substr(0, line.rest.find('\n')));
  if (is_blank(line.rest) || !is_title_line(line.text, next)) {
    draft[Field::body] = {std::move(text)};
    return;
  }
  draft[Field::title] = {std::string{line.text}};
  draft.title_origin = Origin::inferred;
  draft[Field::body] = {article.size() == text.size() ? std::string{line.rest} : std::move(text)};
}

}  // namespace

void read_plain_text(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  if (looks_binary(piece.bytes))
    return sink(Reject{piece.path, 0, "is not text: it holds control characters"});
  text::Decoded decoded = text::to_utf8(piece.bytes);
  text::Cleaned cleaned = text::clean_text(std::move(decoded.text));
  Draft draft{.path = piece.path};
  if (!decoded.note.empty()) draft.notes.push_back(decoded.note);
  draft.notes.insert(draft.notes.end(), cleaned.notes.begin(), cleaned.notes.end());
  std::string text{take_labelled_head(cleaned.text, options.names, draft)};
  if (draft[Field::title].empty()) {
    split_title(std::move(text), draft);
  } else {
    draft[Field::body] = {std::move(text)};
  }
  sink(finish(std::move(draft)));
}

}  // namespace corpus
