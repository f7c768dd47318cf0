// From bytes to articles on one core, by format: the same articles written in each.

#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "corpus/input.h"
#include "corpus/read.h"
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
    {"JSON Lines", "a.jsonl", "", json_line, "", 100},
    {"JSON Lines without language", "b.jsonl", "", json_line_without_language, ""},
    {"JSON array", "a.json", "[{\"title\": \"first\"}\n", json_item, "]"},
    {"CSV", "a.csv", "id,title,body,language\n", table_row, ""},
    {"RSS", "a.rss", "<rss><channel><language>en</language>\n", feed_item, "</channel></rss>"},
    {"NITF", "a.nitf", "", nitf, ""},
    {"WARC", "a.warc", "", warc_record, ""},
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

/// CPU seconds from the file to articles, facts and masks of their own, and all of them thrown away.
double read(const std::string& file) {
  const corpus::ReadOptions options{.names = corpus::known_member_names(), .limits = {}};
  const std::vector<std::string> inputs = {file};
  std::size_t articles = 0;
  const double microseconds = cpu_of([&] {
    corpus::read_inputs(inputs, options.limits,
                        {.piece =
                             [&](corpus::Piece&& piece) {
                               corpus::read_piece(piece, options, [&](corpus::Record&& record) {
                                 articles += std::holds_alternative<corpus::Article>(record) ? 1U : 0U;
                               });
                             },
                         .reject = [](corpus::Reject&&) {}});
  });
  if (articles == 0) throw std::runtime_error("no article could be read from " + file);
  return microseconds / 1e6;
}

double check(const Setting& setting, const std::string& file) {
  return run({setting.indexer(), "--check", "--jobs", "1", "--progress", "never", file},
             indexer::exit_code::refused)
      .cpu_seconds;
}

}  // namespace

void reading(const Setting& setting, Table& table) {
  table.begin("from bytes to articles on one core, and with the archive's lint, MB a CPU second");
  for (const Form& form : forms) {
    const std::string file = setting.folder + '/' + form.file;
    write(form, setting.archive, file);
    std::vector<double> reading;
    std::vector<double> checking;
    for (std::size_t round = 0; round < setting.rounds; ++round) {
      reading.push_back(read(file));
      checking.push_back(check(setting, file));
    }
    const double megabytes = static_cast<double>(std::filesystem::file_size(file)) / 1e6;
    table.add({std::string(form.what) + ", MB/s", megabytes / median(reading), std::nullopt,
               form.goal > 0 ? Aim::at_least : Aim::none, form.goal});
    table.add({std::string(form.what) + ", --check", megabytes / median(checking), std::nullopt});
    std::filesystem::remove(file);
  }
}

}  // namespace bench
