#include "server/request_id.h"

#include <cstdint>
#include <random>

namespace server {
namespace {

std::uint64_t random_seed() {
  std::random_device device;
  return (std::uint64_t{device()} << 32) | device();
}

// SplitMix64 (Steele, Lea, Flood 2014): a counter put through a bijection, so one thread never repeats
// itself.
std::uint64_t next_random() {
  thread_local std::uint64_t state = random_seed();
  state += 0x9e3779b97f4a7c15ULL;
  std::uint64_t mixed = state;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
  return mixed ^ (mixed >> 31);
}

}  // namespace

std::string new_request_id() {
  std::string id(16, '0');
  std::uint64_t bits = next_random();
  for (char& digit : id) {
    digit = "0123456789abcdef"[bits & 15];
    bits >>= 4;
  }
  return id;
}

}  // namespace server
