#include "corpus/date.h"

#include "tests/fuzz/reader.h"

/// What is read is written back as the same moment.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  if (const std::optional<corpus::Date> date = corpus::parse_date(text)) {
    const std::optional<corpus::Date> again = corpus::parse_date(corpus::to_iso8601(date->seconds));
    fuzz::require(again && again->seconds == date->seconds);
  }
  return 0;
}
