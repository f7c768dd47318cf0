#include "corpus/infer.h"

#include <algorithm>
#include <cstring>

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

/// Empty when its first `sentence_window` bytes show nothing.
std::string first_sentence(std::string_view text) {
  const std::string_view window =
      text.substr(0, text::character_start(text, std::min(sentence_window, text.size())));
  std::vector<std::uint32_t> starts = text::sentence_starts(window);
  starts.push_back(static_cast<std::uint32_t>(window.size()));
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const std::string_view sentence = window.substr(starts[i], starts[i + 1] - starts[i]);
    if (!text::is_blank(sentence))
      return cut_at_word(text::clean_line(std::string{sentence}).text, inferred_title);
  }
  return {};
}

/// Cuts the last line that is not blank off `text`.
std::string_view take_last_line(std::string_view& text) {
  text = text.substr(0, text.find_last_not_of(" \n\t") + 1);
  const void* const line_end = ::memrchr(text.data(), '\n', text.size());  // ten times as fast as rfind()
  const std::string_view line =
      line_end == nullptr
          ? text
          : text.substr(static_cast<std::size_t>(static_cast<const char*>(line_end) + 1 - text.data()));
  text.remove_suffix(line.size());
  return line;
}

std::string host_named_by(std::string_view line) {
  constexpr std::string_view original = "Original Source: ";
  constexpr std::string_view plain = "Source: ";
  if (line.starts_with(plain)) return host_of(line.substr(plain.size()));
  if (!line.starts_with(original)) return {};
  line.remove_prefix(original.size());
  if (std::string host = host_of(line); !host.empty()) return host;
  return host_of("https://" + std::string(line));
}

}  // namespace

std::string cut_at_word(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string{text};
  const std::size_t end = text::character_start(text, bytes);
  const std::size_t space = text.rfind(' ', end);
  const bool at_word = space != std::string_view::npos && space > bytes / 2;
  return std::string{text.substr(0, at_word ? space : end)} + "…";
}

std::string infer_title(std::string_view body, const std::vector<MaskedSpan>& masked) {
  std::size_t at = 0;
  for (const MaskedSpan& span : masked) {
    const std::string_view before = body.substr(at, span.start - at);
    if (std::string title = first_sentence(before); !title.empty()) return title;
    if (!text::is_blank(before)) return {};
    at = span.end;
  }
  return first_sentence(body.substr(at));
}

bool is_title_line(std::string_view line, std::string_view next_line) {
  if (line.empty() || text::length(line) > longest_title || ends_with_any(line, ".,;:")) return false;
  return next_line.empty() || !is_wrapped(line, next_line);
}

std::string infer_source(std::string_view body) {
  constexpr int closing_lines = 4;
  for (int left = closing_lines; left > 0 && !body.empty(); --left) {
    if (std::string host = host_named_by(take_last_line(body)); !host.empty()) return host;
  }
  return {};
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string host{url.substr(0, scheme)};
  const auto lower = [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  };
  std::ranges::transform(host, host.begin(), lower);
  if (host != "http" && host != "https") return {};
  host = url.substr(scheme + 3, url.find_first_of("/?#", scheme + 3) - scheme - 3);
  host.erase(0, host.rfind('@') + 1);
  host.resize(std::min(host.find(':'), host.size()));
  std::ranges::transform(host, host.begin(), lower);
  if (host.starts_with("www.")) host.erase(0, 4);
  return !host.empty() && is_host(host) ? host : std::string{};
}

}  // namespace corpus
