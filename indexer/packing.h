#pragma once
// Numbers and strings as bytes: LEB128 numbers, length-prefixed strings. Encode and decode side by side.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace indexer {

/// Thrown when stored bytes are not what was written.
struct DamagedRecord : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void pack_number(std::string& to, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) to += static_cast<char>(value | 0x80);
  to += static_cast<char>(value);
}

inline std::uint64_t unpack_number(std::string_view& from) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !from.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(from.front());
    from.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
  throw DamagedRecord("a stored number runs past its record");
}

inline void pack_string(std::string& to, std::string_view value) {
  pack_number(to, value.size());
  to += value;
}

inline std::string_view unpack_string(std::string_view& from) {
  const std::uint64_t size = unpack_number(from);
  if (size > from.size()) throw DamagedRecord("a stored text runs past its record");
  const std::string_view value = from.substr(0, size);
  from.remove_prefix(size);
  return value;
}

}  // namespace indexer
