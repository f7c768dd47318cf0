#pragma once
// Facts of agency XML into a draft: what stands first is believed first.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/draft.h"
#include "corpus/xml/tree.h"

namespace corpus::agency {

/// "head/docdata/date.issue@norm": an attribute, or, without `@`, the text of an element.
std::vector<std::string> values_at(const pugi::xml_node& from, std::string_view path);

/// Puts the first value that one of the paths leads to into the field, if it is still empty.
void fill_first(Draft& draft, Field field, const pugi::xml_node& from,
                std::initializer_list<std::string_view> paths);

/// Puts all values of all paths into the field, each once.
void fill_all(Draft& draft, Field field, const pugi::xml_node& from,
              std::initializer_list<std::string_view> paths);

/// Puts the first value into `draft.extra` under `name`.
void keep_first(Draft& draft, std::string_view name, const pugi::xml_node& from,
                std::initializer_list<std::string_view> paths);

/// The element's content as plain text, without the elements named.
std::string words_of(const pugi::xml_node& element, const std::vector<std::string_view>& left_out = {});

}  // namespace corpus::agency
