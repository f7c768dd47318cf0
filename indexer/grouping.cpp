#include "indexer/grouping.h"

#define XXH_INLINE_ALL
#include <cmath>

#include <xxhash.h>

#include "indexer/packing.h"
#include "indexer/record.h"
#include "indexer/schema.h"

namespace indexer {
namespace {

constexpr double share_steps = 10'000;

void pack_share(std::string& to, double share) {
  pack_number(to, static_cast<std::uint64_t>(std::lround(share * share_steps)));
}

double unpack_share(std::string_view& from) {
  return static_cast<double>(unpack_number(from)) / share_steps;
}

void pack_relative(std::string& to, const Relative& relative) {
  for (const std::string* text : {&relative.id, &relative.title, &relative.source, &relative.url})
    pack_string(to, *text);
  pack_number(to, relative.published ? 1 : 0);
  // Two's complement: years before 1970 take ten bytes, and are rare.
  if (relative.published) pack_number(to, static_cast<std::uint64_t>(*relative.published));
  pack_share(to, relative.likeness.resemblance);
  pack_share(to, relative.likeness.containment);
}

Relative unpack_relative(std::string_view& from) {
  Relative relative;
  for (std::string* text : {&relative.id, &relative.title, &relative.source, &relative.url})
    *text = unpack_string(from);
  if (unpack_number(from) != 0) relative.published = static_cast<std::int64_t>(unpack_number(from));
  relative.likeness.resemblance = unpack_share(from);
  relative.likeness.containment = unpack_share(from);
  return relative;
}

void pack_relatives(std::string& to, const std::vector<Relative>& relatives) {
  pack_number(to, relatives.size());
  for (const Relative& relative : relatives) pack_relative(to, relative);
}

std::vector<Relative> unpack_relatives(std::string_view& from) {
  const std::uint64_t count = unpack_number(from);
  if (count > from.size()) throw DamagedRecord("a stored list is longer than its record");
  std::vector<Relative> relatives;
  relatives.reserve(count);
  for (std::uint64_t left = count; left > 0; --left) relatives.push_back(unpack_relative(from));
  return relatives;
}

std::string hex(std::uint64_t bits, std::size_t digits) {
  std::string text(digits, '0');
  for (std::size_t at = digits; at > 0; bits >>= 4U) text[--at] = "0123456789abcdef"[bits & 15U];
  return text;
}

std::vector<std::string> terms_of(const Xapian::Document& document, std::string_view prefix) {
  std::vector<std::string> terms;
  auto term = document.termlist_begin();
  for (term.skip_to(std::string(prefix)); term != document.termlist_end(); ++term) {
    if (!(*term).starts_with(prefix)) break;
    terms.push_back(*term);
  }
  return terms;
}

void replace_key(Xapian::Document& document, std::string_view prefix, const std::string& key) {
  const std::string wanted = key.empty() ? std::string() : std::string(prefix) + key;
  bool stands = wanted.empty();
  for (const std::string& term : terms_of(document, prefix)) {
    if (term == wanted) {
      stands = true;
    } else {
      document.remove_term(term);
    }
  }
  if (!stands) document.add_boolean_term(wanted);
}

}  // namespace

std::string pack_grouping(const Grouping& grouping) {
  std::string bytes;
  pack_string(bytes, grouping.story);
  pack_string(bytes, grouping.copies);
  pack_number(bytes, grouping.count);
  pack_relatives(bytes, grouping.others);
  pack_relatives(bytes, grouping.derived);
  return bytes;
}

Grouping unpack_grouping(std::string_view bytes) {
  Grouping grouping;
  if (bytes.empty()) return grouping;
  grouping.story = unpack_string(bytes);
  grouping.copies = unpack_string(bytes);
  grouping.count = unpack_number(bytes);
  grouping.others = unpack_relatives(bytes);
  grouping.derived = unpack_relatives(bytes);
  return grouping;
}

GroupKeys unpack_keys(std::string_view bytes) {
  GroupKeys keys;
  if (bytes.empty()) return keys;
  keys.story = unpack_string(bytes);
  keys.copies = unpack_string(bytes);
  return keys;
}

void set_grouping(Xapian::Document& document, const Grouping& grouping) {
  replace_key(document, prefix::copies, grouping.copies);
  replace_key(document, prefix::story, grouping.story);
  document.add_value(slot::story, grouping.story);  // an empty one takes it away
  document.set_data(with_grouping(document.get_data(), grouping));
}

void set_fingerprint(Xapian::Document& document, const corpus::Fingerprint& print) {
  if (print.whole == 0) return;
  document.add_boolean_term(whole_term(print.whole));
  for (const std::uint32_t shingle : print.sample) document.add_boolean_term(shingle_term(shingle));
}

std::string copies_term(std::string_view key) {
  return std::string(prefix::copies).append(key);
}

std::string story_term(std::string_view key) {
  return std::string(prefix::story).append(key);
}

std::string whole_term(std::uint64_t whole) {
  return std::string(prefix::whole) + hex(whole, 16);
}

std::string shingle_term(std::uint32_t shingle) {
  return std::string(prefix::shingle) + hex(shingle, 8);
}

std::string key_of(std::string_view id) {
  return key_text(key_number(id));
}

std::uint64_t key_number(std::string_view id) {
  return XXH3_64bits(id.data(), id.size());
}

std::string key_text(std::uint64_t number) {
  return hex(number, 16);
}

}  // namespace indexer
