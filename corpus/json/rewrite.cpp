#include "corpus/json/rewrite.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "corpus/json/scanner.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"

namespace corpus::json {
namespace {

bool is_finite_number(std::string_view number) {
  const bool plain = number.size() < 300 && number.find_first_of("eE") == std::string_view::npos;
  return plain || std::isfinite(std::strtod(std::string(number).c_str(), nullptr));
}

/// The value as JSON on one line, its texts clean. Numbers beyond a double become strings: they would stop
/// readers.
class Rewriter {
 public:
  explicit Rewriter(Scanner& scanner) : scanner_(scanner) {}

  std::string run() {
    value();
    return std::move(json_);
  }

 private:
  void value() {
    switch (scanner_.kind()) {
      case Kind::object:
        return object();
      case Kind::array:
        return array();
      case Kind::string:
        return string();
      case Kind::number:
        return number(scanner_.skip());
      case Kind::boolean:
      case Kind::null:
        json_ += scanner_.skip();
        return;
    }
  }

  void object() {
    std::string name;
    const char* before = "";
    json_ += '{';
    for (scanner_.enter(); scanner_.next_member(name); before = ",") {
      json_ += before;
      append_string(json_, text::clean_line(name).text);
      json_ += ':';
      value();
    }
    json_ += '}';
  }

  void array() {
    const char* before = "";
    json_ += '[';
    for (scanner_.enter(); scanner_.next_item(); before = ",") {
      json_ += before;
      value();
    }
    json_ += ']';
  }

  void string() {
    std::string text;
    scanner_.read_string(text);
    append_string(json_, text::clean_text(std::move(text)).text);
  }

  void number(std::string_view number) {
    if (is_finite_number(number)) {
      json_ += number;
    } else {
      append_string(json_, number);
    }
  }

  Scanner& scanner_;
  std::string json_;
};

/// Whether a value written so is clean already: a string or number of plain ASCII.
bool is_clean(std::string_view written) {
  if (written.starts_with('{') || written.starts_with('[')) return false;
  if (!written.starts_with('"')) return is_finite_number(written);
  return std::ranges::all_of(written, [](char byte) { return byte >= 0x20 && byte < 0x7F && byte != '\\'; });
}

constexpr std::size_t enough_depth = 1000;  // for a value that a bounded scanner has passed

}  // namespace

std::string rewritten(std::string_view written) {
  if (is_clean(written)) return std::string{written};
  Scanner scanner(written, enough_depth);
  return Rewriter(scanner).run();
}

}  // namespace corpus::json
