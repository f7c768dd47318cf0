#pragma once
// One record of XML as a tree, by pugixml: no DTD, no entities but the five and numbers, no network.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

namespace corpus::xml {

/// What prefixes stand for, as the usual short names of the vocabularies that news uses: the RSS modules
/// "dc", "dcterms", "content", "media"; empty for those of RSS, Atom, NITF and NewsML-G2 themselves.
class Namespaces {
 public:
  /// Takes up the declarations of an element's attributes.
  void add(const pugi::xml_node& element);

  /// The element's name with its usual prefix: "dc:creator", "title". A prefix nobody declared stays.
  std::string name_of(const pugi::xml_node& element) const;

 private:
  std::vector<std::pair<std::string, std::string>> short_names_;  // by prefix
};

/// A parsed text. `whole` is false where it is not well-formed: then the tree holds what could be read.
struct Tree {
  pugi::xml_document document;
  bool whole = true;

  pugi::xml_node top() const;
};

/// Parses a text; nothing after a fault is in the tree.
Tree parse(std::string_view text);

/// Parses a record; where it is not well-formed, each of its children that is not becomes plain text as
/// written, up to its closing tag: a description with unclosed HTML is read whole.
Tree parse_leniently(std::string_view record);

/// Text inside the element: its own text if it holds no elements (perhaps escaped HTML), else its content as
/// HTML, without the elements named in `left_out`.
struct Inside {
  std::string text;
  bool is_markup = false;
};
Inside inside_of(const pugi::xml_node& element, const std::vector<std::string_view>& left_out = {});

/// All text below the element on one line, without markup.
std::string text_of(const pugi::xml_node& element);

/// The first descendant that the path of local names leads to ("head/docdata/date.issue"), whatever the
/// prefixes; a null node when there is none.
pugi::xml_node at_path(const pugi::xml_node& from, std::string_view path);

/// All of them.
std::vector<pugi::xml_node> all_at_path(const pugi::xml_node& from, std::string_view path);

}  // namespace corpus::xml
