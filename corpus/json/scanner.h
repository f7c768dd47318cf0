#pragma once
// A strict walk over JSON text (RFC 8259), value by value, without building a tree.
//
// Why our own: nlohmann's SAX parser takes 9 ns a byte (110 MB/s) before we have looked at anything, refuses
// a whole record for one lone surrogate, and cannot give back a value as it was written, which `extra` needs.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace corpus::json {

enum class Kind : std::uint8_t { object, array, string, number, boolean, null };

/// What is wrong with a text. Thrown by Scanner.
struct Fault {
  std::size_t at = 0;         ///< byte
  std::string_view expected;  ///< "expected a comma or }": a literal
};

/// Stands before a value, or inside an object or array between two. Every function throws Fault at an error.
/// The text must outlive the scanner, and be valid UTF-8 (is_valid_utf8): its strings are not checked again.
class Scanner {
 public:
  /// Begins at the byte `from`, before a value.
  Scanner(std::string_view text, std::size_t depth_limit, std::size_t from = 0)
      : text_(text), at_(from), depth_left_(depth_limit) {}

  /// Kind of the value that comes next.
  Kind kind();

  /// Into an object or array. REQUIRES: kind() says so.
  void enter();
  /// Moves before the value of the next member and gives its name; false, and out of the object, at its end.
  bool next_member(std::string& name);
  /// Moves before the next item; false, and out of the array, at its end.
  bool next_item();

  /// Reads a string into `to`. Returns the number of lone surrogates, each of which has become U+FFFD.
  std::size_t read_string(std::string& to);
  /// Passes over a value of any kind, checking it, and returns it as written.
  std::string_view skip();

  /// Whether nothing but white space is left.
  bool at_end();
  /// Throws unless nothing but white space is left.
  void finish();

  /// Byte at which the scanner stands, and all that it walks over.
  std::size_t at() const { return at_; }
  std::string_view text() const { return text_; }

 private:
  [[noreturn]] void fail(std::string_view expected) const { throw Fault{at_, expected}; }
  void skip_space();
  bool take(char wanted);
  bool next(char end, std::string_view expected);
  void skip_string();
  void skip_number();
  void skip_digits();
  void skip_literal(std::string_view literal);
  void skip_object();
  void skip_array();
  std::size_t plain_run() const;
  std::size_t read_escape(std::string& to);
  std::size_t read_unicode_escape(std::string& to);
  char32_t read_hex();

  std::string_view text_;
  std::size_t at_;
  std::size_t depth_left_;
  bool first_ = false;  // just entered: no comma before the next member or item
};

}  // namespace corpus::json
