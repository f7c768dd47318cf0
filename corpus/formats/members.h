#pragma once
// One JSON object, of whatever names and shapes, to a draft. Front matter and tables come here as JSON too.

#include "corpus/draft.h"
#include "corpus/json/scanner.h"
#include "corpus/member_names.h"

namespace corpus {

/// Reads the object before which the scanner stands. A field is a string, a number, a list of such, an object
/// with a `name` (or with one member only); anything else, and what loses to a member of lower rank, goes to
/// `draft.extra`. Throws json::Fault.
void read_members(json::Scanner& scanner, const MemberNames& names, Draft& draft);

/// A reject for a fault: `text` is what the scanner walked over, `first_line` the line of the file at which
/// it begins.
Reject reject_fault(const std::string& path, std::string_view text, std::size_t first_line,
                    const json::Fault& fault);

}  // namespace corpus
