#pragma once
// CSV and its kin (RFC 4180, with separators , ; tab |) as rows of cells.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/cut_records.h"

namespace corpus {

struct Row {
  std::vector<std::string> cells{};
  std::size_t bytes = 0;  ///< that it took, with its line end
  bool closed = true;     ///< false: the text ends inside a quoted cell
};

/// The row with which `text` begins. A quote opens a quoted cell only at the cell's start, and stands for
/// itself elsewhere. REQUIRES: not empty.
Row read_row(std::string_view text, char separator);

/// The separator that cuts the first rows of a table into the same number of cells; a comma when none does.
char separator_of(std::string_view head);

/// A line end outside quotes ends a row.
class RowEnds : public RecordEnds {
 public:
  explicit RowEnds(char separator) : separator_(separator) {}

  std::size_t next_end(std::string_view bytes) override;

 private:
  enum class At : unsigned char { cell_start, plain, quoted, quote_in_quoted };

  std::size_t step_quoted(std::string_view bytes, std::size_t at);

  char separator_;
  At at_ = At::cell_start;
};

}  // namespace corpus
