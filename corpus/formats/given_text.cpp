#include "corpus/formats/given_text.h"

#include "corpus/html/plain_text.h"
#include "corpus/html/references.h"

namespace corpus {
namespace {

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Whether a text that may be either is HTML: a tag alone is not enough, wire copy has "<GM.N>" and "<C>".
bool looks_like_html(std::string_view text) {
  if (!holds(text, "<")) return false;
  const bool marks = holds(text, "</") || holds(text, "<br") || holds(text, "<p>");
  return marks && html::holds_markup(text);
}

/// Whether line breaks are written as a program's text has them: none is real, and one ends a sentence or a
/// paragraph ("C:\news" does neither).
bool escapes_breaks(std::string_view text) {
  if (!holds(text, "\\n") || holds(text, "\n")) return false;
  return holds(text, ".\\n") || holds(text, "\\n\\n") || holds(text, "\"\\n") || holds(text, "\\r\\n");
}

std::string with_breaks(std::string_view text) {
  std::string broken;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char next = text[at] == '\\' && at + 1 < text.size() ? text[at + 1] : '\0';
    if (next == 'n') broken += '\n';
    if (next == '"' || next == '\'') broken += next;
    const bool escape = next == 'n' || next == 'r' || next == '"' || next == '\'';
    if (escape) ++at;
    if (!escape) broken += text[at];
  }
  return broken;
}

GivenText from_html(std::string_view text) {
  return {html::fragment_to_text(text), "HTML made plain text"};
}

}  // namespace

GivenText mended(std::string text, Form form) {
  if (escapes_breaks(text)) return {mended(with_breaks(text), form).text, "escaped line breaks resolved"};
  if (looks_like_html(text)) return from_html(text);
  if (holds(text, "&") && !holds(text, "<")) {
    std::string resolved = html::resolve_references(text);
    if (looks_like_html(resolved)) return from_html(resolved);
    if (form != Form::html && resolved != text) return {std::move(resolved), "character references resolved"};
  }
  if (form == Form::html) return from_html(text);
  return {std::move(text)};
}

}  // namespace corpus
