#pragma once
// What a hit offers to other wire formats, by name, and what a query wants of it.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/results.h"

namespace server::wire {

enum class Shape { text, list, number };

/// One attribute of one hit; absent ones do not appear. Views into the hit.
struct Attribute {
  std::string_view name;
  Shape shape = Shape::text;
  std::vector<std::string_view> texts{};  ///< one for Shape::text
  std::int64_t number = 0;
  std::span<const highlight::Match> matches{};  ///< in its text
};

/// id, title, body, url, source, section, author, language, tag, published, story; in this order.
std::vector<Attribute> attributes_of(const Hit& hit);

/// A choice of attributes: `*` for all, `-name` for all but it; names that no hit has choose nothing.
class Selection {
 public:
  static Selection all() { return Selection({"*"}); }
  static Selection none() { return Selection({}); }
  explicit Selection(std::vector<std::string> names);

  bool has(std::string_view name) const;
  bool is_empty() const { return !all_ && names_.empty(); }

 private:
  bool all_ = false;
  std::vector<std::string> names_;
  std::vector<std::string> left_out_;
};

/// Attributes to be cut down to some words: `body`, `body:20`, `*:20`.
class Crops {
 public:
  Crops() = default;
  /// `words`: for those that do not say. Throws ProblemError, naming `parameter`, for a number that is none
  /// or beyond 1 to 1,000.
  Crops(const std::vector<std::string>& texts, std::size_t words, std::string_view parameter);

  /// How many words the attribute is cut down to; nothing: not at all.
  std::optional<std::size_t> words_of(std::string_view name) const;
  bool is_empty() const { return crops_.empty(); }

 private:
  struct Crop {
    std::string name;
    std::size_t words;
  };
  std::vector<Crop> crops_;
};

/// Which parts of hits are written, and how.
struct Showing {
  Selection retrieve = Selection::all();
  Selection highlight = Selection::all();
  Crops crops{};
  std::string pre_tag = "<em>";
  std::string post_tag = "</em>";
  std::string marker = "…";  ///< where a text is cut
};

}  // namespace server::wire
