// broadsheet-index --check on one core, by format: the same articles written in each.

#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "indexer/exit_codes.h"
#include "tests/bench/bench.h"
#include "tests/bench/child.h"
#include "tests/bench/measure.h"

namespace bench {
namespace {

using nlohmann::json;

/// The members that every form can carry.
struct Item {
  std::string id;
  std::string title;
  std::string body;
};

std::string escaped(const std::string& text) {
  std::string to;
  for (const char byte : text) {
    if (byte == '<') {
      to += "&lt;";
    } else if (byte == '&') {
      to += "&amp;";
    } else {
      to += static_cast<unsigned char>(byte) < 0x20 && byte != '\n' ? ' ' : byte;
    }
  }
  return to;
}

std::string quoted(const std::string& text) {
  std::string to = "\"";
  for (const char byte : text) to.append(byte == '"' ? 2 : 1, byte);
  return to + '"';
}

std::string page(const Item& item) {
  return "<html><head><title>" + escaped(item.title) + "</title></head><body><article><h1>" +
         escaped(item.title) + "</h1><p>" + escaped(item.body) + "</p></article></body></html>";
}

std::string json_line(const Item& item) {
  return json{{"id", item.id}, {"title", item.title}, {"body", item.body}, {"language", "en"}}.dump() + '\n';
}
std::string json_line_without_language(const Item& item) {
  return json{{"id", item.id}, {"title", item.title}, {"body", item.body}}.dump() + '\n';
}
std::string json_item(const Item& item) {
  return ',' + json_line(item);
}
std::string table_row(const Item& item) {
  return quoted(item.id) + ',' + quoted(item.title) + ',' + quoted(item.body) + ",en\n";
}
std::string feed_item(const Item& item) {
  return "<item><guid>" + escaped(item.id) + "</guid><title>" + escaped(item.title) +
         "</title><description>" + escaped(escaped(item.body)) + "</description></item>\n";
}
std::string nitf(const Item& item) {
  return "<nitf><body xml:lang=\"en\"><body.head><hedline><hl1>" + escaped(item.title) +
         "</hl1></hedline></body.head><body.content><p>" + escaped(item.body) +
         "</p></body.content></body></nitf>\n";
}
std::string warc_record(const Item& item) {
  const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(item);
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/" + item.id +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

struct Form {
  const char* what;
  const char* file;
  const char* before;
  std::string (*write)(const Item&);
  const char* after;
  double goal = 0;  ///< MB/s
};

constexpr Form forms[] = {
    {"JSON Lines, MB/s", "a.jsonl", "", json_line, "", 100},
    {"JSON Lines without language, MB/s", "b.jsonl", "", json_line_without_language, ""},
    {"JSON array, MB/s", "a.json", "[{\"title\": \"first\"}\n", json_item, "]"},
    {"CSV, MB/s", "a.csv", "id,title,body,language\n", table_row, ""},
    {"RSS, MB/s", "a.rss", "<rss><channel><language>en</language>\n", feed_item, "</channel></rss>"},
    {"NITF, MB/s", "a.nitf", "", nitf, ""},
    {"WARC, MB/s", "a.warc", "", warc_record, ""},
};

void write(const Form& form, const std::string& archive, const std::string& to) {
  std::ifstream in(archive, std::ios::binary);
  std::ofstream out(to, std::ios::binary);
  out << form.before;
  for (std::string line; std::getline(in, line);) {
    const json article = json::parse(line);
    out << form.write({article.value("id", ""), article.value("title", ""), article.value("body", "")});
  }
  out << form.after;
}

}  // namespace

void reading(const Setting& setting, Table& table) {
  table.begin("reading on one core, nothing written (--check --jobs 1), per CPU second");
  for (const Form& form : forms) {
    const std::string file = setting.folder + '/' + form.file;
    write(form, setting.archive, file);
    std::vector<double> seconds;
    for (std::size_t round = 0; round < setting.rounds; ++round) {
      seconds.push_back(run({setting.indexer(), "--check", "--jobs", "1", "--progress", "never", file},
                            indexer::exit_code::refused)
                            .cpu_seconds);
    }
    const double megabytes = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
    table.add({form.what, megabytes / median(seconds), std::nullopt,
               form.goal > 0 ? Aim::at_least : Aim::none, form.goal});
    std::filesystem::remove(file);
  }
}

}  // namespace bench
