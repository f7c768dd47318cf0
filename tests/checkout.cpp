#include "tests/checkout.h"

std::string checkout() {
  return BROADSHEET_SOURCE_DIR;
}
