#include "corpus/furniture/digest.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpus/furniture/retitle.h"
#include "corpus/furniture/spans.h"
#include "corpus/furniture/units.h"
#include "corpus/infer.h"
#include "corpus/text/eight_bytes.h"

namespace corpus::furniture {
namespace {

constexpr std::size_t longest_unit = 1200;        // bytes: comment policies have 700; longer ones are news
constexpr std::size_t longest_distinctive = 300;  // bytes: longer ones may be background that agencies repeat
constexpr std::size_t least_letters = 3;          // bars, bullets and quotation marks are not counted
constexpr std::size_t distinctive_words = 3;
constexpr std::size_t distinctive_letters = 12;

constexpr const char* repeated = "repeated in this source";

constexpr std::uint64_t source_seed = 1;
constexpr std::uint64_t story_seed = 2;

std::uint64_t key_of(std::string_view text, std::uint64_t seed) {
  return XXH3_64bits_withSeed(text.data(), text.size(), seed) >> (64U - key_bits);
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

/// Whether its white space is single spaces.
bool is_squeezed(std::string_view text) {
  std::size_t at = 0;
  for (; at + 9 <= text.size(); at += 8) {
    const text::EightBytes bytes = text::eight_bytes(text.data() + at);
    const text::EightBytes next = text::eight_bytes(text.data() + at + 1);
    const text::EightBytes pairs = text::those_equal(bytes, ' ') & text::those_equal(next, ' ');
    if ((pairs | text::those_equal(bytes, '\n') | text::those_equal(bytes, '\t')) != 0) return false;
  }
  const std::string_view rest = text.substr(at);
  return rest.find_first_of("\n\t") == std::string_view::npos && rest.find("  ") == std::string_view::npos;
}

/// `text`, or in `room` the same with single spaces.
std::string_view squeezed(std::string_view text, std::string& room) {
  if (is_squeezed(text)) return text;
  room.resize(text.size());
  char* to = room.data();
  for (const char byte : text) {
    if (!is_space(byte)) {
      *to++ = byte;
    } else if (to != room.data() && to[-1] != ' ') {
      *to++ = ' ';
    }
  }
  return {room.data(), static_cast<std::size_t>(to - room.data())};
}

/// Bytes of letters, of which all beyond ASCII are, and runs of them.
struct Look {
  std::size_t letters = 0;
  std::size_t words = 0;
};

Look look_at(std::string_view text) {
  Look look;
  text::EightBytes before = 0;  // a mark at the lowest byte: a letter stands there
  const auto take = [&](text::EightBytes bytes) {
    const text::EightBytes letters = text::latin_letters(bytes) | text::beyond_ascii(bytes);
    look.letters += text::count(letters);
    look.words += text::count(letters & ~(letters << 8U | before));
    before = letters >> 56U;
  };
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) take(text::eight_bytes(text.data() + at));
  std::array<char, 8> rest{};
  std::copy_n(text.data() + at, text.size() - at, rest.data());
  take(text::eight_bytes(rest.data()));
  return look;
}

bool is_distinctive(std::string_view text, const Look& look) {
  return look.words >= distinctive_words && look.letters >= distinctive_letters &&
         text.size() <= longest_distinctive;
}

std::string folder_of(std::string_view path) {
  if (const std::size_t record = path.rfind('#'); record != std::string_view::npos)
    return std::string(path.substr(0, record));
  const std::size_t end = path.find_last_of("/!");
  return std::string(path.substr(0, end == std::string_view::npos ? path.size() : end));
}

std::string source_name(const Article& article) {
  if (!article.source.empty()) return "s" + article.source;
  if (const std::string host = host_of(article.url); !host.empty()) return "s" + host;
  return "f" + folder_of(article.path);
}

/// The second longest unit, which copies and updates of a story keep and furniture hardly ever is; of a
/// single unit the title too.
std::uint64_t story_of(const std::vector<Unit>& units, const Article& article, std::uint64_t source) {
  if (units.size() < 2) return key_of(article.title + '\n' + article.body, source ^ story_seed);
  Unit longest;
  Unit second;
  for (const Unit& unit : units) {
    if (unit.end - unit.start > longest.end - longest.start) {
      second = std::exchange(longest, unit);
    } else if (unit.end - unit.start > second.end - second.start) {
      second = unit;
    }
  }
  std::string room;
  const std::uint64_t first = key_of(squeezed(text_of(article.body, longest), room), source ^ story_seed);
  return key_of(squeezed(text_of(article.body, second), room), first);
}

}  // namespace

Digest digest_of(const Article& article) {
  Digest digest;
  digest.source = key_of(source_name(article), source_seed);
  std::vector<Unit> units = Units(article.body).all();
  std::erase_if(units, [&](const Unit& unit) { return is_masked(article.masked, unit.start); });
  digest.story = story_of(units, article, digest.source);
  std::string room;
  if (article.title_origin == Origin::inferred)
    digest.title = key_of(squeezed(article.title, room), digest.source);
  for (const Unit& unit : units) {
    const std::string_view text = text_of(article.body, unit);
    const Look look = text.size() <= longest_unit ? look_at(text) : Look{};
    if (look.letters < least_letters) continue;
    digest.units.push_back({key_of(squeezed(text, room), digest.source),
                            static_cast<std::uint32_t>(unit.start), static_cast<std::uint32_t>(unit.end),
                            is_distinctive(text, look)});
  }
  return digest;
}

std::uint32_t furniture_from(std::uint32_t stories, bool distinctive) {
  constexpr std::uint32_t few = 3;
  constexpr std::uint32_t some = 5;
  const auto share = [&](std::uint32_t parts) { return (stories + parts - 1) / parts; };
  if (!distinctive) return std::max(some, share(5));
  return std::max(few, std::min(share(2), std::max(some, share(20))));
}

std::vector<MaskedSpan> repeated_units(const Digest& digest, const Counts& counts) {
  const std::uint32_t stories = counts(digest.source);
  const std::uint32_t usual = furniture_from(stories, true);
  std::vector<MaskedSpan> spans;
  if (stories < usual) return spans;
  for (const CountedUnit& unit : digest.units) {
    const std::uint32_t count = counts(unit.key);
    if (count < usual || count < furniture_from(stories, unit.distinctive)) continue;
    spans.push_back({unit.start, unit.end, repeated});
  }
  return spans;
}

Article without_repeated(Article article, const Digest& digest, const Counts& counts) {
  std::vector<MaskedSpan> spans = repeated_units(digest, counts);
  const bool title_too =
      digest.title != 0 && counts(digest.title) >= furniture_from(counts(digest.source), true);
  if (spans.empty() && !title_too) return article;
  article.masked = united(std::move(article.masked), std::move(spans), article.body);
  retitle(article, title_too ? TitleLine::furniture : TitleLine::unknown, repeated);
  return article;
}

}  // namespace corpus::furniture
