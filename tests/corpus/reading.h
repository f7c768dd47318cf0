#pragma once
// What the corpus tests share: reading a text as a format, real data where it is.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "corpus/formats/format.h"
#include "corpus/input.h"
#include "corpus/read.h"
#include "tests/checkout.h"
#include "tests/temporary_folder.h"

namespace reading {

inline std::vector<corpus::Record> records_of(std::string_view format, const std::string& bytes) {
  std::vector<corpus::Record> records;
  const corpus::Piece piece{
      .path = "x", .root = "x", .format = &corpus::format_named(format), .bytes = bytes};
  corpus::read_piece(piece, {}, [&](corpus::Record&& record) { records.push_back(std::move(record)); });
  return records;
}

/// The only article; fails the test where there is another count, or a reject.
inline corpus::Article article_of(std::string_view format, const std::string& bytes) {
  const std::vector<corpus::Record> records = records_of(format, bytes);
  if (records.size() != 1)
    throw std::runtime_error("expected one record, not " + std::to_string(records.size()));
  if (const auto* reject = std::get_if<corpus::Reject>(&records[0])) throw std::runtime_error(reject->reason);
  return std::get<corpus::Article>(records[0]);
}

inline corpus::Reject reject_of(std::string_view format, const std::string& bytes) {
  return std::get<corpus::Reject>(records_of(format, bytes).at(0));
}

/// All that read_inputs yields.
struct Yield {
  std::vector<corpus::Piece> pieces;
  std::vector<corpus::Reject> rejects;
  corpus::InputReport report;
};

inline Yield read_all(const std::vector<std::string>& inputs, const corpus::Limits& limits = {}) {
  Yield yield;
  yield.report =
      corpus::read_inputs(inputs, limits,
                          {[&](corpus::Piece&& piece) { yield.pieces.push_back(std::move(piece)); },
                           [&](corpus::Reject&& reject) { yield.rejects.push_back(std::move(reject)); }});
  return yield;
}

/// Unpacks a .tar.zst into a folder, by the system's tar.
inline void unpack(const std::string& archive, const tests::TemporaryFolder& into) {
  const auto quoted = [](const std::string& word) {
    std::string all = "'";
    for (const char byte : word) all += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    return all + '\'';
  };
  const std::string command = "tar -C " + quoted(into.path()) + " --zstd -xf " + quoted(archive);
  if (std::system(command.c_str()) != 0) throw std::runtime_error("cannot unpack " + archive);
}

/// The folder of `variable`, else `beside` next to the checkout; nothing when it is not there.
inline std::optional<std::string> data_folder(const char* variable, const char* beside) {
  const char* given = std::getenv(variable);
  const std::string path = given != nullptr ? given : checkout() + "/../" + beside;
  return std::filesystem::is_directory(path) ? std::optional{path} : std::nullopt;
}

}  // namespace reading
