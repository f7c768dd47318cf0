#include "corpus/xml/elements.h"

#include <algorithm>
#include <array>

namespace corpus::xml {
namespace {

constexpr std::string_view comment_start = "<!--";
constexpr std::string_view cdata_start = "<![CDATA[";
constexpr std::string_view after_name = " \t\r\n/>";

struct Passed {
  std::string_view start;
  std::string_view end;
};
/// A declaration comes last: the others begin like it. Its inner part ends at the first `>`: what is left of
/// a DTD are tags that mean nothing.
constexpr std::array passed_over = {Passed{comment_start, "-->"}, Passed{cdata_start, "]]>"},
                                    Passed{"<?", ">"}, Passed{"<!", ">"}};

std::size_t end_of(std::string_view text, std::string_view end, std::size_t from) {
  const std::size_t at = text.find(end, from);
  return at == std::string_view::npos ? text.size() : at + end.size();
}

/// One past the markup at `at` if it is none of interest; `at` when it is a tag.
std::size_t pass_over(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const Passed& each : passed_over) {
    if (rest.starts_with(each.start)) return end_of(text, each.end, at + each.start.size());
  }
  return at;
}

bool is_name_start(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
         static_cast<signed char>(byte) < 0;
}

/// Takes the records out one after another.
class Splitter {
 public:
  Splitter(std::string_view text, std::span<const std::string_view> names) : text_(text), names_(names) {}

  Parts run() {
    Mark mark = next_mark(text_, 0);
    for (; !mark.name.empty(); mark = next_mark(text_, mark.end)) take(mark);
    if (inside_) end_record(text_.size());
    parts_.frame += text_.substr(frame_from_);
    return std::move(parts_);
  }

 private:
  void take(const Mark& mark) {
    if (name_.empty() && !mark.closing && std::ranges::find(names_, local_name(mark.name)) != names_.end())
      name_ = mark.name;
    if (name_.empty() || mark.name != name_) return;
    if (inside_) end_record(mark.closing ? end_of(text_, ">", mark.end) : mark.start);
    if (mark.closing) return;
    inside_ = true;
    start_ = mark.start;
    if (parts_.records.empty()) parts_.frame += text_.substr(0, start_);
    if (closes_itself(mark)) end_record(end_of(text_, ">", mark.end));
  }

  bool closes_itself(const Mark& mark) const {
    const std::size_t end = text_.find('>', mark.end);
    return end != std::string_view::npos && text_[end - 1] == '/';
  }

  void end_record(std::size_t end) {
    parts_.records.push_back(text_.substr(start_, end - start_));
    frame_from_ = end;
    inside_ = false;
  }

  std::string_view text_;
  std::span<const std::string_view> names_;
  std::string_view name_;  // of the records, as the first one writes it
  Parts parts_;
  std::size_t start_ = 0;
  std::size_t frame_from_ = 0;
  bool inside_ = false;
};

}  // namespace

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

Mark next_mark(std::string_view text, std::size_t at) {
  while ((at = text.find('<', at)) != std::string_view::npos) {
    const std::size_t past = pass_over(text, at);
    if (past != at) {
      at = past;
      continue;
    }
    const bool closing = text.substr(at + 1).starts_with('/');
    const std::size_t name = at + (closing ? 2 : 1);
    if (name < text.size() && is_name_start(text[name])) {
      const std::size_t end = std::min(text.find_first_of(after_name, name), text.size());
      return {text.substr(name, end - name), at, end, closing};
    }
    ++at;
  }
  return {};
}

std::string_view root_name(std::string_view head) {
  const std::size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (start == std::string_view::npos || head[start] != '<') return {};
  return next_mark(head, 0).name;
}

Parts split(std::string_view text, std::span<const std::string_view> local_names) {
  return Splitter(text, local_names).run();
}

void ElementEnds::step_markup(char byte) {
  seen_ += byte;
  if (seen_ == comment_start || seen_ == cdata_start) {
    at_ = seen_ == comment_start ? At::comment : At::cdata;
    seen_.clear();
  } else if (seen_ == closing_) {
    at_ = At::closing_tag;
  } else if (!comment_start.starts_with(seen_) && !cdata_start.starts_with(seen_) &&
             !closing_.starts_with(seen_)) {
    at_ = byte == '<' ? At::markup : At::text;
    seen_.assign(byte == '<' ? 1 : 0, '<');
  }
}

void ElementEnds::step(char byte) {
  if (at_ == At::markup) return step_markup(byte);
  if (at_ == At::closing_tag) {  // `</items` is not `</item`
    if (after_name.find(byte) == std::string_view::npos && seen_ == closing_) at_ = At::text;
    seen_.clear();
    return;
  }
  const std::string_view end = at_ == At::comment ? "-->" : "]]>";
  seen_ += byte;
  if (seen_.size() > end.size()) seen_.erase(0, 1);
  if (seen_ != end) return;
  at_ = At::text;
  seen_.clear();
}

std::size_t ElementEnds::next_end(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at_ == At::text) {
      at = bytes.find('<', at);
      if (at == std::string_view::npos) return at;
      at_ = At::markup;
      seen_ = '<';
      continue;
    }
    const bool in_closing = at_ == At::closing_tag;
    step(bytes[at]);
    if (in_closing && at_ == At::closing_tag && bytes[at] == '>') {
      at_ = At::text;
      return at + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace corpus::xml
