#pragma once
// What the lines between a page's headline and its text say: who wrote it, when, where it comes from.

#include <span>
#include <string>
#include <string_view>

#include "corpus/html/facts.h"

namespace corpus::html {

/// Whether a line says such facts and no more: "2025-03-12 08:30  Source: Marl Ledger  Author: Ann Lee".
bool is_fact_line(std::string_view line);

/// Authors, date and source that the lines say; the first of each counts. A date of a change does not.
Facts facts_of_lines(std::span<const std::string> lines);

}  // namespace corpus::html
