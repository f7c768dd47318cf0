#pragma once
// A stretch of query text without spaces, quotation marks and parentheses -> what it searches.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/limits.h"
#include "server/query/parse.h"

namespace server::query {

inline constexpr std::size_t usual_window = 10;  ///< of NEAR and ADJ without a number

/// NEAR, ADJ, NEAR/n or ADJ/n.
struct NearOperator {
  Kind kind = Kind::near;
  std::size_t window = usual_window;
  bool operator==(const NearOperator&) const = default;
};
std::optional<NearOperator> near_operator(std::string_view text);
/// NEAR/ or ADJ/ with anything but a number of words.
bool is_broken_near(std::string_view text);

/// AND, OR, NOT, NEAR, ADJ.
bool is_reserved(std::string_view word);
/// The same word in lower case where it would be read as an operator.
std::string lowered_if_reserved(std::string word);

/// A word, a compound, words of a value, or with a closing `*` beginnings. Nothing when it holds no word.
/// A compound too long for a phrase comes as a list of its words.
std::optional<Expression> read_words(std::string_view text, const std::string& field, const Limits& limits);

/// The words as they stand: a phrase, one exact word, or words of a value. Nothing when it holds no word.
std::optional<Expression> read_phrase(std::string_view text, const std::string& field);

/// `day`, `from..to`, `from..` or `..to`. Nothing when it is none of these or ends before it begins.
std::optional<Expression> read_published(std::string_view text);

/// The same without any syntax: words, and compounds.
Expression read_plainly(std::string_view text, const Limits& limits);

}  // namespace server::query
