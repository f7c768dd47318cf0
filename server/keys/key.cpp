#include "server/keys/key.h"

#include <array>
#include <stdexcept>
#include <utility>

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace server::keys {
namespace {

constexpr std::array<std::pair<Scope, std::string_view>, 3> scopes{
    {{Scope::read, "read"}, {Scope::write, "write"}, {Scope::admin, "admin"}}};

constexpr std::string_view mark = "bsk_";  // lets a scanner of published code find keys that slipped out
constexpr std::size_t random_bytes = 32;

// RFC 4648, 5, without padding.
std::string base64url(const unsigned char* bytes, std::size_t count) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (std::size_t i = 0; i < count; ++i) {
    bits = (bits << 8U) | bytes[i];
    for (held += 8; held >= 6; held -= 6) text += alphabet[(bits >> (held - 6)) & 63U];
  }
  if (held > 0) text += alphabet[(bits << (6 - held)) & 63U];
  return text;
}

}  // namespace

std::string_view name_of(Scope scope) {
  return scopes[static_cast<std::size_t>(scope)].second;
}

std::optional<Scope> scope_named(std::string_view name) {
  for (const auto& [scope, known] : scopes)
    if (known == name) return scope;
  return std::nullopt;
}

std::string make_key_text() {
  std::array<unsigned char, random_bytes> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
    throw std::runtime_error("the system has no random numbers to make a key of");
  std::string text = std::string{mark} + base64url(bytes.data(), bytes.size());
  OPENSSL_cleanse(bytes.data(), bytes.size());
  return text;
}

std::string sha256_of(std::string_view text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

bool are_equal_in_constant_time(std::string_view one, std::string_view other) {
  return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace server::keys
