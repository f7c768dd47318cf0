#pragma once
// JSON text, written straight into one string: the answers' only way to become JSON.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace server::render {

/// Writes values in the order of the calls and sets the commas. Invalid UTF-8 becomes U+FFFD; never throws
/// for it. REQUIRES: calls that nest as JSON does; nothing checks it.
class JsonWriter {
 public:
  explicit JsonWriter(std::size_t expected_bytes) { text_.reserve(expected_bytes); }

  JsonWriter& open(char bracket);   ///< `{` or `[`
  JsonWriter& close(char bracket);  ///< `}` or `]`
  JsonWriter& name(std::string_view member);

  JsonWriter& value(std::string_view text);
  JsonWriter& value(std::uint64_t number);
  /// Rounded to `decimals`; 0 for what is not a number.
  JsonWriter& value(double number, int decimals);
  JsonWriter& value(std::span<const std::string> texts);
  JsonWriter& null();
  /// JSON text as it is.
  JsonWriter& raw(std::string_view json);

  /// The text, or null when it is empty: absent facts of an article.
  JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

  /// Bytes written.
  std::size_t size() const { return text_.size(); }

  std::string take() { return std::move(text_); }

 private:
  void separate();

  std::string text_;
};

}  // namespace server::render
