#include "server/parameter_text.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "corpus/text/utf8.h"
#include "server/parameter_table.h"

namespace server {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Unicode's composed form, as the archive has it.
std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return std::string(text);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, piece, sink, nullptr, error);
  return U_FAILURE(error) ? std::string(text) : result;
}

void require_text(std::string_view name, std::string_view value) {
  if (value.find('\0') != std::string_view::npos) {
    refuse_parameter(name, std::string(name) + " holds a NUL character; leave it out");
  }
  if (!corpus::text::is_valid_utf8(value)) {
    refuse_parameter(name, std::string(name) + " is not valid UTF-8; encode it as UTF-8");
  }
}

}  // namespace

std::string sound_text(std::string_view name, std::string_view value) {
  require_text(name, value);
  return composed(value);
}

}  // namespace server
