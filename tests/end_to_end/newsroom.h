#pragma once
// A server that takes writes: a small index, one worker, keys to read and to write.

#include <string>

#include <nlohmann/json.hpp>

#include "tests/end_to_end/exchange.h"
#include "tests/end_to_end/programs.h"

namespace tests {

inline const std::string as_json = "Content-Type: application/json";
inline const std::string as_lines = "Content-Type: application/x-ndjson";

/// An article as a line of JSON Lines.
std::string article_line(const std::string& id, const std::string& body);

/// A new key, as `broadsheet-server key create` prints it.
std::string made_key(const std::string& file, const std::string& scope);

struct Newsroom {
  explicit Newsroom(const Words& words = {});

  /// With the key to write.
  Answer ask(const std::string& method, const std::string& target, Headers headers = {},
             const std::string& body = {}) const;
  Answer put(const std::string& id, const std::string& body, Headers headers = {}) const;
  /// Articles that the server finds for a word.
  int found(const std::string& word) const;

  Workspace workspace;
  std::string index;
  std::string keys;
  std::string reader;
  std::string writer;
  RunningServer server;
};

/// The shape of an error, its status and its code.
void check_problem(const Answer& answer, int status, const std::string& code);

}  // namespace tests
