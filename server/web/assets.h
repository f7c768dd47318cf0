#pragma once
// The files of this folder, built into the program: templates and style that become part of pages, and
// what `/assets/` serves.

#include <span>
#include <string>
#include <string_view>

namespace server::web {

struct File {
  std::string_view name;  ///< `style.css`
  std::string_view hash;  ///< of the bytes, 12 hexadecimal digits
  std::string_view bytes;
};

/// Every file; written by cmake/embed.cmake.
std::span<const File> files();

/// REQUIRES: there is one.
const File& file(std::string_view name);

/// `live.0123456789ab.js`: a name that changes with the bytes, so that it may be kept for ever.
std::string public_name(const File& file);

/// The public file of that name, or nullptr. Templates and styles are not public.
const File* find_public(std::string_view public_name);

std::string_view content_type(const File& file);

/// Changes when any file does.
std::string_view fingerprint();

}  // namespace server::web
