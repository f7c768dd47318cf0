#include "corpus/posted.h"

#include <utility>

#include "corpus/draft.h"
#include "corpus/formats/members.h"
#include "corpus/infer.h"
#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t quoted_bytes = 80;

std::string quoted(const std::string& id) {
  return '"' + cut_at_word(id, quoted_bytes) + '"';
}

bool is_given(Draft& draft, Field field) {
  return !draft[field].empty() && !text::clean_line(draft[field].front()).text.empty();
}

constexpr const char* unclean = " has white space or characters that an id cannot have";

bool is_clean(const std::string& id) {
  return text::clean_line(id).text == id;
}

/// White space around it apart.
bool is_clean_inside(const std::string& id) {
  constexpr const char* white = " \t\r\n";
  const std::size_t first = id.find_first_not_of(white);
  return first == std::string::npos || is_clean(id.substr(first, id.find_last_not_of(white) - first + 1));
}

/// What is wrong with how the draft is named; empty when nothing is. Gives it the wanted id.
std::string name_draft(Draft& draft, const std::optional<std::string>& wanted) {
  if (!wanted && is_given(draft, Field::id) && !is_clean_inside(draft[Field::id].front()))
    return "the id " + quoted(draft[Field::id].front()) + unclean;
  if (!wanted) {
    const bool is_named = is_given(draft, Field::id) || is_given(draft, Field::url);
    return is_named ? "" : "has neither id nor url, so it could not be named again";
  }
  if (!is_clean(*wanted)) return "the id " + quoted(*wanted) + unclean;
  if (is_given(draft, Field::id)) {
    const std::string own = text::clean_line(draft[Field::id].front()).text;
    if (own != *wanted) return "the article's own id is " + quoted(own) + ", not " + quoted(*wanted);
  }
  draft[Field::id] = {*wanted};
  return {};
}

Record read(const Posted& posted, std::string_view json, Draft&& draft, const ReadOptions& options) {
  json::Scanner scanner(json, options.limits.json_depth);
  try {
    if (scanner.kind() != json::Kind::object)
      return Reject{draft.path, posted.line, "expected a JSON object"};
    read_members(scanner, options.names, draft);
    scanner.finish();
  } catch (const json::Fault& fault) {
    return reject_fault(draft.path, json, posted.line == 0 ? 1 : posted.line, fault);
  }
  if (std::string wrong = name_draft(draft, posted.id); !wrong.empty())
    return Reject{draft.path, posted.line, std::move(wrong)};
  return finish(std::move(draft));
}

}  // namespace

Record read_posted(const Posted& posted, const ReadOptions& options) {
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  std::string_view json = posted.json;
  if (json.starts_with(utf8_mark)) json.remove_prefix(utf8_mark.size());
  Draft draft{.path = std::string{posted.origin}, .line = posted.line};
  if (text::is_valid_utf8(json)) return read(posted, json, std::move(draft), options);
  const text::Decoded decoded = text::to_utf8(std::string{json});
  draft.notes.push_back(decoded.note);
  return read(posted, decoded.text, std::move(draft), options);
}

}  // namespace corpus
