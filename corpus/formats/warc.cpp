#include "corpus/formats/warc.h"

#include <algorithm>

#include "corpus/draft.h"
#include "corpus/files/memory_stream.h"
#include "corpus/files/unpack.h"
#include "corpus/formats/format.h"
#include "corpus/formats/warc_record.h"
#include "corpus/html/page.h"
#include "corpus/input.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"

namespace corpus {
namespace {

/// A page as it was sent.
struct Page {
  std::string body;
  std::string type;
  std::string charset;
};

std::string unpacked(std::string_view body, const Limits& limits) {
  UnpackBudget budget(limits);
  MemoryStream packed(body);
  std::string whole;
  std::string block(std::size_t{64} * 1024, '\0');
  try {
    const auto stream = unpack(packed, budget);
    while (const std::size_t got = stream->read(block)) {
      whole.append(block, 0, got);
      if (whole.size() > limits.record_bytes) break;
    }
  } catch (const StreamError&) {
    // what came before is read: pages in crawls are often cut off
  }
  return whole;
}

bool is_html(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

class WarcReader {
 public:
  WarcReader(const Piece& piece, const ReadOptions& options, const Sink& sink)
      : piece_(piece), options_(options), sink_(sink) {}

  void run() {
    std::string_view rest = piece_.bytes;
    for (std::size_t number = piece_.first_record; !rest.empty(); ++number) {
      const std::optional<HeaderBlock> head = read_header_block(rest);
      const std::optional<std::uint64_t> length = head ? content_length(*head) : std::nullopt;
      if (!length) return;  // cut off inside its header lines: cut_warc has said so
      rest.remove_prefix(head->bytes);
      const std::string_view block = rest.substr(0, static_cast<std::size_t>(*length));
      rest.remove_prefix(block.size());
      record(*head, block, number);
    }
  }

 private:
  void record(const HeaderBlock& head, std::string_view block, std::size_t number) {
    const std::string_view kind = head.value("warc-type");
    const std::string type = media_type(head.value("content-type"));
    if (kind == "response") return response(head, block, number);
    if (kind == "resource" && is_html(type))
      return html(head, {std::string(block), type, charset_of(head.value("content-type"))}, number);
    if (kind == "conversion" && type == "text/plain") plain_text(head, block, number);
  }

  void response(const HeaderBlock& head, std::string_view block, std::size_t number) {
    const std::optional<HeaderBlock> http = read_header_block(block);
    if (!http || !succeeded(http->first_line)) return;
    const std::string type = media_type(http->value("content-type"));
    if (!is_html(type)) return;
    std::string body(block.substr(http->bytes));
    if (http->value("transfer-encoding").find("chunked") != std::string_view::npos) body = join_chunks(body);
    const std::string_view encoding = http->value("content-encoding");
    if (looks_packed(body)) body = unpacked(body, options_.limits);
    if (!encoding.empty() && encoding != "identity" && encoding.find("gzip") == std::string_view::npos &&
        body.find('<') == std::string::npos) {
      return sink_(
          Reject{piece_.path, 0,
                 "record " + std::to_string(number) + ": cannot be unpacked from content-encoding \"" +
                     text::clean_line(text::to_utf8(std::string(encoding)).text).text + "\": expected gzip"});
    }
    html(head, {std::move(body), type, charset_of(http->value("content-type"))}, number);
  }

  static bool succeeded(std::string_view status_line) {
    const std::size_t space = status_line.find(' ');
    return status_line.starts_with("HTTP/") && space != std::string_view::npos &&
           status_line.substr(space + 1).starts_with('2');
  }

  void html(const HeaderBlock& head, Page&& page, std::size_t number) {
    const std::string url = address_of(head);
    Draft draft =
        html::read_page(std::move(page.body), {.path = piece_.path, .charset = page.charset, .url = url});
    draft.record = number;
    std::string fetched;
    json::append_string(fetched,
                        text::clean_line(text::to_utf8(std::string(head.value("warc-date"))).text).text);
    draft.extra.push_back({"fetched", std::move(fetched)});
    give(finish(std::move(draft)), number);
  }

  void plain_text(const HeaderBlock& head, std::string_view block, std::size_t number) {
    const Piece inside{.path = piece_.path + '#' + std::to_string(number),
                       .root = piece_.root,
                       .format = &format_named("plain text"),
                       .bytes = std::string(block)};
    const std::string url = address_of(head);
    read_piece(inside, options_, [&](Record&& record) {
      if (auto* article = std::get_if<Article>(&record)) {
        article->url = url;
        if (!url.empty()) article->id = url;
      }
      sink_(std::move(record));
    });
  }

  void give(Record&& record, std::size_t number) {
    if (auto* reject = std::get_if<Reject>(&record))
      reject->reason = "record " + std::to_string(number) + " " + reject->reason;
    sink_(std::move(record));
  }

  /// Old writers put the address in angle brackets.
  static std::string address_of(const HeaderBlock& head) {
    std::string url = text::clean_line(text::to_utf8(std::string(head.value("warc-target-uri"))).text).text;
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
    return url;
  }

  const Piece& piece_;
  const ReadOptions& options_;
  const Sink& sink_;
};

}  // namespace

void read_warc(const Piece& piece, const ReadOptions& options, const Sink& sink) {
  WarcReader(piece, options, sink).run();
}

}  // namespace corpus
