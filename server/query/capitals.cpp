#include "server/query/capitals.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include "corpus/text/stop_words.h"
#include "corpus/text/utf8.h"
#include "server/query/leaves.h"
#include "server/query/token.h"

namespace server::query {
namespace {

constexpr std::ptrdiff_t usual_stop_words = 2;
constexpr std::ptrdiff_t long_query = 6;  ///< words

bool has_lower_case(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const corpus::text::CodePoint point = corpus::text::decode(text, at);
    if (u_islower(static_cast<UChar32>(point.value)) != 0) return true;
    at += point.bytes;
  }
  return false;
}

std::string lowered(std::string_view text) {
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            sink, nullptr, error);
  return U_FAILURE(error) ? std::string(text) : lower;
}

bool is_stop_word_of_one(std::string_view word, const std::vector<std::string>& languages) {
  return std::any_of(languages.begin(), languages.end(),
                     [&](const std::string& language) { return corpus::text::is_stop_word(word, language); });
}

bool is_plain_word(const Token& token) {
  return token.kind == TokenKind::text && !is_reserved(token.text) && !near_operator(token.text);
}

/// Stop words that another word follows: what was understood always has an operator between two words.
bool is_prose(const std::vector<Token>& tokens, const std::vector<std::string>& languages) {
  const auto words = std::count_if(tokens.begin(), tokens.end(), is_plain_word);
  std::ptrdiff_t stops = 0;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const bool followed = is_plain_word(tokens[at]) && is_plain_word(tokens[at + 1]);
    if (followed && is_stop_word_of_one(lowered(tokens[at].text), languages)) ++stops;
  }
  return stops >= (words >= long_query ? 1 : usual_stop_words);
}

}  // namespace

std::string without_shouting(std::string_view text, const std::vector<std::string>& languages) {
  if (has_lower_case(text)) return std::string(text);
  const std::optional<std::vector<Token>> tokens = tokens_of(text);
  return tokens && is_prose(*tokens, languages) ? lowered(text) : std::string(text);
}

}  // namespace server::query
