#include "indexer/copies/members.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace indexer::copies {

void sort_by_appearance(std::vector<Member>& members) {
  static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
  std::sort(members.begin(), members.end(), [](const Member& one, const Member& other) {
    const std::int64_t left = one.published.value_or(never);
    const std::int64_t right = other.published.value_or(never);
    return std::tie(left, one.key) < std::tie(right, other.key);
  });
}

std::string group_key(std::span<const Member> members) {
  return std::ranges::min_element(members, {}, &Member::key)->key;
}

void keep_closest(std::vector<Kin>& kin) {
  std::sort(kin.begin(), kin.end(), [](const Kin& one, const Kin& other) {
    return std::tie(other.likeness.containment, one.key) < std::tie(one.likeness.containment, other.key);
  });
  if (kin.size() > most_relatives) kin.resize(most_relatives);
}

std::vector<Relative> others_of(std::uint32_t number, std::span<const Member> sorted,
                                const Telling& telling) {
  std::vector<Relative> others;
  for (const Member& member : sorted) {
    if (member.number == number) continue;
    if (others.size() == most_relatives) break;
    others.push_back(telling.facts(member.number));
    others.back().likeness = telling.likeness(number, member.number);
  }
  return others;
}

std::vector<Relative> derived_of(const std::vector<Kin>& kin, const Telling& telling) {
  std::vector<Relative> derived;
  for (const Kin& one : kin) {
    derived.push_back(telling.facts(one.number));
    derived.back().likeness = one.likeness;
  }
  return derived;
}

}  // namespace indexer::copies
