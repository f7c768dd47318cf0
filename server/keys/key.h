#pragma once
// A key by which a program shows what it may do. The key itself is seen once, when it is made; what is kept
// is its SHA-256, from which nobody can make it again.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server::keys {

/// What a key allows; each allows what stands before it too.
enum class Scope : std::uint8_t { read, write, admin };

std::string_view name_of(Scope scope);
/// `read`, `write`, `admin`.
std::optional<Scope> scope_named(std::string_view name);

struct Key {
  std::string name;  ///< for people; one of a kind in its file
  Scope scope = Scope::read;
  std::string sha256;   ///< 64 lower-case hexadecimal digits
  std::string created;  ///< ISO 8601, UTC

  bool operator==(const Key&) const = default;
};

/// `bsk_` and 256 random bits in base64url: 47 characters. Throws std::runtime_error when the system has no
/// randomness.
std::string make_key_text();

/// 64 lower-case hexadecimal digits.
std::string sha256_of(std::string_view text);

/// Takes the same time wherever they differ. Texts of other lengths are never equal.
bool are_equal_in_constant_time(std::string_view one, std::string_view other);

}  // namespace server::keys
