#pragma once
// What one part of a page (its JSON-LD, its meta tags, its elements) says about the article.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/tree.h"

namespace corpus::html {

/// All of it may be empty. Texts may have any white space, but no character references.
struct Facts {
  std::string title;
  std::string name;       ///< that JSON-LD gives beside a headline
  std::string published;  ///< as written; parse_date reads it
  std::string modified;
  std::string source;
  std::string section;
  std::string language;
  std::string url;
  std::string description;
  std::string image;
  std::string body;
  std::vector<std::string> authors;
  std::vector<std::string> tags;
};

/// From `<script type="application/ld+json">`: the first article of schema.org's types, in a list, a @graph
/// or a page's mainEntity; else the WebPage. What is no JSON is passed over.
Facts linked_data_facts(const Tree& tree);

/// From `meta` and `link`: Open Graph, article:*, Dublin Core, Highwire, Parsely, Sailthru and plain names.
Facts meta_facts(const Tree& tree);

/// From the elements: microdata, `time`, `rel=author`, bylines, the language of `html`.
Facts element_facts(const Tree& tree);

/// Whether it is a date that can be read.
bool is_date(std::string_view text);

/// Whether it can be somebody's name: short, no address, not all digits.
bool is_name(std::string_view text);

}  // namespace corpus::html
