#include "corpus/formats/markdown.h"

#include <algorithm>

#include "corpus/draft.h"
#include "corpus/formats/front_matter.h"
#include "corpus/formats/markdown_text.h"
#include "corpus/formats/members.h"
#include "corpus/input.h"
#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

/// The members of front matter that has become JSON.
void read_front_matter(const std::string& json, const ReadOptions& options, Draft& draft) {
  json::Scanner scanner(json, options.limits.json_depth + 1);
  scanner.kind();
  read_members(scanner, options.names, draft);
}

/// The first heading is the title unless front matter names another one: then it goes back to where it stood.
void set_text(std::string_view markdown, Draft& draft) {
  MarkdownText text = markdown_text(markdown);
  std::vector<std::string>& title = draft[Field::title];
  if (title.empty() && !text.heading.empty()) title = {text.heading};
  const bool other = !title.empty() && title.front() != text.heading;
  if (other && text.heading_place == Place::taken_out) text.body.insert(0, text.heading + '\n');
  draft[Field::body].push_back(std::move(text.body));
}

}  // namespace

bool looks_like_front_matter(std::string_view head) {
  const std::string_view opening = first_line(head);
  if (opening.substr(0, opening.find_last_not_of(" \t\r") + 1) != "---") return false;
  head.remove_prefix(std::min(opening.size() + 1, head.size()));
  return first_line(head).find(':') != std::string_view::npos;
}

void read_markdown(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  text::Decoded decoded = text::to_utf8(piece.bytes);
  const text::Cleaned cleaned = text::clean_text(std::move(decoded.text));
  const FrontMatter parts = cut_front_matter(cleaned.text);
  Draft draft{.path = piece.path};
  if (!decoded.note.empty()) draft.notes.push_back(decoded.note);
  draft.notes.insert(draft.notes.end(), cleaned.notes.begin(), cleaned.notes.end());
  const std::variant<std::string, YamlFault> json = yaml_to_json(parts.yaml, options.limits);
  if (const auto* fault = std::get_if<YamlFault>(&json)) {
    const std::size_t line = fault->line == 0 ? 0 : fault->line + piece.first_line;
    return sink(Reject{piece.path, line, fault->reason});
  }
  read_front_matter(std::get<std::string>(json), options, draft);
  set_text(parts.body, draft);
  sink(finish(std::move(draft)));
}

}  // namespace corpus
