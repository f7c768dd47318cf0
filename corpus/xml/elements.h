#pragma once
// The records of an XML text (items of a feed, news items of a message), found without parsing it: so that a
// large file is read piece by piece, and a broken record costs no other one.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/files/cut_records.h"

namespace corpus::xml {

/// The root element's name as written ("rdf:RDF"), after declarations and comments; empty when the text does
/// not begin with markup. `head` may end anywhere.
std::string_view root_name(std::string_view head);

/// A name without its prefix: "rdf:RDF" -> "RDF".
std::string_view local_name(std::string_view name);

/// A tag met on a walk over XML text; comments, CDATA sections and declarations are passed over.
struct Mark {
  std::string_view name;  ///< as written
  std::size_t start = 0;  ///< byte of its `<`
  std::size_t end = 0;    ///< one past its name
  bool closing = false;   ///< `</name`
};

/// The next tag from byte `at` on; an empty name at the end.
Mark next_mark(std::string_view text, std::size_t at);

/// A text cut into its records and the frame around them.
struct Parts {
  std::vector<std::string_view> records;  ///< from `<item` to `</item>`, or as far as it goes
  std::string frame;                      ///< what stands before the first and after the last record
};

/// Finds the records: elements with one of these local names, and the prefix of the first one found. A record
/// that is not closed ends where the next one begins.
Parts split(std::string_view text, std::span<const std::string_view> local_names);

/// `</name>` ends a record.
class ElementEnds : public RecordEnds {
 public:
  /// `name` as written, with its prefix.
  explicit ElementEnds(std::string_view name) : closing_("</" + std::string(name)) {}

  std::size_t next_end(std::string_view bytes) override;

 private:
  enum class At : unsigned char { text, markup, closing_tag, comment, cdata };

  void step(char byte);
  void step_markup(char byte);

  std::string closing_;
  std::string seen_;  // of the markup, or of what ends it
  At at_ = At::text;
};

}  // namespace corpus::xml
