#include "server/parameter_text.h"

#include <string>

#include "corpus/text/clean.h"
#include "corpus/text/utf8.h"
#include "server/parameter_table.h"

namespace server {
namespace {

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
  return corpus::text::composed(std::string(value));
}

}  // namespace server
