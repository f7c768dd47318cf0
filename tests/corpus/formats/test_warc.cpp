#include "corpus/formats/warc_record.h"
#include "tests/catch.h"
#include "tests/corpus/packing.h"
#include "tests/corpus/reading.h"

using corpus::Article;
using tests::TemporaryFolder;

namespace {

std::string record(const std::string& type, const std::string& content_type, const std::string& block,
                   const std::string& url = "https://quay.example/1") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: <" + url +
         ">\r\nWARC-Date: 2025-03-20T00:00:00Z\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string answer(const std::string& body, const std::string& headers = "",
                   const std::string& status = "200 OK") {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=\"windows-1251\"\r\n" + headers +
                    "\r\n" + body);
}

std::string page(const std::string& title) {
  return "<html><head><title>" + title + "</title></head><body><article><h1>" + title +
         "</h1><p>The harbour closes for good, the council said on Thursday "
         "evening.</p></article></body></html>";
}

std::vector<corpus::Record> records_of(const std::string& warc, const corpus::Limits& limits = {}) {
  const tests::TemporaryFolder folder;
  folder.write("a.warc", warc);
  std::vector<corpus::Record> records;
  reading::Yield yield = reading::read_all({folder.path("a.warc")}, limits);
  for (const corpus::Piece& piece : yield.pieces)
    corpus::read_piece(piece, {}, [&](corpus::Record&& each) { records.push_back(std::move(each)); });
  for (corpus::Reject& reject : yield.rejects) records.emplace_back(std::move(reject));
  return records;
}

/// Titles of the articles, reasons of the rejects.
std::vector<std::string> told(const std::vector<corpus::Record>& records) {
  std::vector<std::string> told;
  for (const corpus::Record& each : records) {
    const auto* reject = std::get_if<corpus::Reject>(&each);
    told.push_back(reject != nullptr ? reject->reason : std::get<Article>(each).title);
  }
  return told;
}

}  // namespace

TEST_CASE("the pages of a crawl are articles; requests, redirects and pictures are not") {
  const std::string warc =
      record("warcinfo", "application/warc-fields", "software: x\r\n") + answer(page("Harbour")) +
      record("request", "application/http", "GET / HTTP/1.1\r\n\r\n") +
      answer("", "Location: /\r\n", "301 Moved") +
      record("resource", "text/html", page("Quay"), "https://quay.example/2") +
      record("resource", "image/png", "\x89PNG") +
      record("conversion", "text/plain", "A Long Title Line\n\nThe text of the page, as plain text.\n",
             "https://quay.example/3");
  const std::vector<corpus::Record> records = records_of(warc);
  CHECK(told(records) == std::vector<std::string>{"Harbour", "Quay", "A Long Title Line"});
  const auto& article = std::get<Article>(records[0]);
  CHECK(article.url == "https://quay.example/1");
  CHECK(article.path.ends_with("a.warc#2"));
  CHECK(article.published == std::nullopt);
  CHECK(article.extra.find("2025-03-20T00:00:00Z") != std::string::npos);
  CHECK(std::get<Article>(records[2]).id == "https://quay.example/3");
}

TEST_CASE("a page is read as it was sent: in its charset, in chunks, packed") {
  const std::string plain = page("\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2");
  const std::string packed = packing::compressed(plain, archive_write_add_filter_gzip);
  const std::string chunked =
      "5;x=y\r\n" + plain.substr(0, 5) + "\r\nffff\r\n" + plain.substr(5);  // the last one cut off
  for (const std::string& warc :
       {answer(plain), answer(packed, "Content-Encoding: gzip\r\n"),
        answer(chunked, "Transfer-Encoding: chunked\r\n"),
        answer(plain, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")}) {
    CHECK(told(records_of(warc)) == std::vector<std::string>{"Порт закрыт"});
  }
  const std::vector<std::string> unknown =
      told(records_of(answer("\x01\x02\x03", "Content-Encoding: br\r\n")));
  CHECK(unknown ==
        std::vector<std::string>{"record 1: cannot be unpacked from content-encoding \"br\": expected gzip"});
}

TEST_CASE("a broken WARC file is read as far as it goes") {
  const std::string good = answer(page("A"));
  const std::string next = answer(page("B"));
  CHECK(told(records_of(good + "garbage\r\nmore of it\r\n" + next)) ==
        std::vector<std::string>{
            "A", "B", "record 2: expected WARC/ after the record before: passed over to the next one"});
  CHECK(told(records_of(good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + next)) ==
        std::vector<std::string>{
            "A", "B", "record 2: expected header lines with a Content-Length",
            "record 3: expected WARC/ after the record before: passed over to the next one"});
  CHECK(told(records_of(good + next.substr(0, next.size() - 30))) ==
        std::vector<std::string>{"A", "B", "record 2 is cut off: the file ends inside it"});
  CHECK(told(records_of(good + answer(std::string(5000, 'x')) + next, {.record_bytes = 2000})) ==
        std::vector<std::string>{"A", "B", "record 2 is longer than 2000 bytes"});
  CHECK(told(records_of(good + answer(std::string(500'000, 'x')) + next, {.record_bytes = 2000})).size() ==
        3);
}

TEST_CASE("a WARC file is read in pieces of whole records, packed record by record or not") {
  std::string warc;
  std::string packed;
  for (int i = 0; i < 200; ++i) {
    const std::string each = answer(page("T" + std::to_string(i)) + std::string(3000, ' '));
    warc += each;
    packed += packing::compressed(each, archive_write_add_filter_gzip);
  }
  const tests::TemporaryFolder folder;
  folder.write("a.warc", warc);
  folder.write("b.warc.gz", packed);
  const reading::Yield yield = reading::read_all({folder.path()}, {.piece_bytes = 50'000});
  CHECK(yield.pieces.size() > 20);
  std::size_t articles = 0;
  for (const corpus::Piece& piece : yield.pieces) {
    corpus::read_piece(piece, {}, [&](corpus::Record&& each) {
      CHECK(std::get<Article>(each).title == "T" + std::to_string(articles++ % 200));
    });
  }
  CHECK(articles == 400);
}

TEST_CASE("damaged WARC files never crash") {
  const std::string good = answer(page("A"), "Transfer-Encoding: chunked\r\n") + answer(page("B"));
  for (std::size_t at = 0; at < good.size(); at += 2) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x15);
    CHECK(records_of(bad).size() < 8);
  }
}

TEST_CASE("the WARC files of the test sets give articles, and nothing crashes") {
  const auto data = reading::data_folder("BROADSHEET_DATA", "shared/data");
  if (!data || !std::filesystem::exists(*data + "/warc.tar.zst")) {
    WARN("skipped: warc.tar.zst is not there; set BROADSHEET_DATA");
    return;
  }
  std::size_t articles = 0;
  for (const corpus::Piece& piece : reading::read_all({*data + "/warc.tar.zst"}).pieces) {
    if (piece.format->name != "WARC") continue;
    corpus::read_piece(piece, {}, [&](corpus::Record&& each) {
      articles += std::holds_alternative<Article>(each) ? 1U : 0U;
    });
  }
  CHECK(articles >= 10);
}
