#pragma once
// Groups of copies and how they are told: independent of the order in which their articles came.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/likeness.h"
#include "indexer/grouping.h"

namespace indexer::copies {

/// An article by its number: a place of the spool or a document id.
struct Member {
  std::uint32_t number = 0;
  std::optional<std::int64_t> published;
  std::string key;  ///< key_of() its id
};

/// Two articles that were judged to be kin; listed once for both.
struct Link {
  std::uint32_t one = 0;
  std::uint32_t other = 0;
  corpus::Judgement judgement;
};

/// First to appear first, undated last.
void sort_by_appearance(std::vector<Member>& members);

/// Key of a group: the smallest of its members', so that it does not hang on who came first.
std::string group_key(std::span<const Member> members);

/// A relative by its number.
struct Kin {
  std::uint32_t number = 0;
  std::string key;
  corpus::Likeness likeness;
};

/// Those that share most first; no more than an article lists.
void keep_closest(std::vector<Kin>& kin);

/// What makes a list of relatives out of numbers.
struct Telling {
  std::function<Relative(std::uint32_t number)> facts;  ///< all but the likeness
  std::function<corpus::Likeness(std::uint32_t, std::uint32_t)> likeness;
};

/// The other members of `number`'s group, the first to appear, no more than an article lists.
std::vector<Relative> others_of(std::uint32_t number, std::span<const Member> sorted, const Telling& telling);
std::vector<Relative> derived_of(const std::vector<Kin>& kin, const Telling& telling);

}  // namespace indexer::copies
