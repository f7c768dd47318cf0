#include <nlohmann/json.hpp>

#include "corpus/json/scanner.h"
#include "tests/fuzz/reader.h"

namespace {

bool accepts(std::string_view text) {
  try {
    corpus::json::Scanner scanner(text, 64);
    scanner.skip();
    scanner.finish();
    return true;
  } catch (const corpus::json::Fault&) {
    return false;
  }
}

}  // namespace

/// The reader; and what nlohmann-json accepts, our scanner accepts as well, if it is not nested deeper.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool plain =
      !text.starts_with("\xEF\xBB\xBF") && text.find('\0') == std::string_view::npos;  // it ends there
  if (plain && nlohmann::json::accept(text)) {
    fuzz::require(accepts(text) ||
                  std::count(text.begin(), text.end(), '[') + std::count(text.begin(), text.end(), '{') > 64);
  }
  return fuzz::read("JSON", data, size);
}
