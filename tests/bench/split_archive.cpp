// Makes an archive of many short articles: bodies are cut between words into pieces as even as can be, as
// many in all as asked for. Pieces keep the article's facts; the first keeps its title and id. usage:
// split_archive ARTICLES <ARCHIVE >SPLIT    (JSON Lines; ARTICLES: about so many)

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

std::vector<json> read(std::istream& from) {
  std::vector<json> records;
  for (std::string line; std::getline(from, line);) records.push_back(json::parse(line));
  return records;
}

std::size_t body_bytes(const json& record) {
  return record.value("body", "").size();
}

/// Where a piece that should end at `wanted` ends: before a space.
std::size_t end_near(const std::string& body, std::size_t wanted) {
  return std::min(body.find_first_of(" \n", std::min(wanted, body.size())), body.size());
}

void write_pieces(json record, std::size_t pieces, std::ostream& to) {
  const std::string id = record.at("id");
  const std::string body = record.value("body", "");
  std::size_t start = 0;
  for (std::size_t piece = 1; piece <= pieces; ++piece) {
    const std::size_t end = piece == pieces ? body.size() : end_near(body, body.size() * piece / pieces);
    if (end <= start && piece > 1) continue;
    record["body"] = body.substr(start, end - start);
    if (piece > 1) {
      record["id"] = id + "." + std::to_string(piece);
      record.erase("title");
    }
    to << record.dump() << '\n';
    start = end;
  }
}

void split(std::istream& from, std::size_t articles, std::ostream& to) {
  const std::vector<json> records = read(from);
  std::size_t bytes = 0;
  for (const json& record : records) bytes += body_bytes(record);
  // What is left over of one article goes to the next.
  double owed = 0;
  for (const json& record : records) {
    owed +=
        static_cast<double>(body_bytes(record)) / static_cast<double>(bytes) * static_cast<double>(articles);
    const auto pieces = owed < 1 ? std::size_t{1} : static_cast<std::size_t>(owed);
    owed -= static_cast<double>(pieces);
    write_pieces(record, pieces, to);
  }
  if (!to.flush()) throw std::runtime_error("standard output could not be written");
}

}  // namespace

int main(int count, char** words) {
  const std::size_t articles = count == 2 ? std::strtoul(words[1], nullptr, 10) : 0;
  if (articles == 0) return 2;
  try {
    split(std::cin, articles, std::cout);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "split_archive: " << error.what() << '\n';
    return 1;
  }
}
