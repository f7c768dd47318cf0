#pragma once
// An article on its way: what a reader found, before cleaning, and the one way to make an article of it.

#include <array>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/member_names.h"

namespace corpus {

/// A member that means no field of ours.
struct ExtraMember {
  std::string name;
  std::string json;  ///< its value, as JSON on one line
};

struct Draft {
  std::string path;
  std::size_t record = 0;  ///< of many in the file, from 1; 0: the only one
  std::size_t line = 0;    ///< of the file, at which the record begins
  std::array<std::vector<std::string>, field_count>
      fields{};  ///< by Field; several body texts are paragraphs
  // Of the texts in `fields`.
  Origin title_origin = Origin::given;
  Origin source_origin = Origin::given;
  Origin language_origin =
      Origin::given;  ///< inferred: where the text is plainly in another, that one counts
  std::vector<ExtraMember> extra{};
  std::vector<std::string> notes{};

  std::vector<std::string>& operator[](Field field) { return fields[static_cast<std::size_t>(field)]; }
};

/// Cleans the texts, reads dates and languages, infers what is missing. A Reject when neither title nor body
/// is left. REQUIRES: valid UTF-8 throughout.
Record finish(Draft&& draft);

}  // namespace corpus
