#include "corpus/formats/table_rows.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

constexpr std::array separators = {',', ';', '\t', '|'};

/// Rows looked at to find the separator: more than one, so that a text's commas do not count as columns.
constexpr std::size_t sampled_rows = 20;

class RowReader {
 public:
  RowReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  Row run() {
    do {
      row_.cells.push_back(cell());
    } while (take(separator_));
    take('\r');
    take('\n');
    row_.bytes = at_;
    return std::move(row_);
  }

 private:
  bool take(char wanted) {
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  std::string cell() {
    std::string cell;
    if (take('"')) cell = quoted();
    cell += plain();
    return cell;
  }

  std::string quoted() {
    std::string cell;
    while (true) {
      const std::size_t end = text_.find('"', at_);
      if (end == std::string_view::npos) break;
      cell.append(text_, at_, end - at_);
      at_ = end + 1;
      if (!take('"')) return cell;
      cell += '"';
    }
    cell += text_.substr(at_);
    at_ = text_.size();
    row_.closed = false;
    return cell;
  }

  std::string_view plain() {
    const std::array<char, 2> stops = {separator_, '\n'};
    const std::size_t end =
        std::min(text_.find_first_of(std::string_view(stops.data(), 2), at_), text_.size());
    const bool before_line_end =
        end > at_ && end < text_.size() && text_[end] == '\n' && text_[end - 1] == '\r';
    const std::size_t last = before_line_end ? end - 1 : end;
    const std::string_view found = text_.substr(at_, last - at_);
    at_ = last;
    return found;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  Row row_;
};

/// How well a separator cuts the text: rows with as many cells as the first, times their number.
std::size_t fit(std::string_view text, char separator) {
  std::size_t columns = 0;
  std::size_t same = 0;
  std::size_t other = 0;
  for (std::size_t row = 0; row < sampled_rows && !text.empty(); ++row) {
    const Row found = read_row(text, separator);
    text.remove_prefix(found.bytes);
    if (text.empty() && row > 0) break;  // it may be cut off
    if (row == 0) columns = found.cells.size();
    if (found.cells.size() == columns) {
      ++same;
    } else {
      ++other;
    }
  }
  return columns < 2 || other > same ? 0 : (same - other) * 1000 + columns;
}

}  // namespace

Row read_row(std::string_view text, char separator) {
  return RowReader(text, separator).run();
}

char separator_of(std::string_view head) {
  std::array<std::size_t, separators.size()> fits{};
  std::ranges::transform(separators, fits.begin(), [&](char each) { return fit(head, each); });
  return separators[static_cast<std::size_t>(std::ranges::max_element(fits) - fits.begin())];
}

/// Returns where to go on.
std::size_t RowEnds::step_quoted(std::string_view bytes, std::size_t at) {
  const std::size_t quote = bytes.find('"', at);
  if (quote == std::string_view::npos) return bytes.size();
  at_ = At::quote_in_quoted;
  return quote + 1;
}

std::size_t RowEnds::next_end(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (at_ == At::quoted) {
      at = step_quoted(bytes, at);
      continue;
    }
    const char byte = bytes[at++];
    if (byte == '"' && at_ != At::plain) {
      at_ = At::quoted;  // opens a cell, or is the second of a doubled one
    } else if (byte == '\n') {
      at_ = At::cell_start;
      return at;
    } else {
      at_ = byte == separator_ ? At::cell_start : At::plain;
    }
  }
  return std::string_view::npos;
}

}  // namespace corpus
