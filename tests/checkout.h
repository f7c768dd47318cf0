#pragma once
// Where the sources stand: tests read samples, documents and golden files from there.

#include <string>

/// Absolute path, without a closing slash.
std::string checkout();
