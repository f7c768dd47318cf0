#include "tests/bench/table.h"

#include <cmath>
#include <iomanip>
#include <sstream>

namespace bench {
namespace {

constexpr int what_width = 52;
constexpr int number_width = 12;

std::string shown(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(std::abs(value) >= 100 ? 0 : 2) << value;
  return text.str();
}

std::string verdict(const Row& row) {
  if (row.aim == Aim::none) return {};
  const double value = row.reference ? row.ours / *row.reference : row.ours;
  const bool met = row.aim == Aim::at_least ? value >= row.goal : value <= row.goal;
  return (row.aim == Aim::at_least ? ">= " : "<= ") + shown(row.goal) + (met ? "  met" : "  missed");
}

}  // namespace

void Table::begin(const std::string& title) {
  to_ << '\n'
      << std::left << std::setw(what_width) << title << std::right << std::setw(number_width) << "ours"
      << std::setw(number_width) << "reference" << std::setw(number_width) << "ratio"
      << "  aim\n";
}

void Table::add(const Row& row) {
  to_ << "  " << std::left << std::setw(what_width - 2) << row.what << std::right << std::setw(number_width)
      << shown(row.ours) << std::setw(number_width) << (row.reference ? shown(*row.reference) : "")
      << std::setw(number_width) << (row.reference ? shown(row.ours / *row.reference) : "") << "  "
      << verdict(row) << std::endl;
}

}  // namespace bench
