#include "server/web/content_policy.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/sha.h>

#include "server/web/assets.h"

namespace server::web {
namespace {

// ` 'sha256-...'` of every style that a page may hold.
std::string style_hashes() {
  std::string sources;
  for (const File& file : files())
    if (file.name.ends_with(".css")) sources += ' ' + hash_source(file.bytes);
  return sources;
}

}  // namespace

std::string_view page_policy() {
  static const std::string policy =
      "default-src 'none'; style-src 'self'" + style_hashes() +
      "; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
      "frame-ancestors 'none'";
  return policy;
}

std::string_view data_policy() {
  return "default-src 'none'; frame-ancestors 'none'";
}

std::string hash_source(std::string_view text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  std::array<unsigned char, (digest.size() + 2) / 3 * 4 + 1> base64{};  // and a NUL
  const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(digest.size()));
  return "'sha256-" + std::string(base64.begin(), base64.begin() + length) + "'";
}

}  // namespace server::web
