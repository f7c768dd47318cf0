#pragma once
// The words by which pages name what is not the article, and the lines that furniture says: the lists of the
// rules in furniture.h.

#include <string_view>

namespace corpus::html {

/// A word of a class or id that names furniture ("share", "sidebar"). Lower case.
bool is_furniture_word(std::string_view word);

/// One that names furniture however much text it holds ("comments", "cookie"): also a furniture word.
bool is_heavy_word(std::string_view word);

/// One that takes the meaning from the others of its name ("has-sidebar", "comments-closed").
bool is_qualifier(std::string_view word);

/// An ARIA role that is not an article's.
bool is_furniture_role(std::string_view role);

/// Whether a class or id, squeezed to its letters and digits, names an article's text ("articlebody").
bool is_main_name(std::string_view squeezed);

/// A whole short paragraph of furniture ("advertisement"), and one that begins so ("read more:"). Lower case.
bool is_furniture_line(std::string_view line);
bool opens_furniture(std::string_view line);

}  // namespace corpus::html
