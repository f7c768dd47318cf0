#include "corpus/article.h"

#define XXH_INLINE_ALL
#include <array>
#include <span>
#include <string_view>

#include <xxhash.h>

#include "corpus/date.h"
#include "corpus/json/writer.h"

namespace corpus {
namespace {

/// XXH3 over members, each behind its length, so that no two articles give the same bytes.
class MemberHash {
 public:
  MemberHash() { XXH3_128bits_reset(&state_); }

  void add(std::uint64_t number) { XXH3_128bits_update(&state_, &number, sizeof number); }

  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    XXH3_128bits_update(&state_, text.data(), text.size());
  }

  void add(std::span<const std::string> texts) {
    add(std::uint64_t{texts.size()});
    for (const std::string& text : texts) add(std::string_view{text});
  }

  void add(Origin origin) { add(static_cast<std::uint64_t>(origin)); }

  std::string hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, XXH3_128bits_digest(&state_));
    std::string text;
    for (const unsigned char byte : bytes.digest) {
      text += digits[byte >> 4U];
      text += digits[byte & 15U];
    }
    return text;
  }

 private:
  XXH3_state_t state_;
};

void add_masked(MemberHash& hash, std::span<const MaskedSpan> spans) {
  hash.add(std::uint64_t{spans.size()});
  for (const MaskedSpan& span : spans) {
    hash.add(std::uint64_t{span.start});
    hash.add(std::uint64_t{span.end});
    hash.add(std::string_view{span.reason});
  }
}

void append_member(std::string& line, std::string_view name, std::string_view text) {
  json::append_string(line, name);
  line += ':';
  json::append_string(line, text);
  line += ',';
}

void append_member(std::string& line, std::string_view name, std::span<const std::string> texts) {
  json::append_string(line, name);
  line += ":[";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) line += ',';
    json::append_string(line, texts[i]);
  }
  line += "],";
}

void append_masked(std::string& line, std::span<const MaskedSpan> spans) {
  line += R"("masked":[)";
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i > 0) line += ',';
    line += R"({"start":)" + std::to_string(spans[i].start) + R"(,"end":)" + std::to_string(spans[i].end) +
            R"(,"reason":)";
    json::append_string(line, spans[i].reason);
    line += '}';
  }
  line += "],";
}

void append_published(std::string& line, std::optional<std::int64_t> published) {
  if (published) {
    append_member(line, "published", to_iso8601(*published));
  } else {
    line += R"("published":null,)";
  }
}

}  // namespace

std::string content_hash(const Article& article) {
  MemberHash hash;
  for (const std::string* text : {&article.id, &article.title, &article.body, &article.source,
                                  &article.section, &article.language, &article.url, &article.extra}) {
    hash.add(std::string_view{*text});
  }
  hash.add(article.title_origin);
  hash.add(article.language_origin);
  hash.add(article.published_origin);
  hash.add(article.source_origin);
  hash.add(article.authors_origin);
  add_masked(hash, article.masked);
  hash.add(std::uint64_t{article.published.has_value()});
  hash.add(static_cast<std::uint64_t>(article.published.value_or(0)));
  hash.add(std::span<const std::string>{article.authors});
  hash.add(std::span<const std::string>{article.tags});
  return hash.hex();
}

std::string to_json_line(const Article& article) {
  std::string line = "{";
  line.reserve(article.body.size() + article.extra.size() + 512);
  append_member(line, "path", article.path);
  append_member(line, "id", article.id);
  append_member(line, "title", article.title);
  append_member(line, "body", article.body);
  append_masked(line, article.masked);
  append_published(line, article.published);
  append_member(line, "source", article.source);
  append_member(line, "authors", article.authors);
  append_member(line, "section", article.section);
  append_member(line, "language", article.language);
  append_member(line, "tags", article.tags);
  append_member(line, "url", article.url);
  line += R"("extra":)" + article.extra + '}';
  return line;
}

}  // namespace corpus
