#include "corpus/infer.h"

#include <algorithm>

#include "corpus/text/clean.h"
#include "corpus/text/sentences.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

constexpr std::size_t longest_title = 150;     // characters; headlines of agencies have up to 120
constexpr std::size_t inferred_title = 120;    // bytes
constexpr std::size_t sentence_window = 1000;  // bytes of the body in which the first sentence is looked for
constexpr std::size_t wrapped_least = 50;      // characters: text is wrapped at 60 to 100
constexpr std::size_t wrapped_most = 100;

bool ends_with_any(std::string_view text, std::string_view bytes) {
  return !text.empty() && bytes.find(text.back()) != std::string_view::npos;
}

bool starts_lower(std::string_view line) {
  return !line.empty() && line[0] >= 'a' && line[0] <= 'z';
}

/// Whether two lines look like one paragraph broken at a fixed width.
bool is_wrapped(std::string_view line, std::string_view next_line) {
  if (starts_lower(next_line)) return true;
  const std::size_t width = text::length(line);
  const std::size_t next_width = text::length(next_line);
  return width >= wrapped_least && next_width >= wrapped_least && next_width <= wrapped_most &&
         !ends_with_any(next_line, ".!?");
}

bool is_host(std::string_view text) {
  const auto fits = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '.' || byte == '-';
  };
  return text.find('.') != std::string_view::npos && std::ranges::all_of(text, fits) && text.front() != '.' &&
         text.back() != '.';
}

std::string_view last_line(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(" \n\t") + 1);
  const std::size_t line_end = text.rfind('\n');
  return line_end == std::string_view::npos ? text : text.substr(line_end + 1);
}

}  // namespace

std::string cut_at_word(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string{text};
  const std::size_t end = text::character_start(text, bytes);
  const std::size_t space = text.rfind(' ', end);
  const bool at_word = space != std::string_view::npos && space > bytes / 2;
  return std::string{text.substr(0, at_word ? space : end)} + "…";
}

std::string infer_title(std::string_view body) {
  const std::string_view window =
      body.substr(0, text::character_start(body, std::min(sentence_window, body.size())));
  std::vector<std::uint32_t> starts = text::sentence_starts(window);
  starts.push_back(static_cast<std::uint32_t>(window.size()));
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const std::string_view sentence = window.substr(starts[i], starts[i + 1] - starts[i]);
    if (!text::is_blank(sentence))
      return cut_at_word(text::clean_line(std::string{sentence}).text, inferred_title);
  }
  return {};
}

bool is_title_line(std::string_view line, std::string_view next_line) {
  if (line.empty() || text::length(line) > longest_title || ends_with_any(line, ".,;:")) return false;
  return next_line.empty() || !is_wrapped(line, next_line);
}

std::string infer_source(std::string_view body) {
  constexpr std::string_view label = "Original Source: ";
  std::string_view line = last_line(body);
  if (!line.starts_with(label)) return {};
  line.remove_prefix(label.size());
  if (line.starts_with("www.")) line.remove_prefix(4);
  return !line.empty() && is_host(line) ? std::string{line} : std::string{};
}

}  // namespace corpus
