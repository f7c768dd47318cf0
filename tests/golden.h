#pragma once
// Texts that are kept in tests/golden, so that a change of them is a diff. UPDATE_GOLDEN=1 rewrites them.

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/catch.h"
#include "tests/checkout.h"

namespace tests {

/// Compares `text` with tests/golden/`name`.
inline void check_golden(const std::string& name, const std::string& text) {
  const std::string path = checkout() + "/tests/golden/" + name;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream kept;
  kept << file.rdbuf();
  INFO("tests/golden/" << name << "; UPDATE_GOLDEN=1 rewrites it");
  CHECK(text == kept.str());
}

}  // namespace tests
