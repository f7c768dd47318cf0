#include "indexer/copies/update.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/copies/members.h"
#include "indexer/copies/neighbours.h"
#include "indexer/schema.h"

namespace indexer::copies {
namespace {

using Ids = std::set<Xapian::docid>;

std::vector<Xapian::docid> documents_with(const Xapian::Database& database, const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

}  // namespace

struct Update::State {
  explicit State(Xapian::WritableDatabase& in) : database(in), neighbours(in) {}

  Xapian::WritableDatabase& database;
  Neighbours neighbours;
  Ids unsettled;                 ///< whose group is not known: new, or left behind by one that went
  Ids bereft;                    ///< whose list of derived articles may have changed
  std::set<std::string> broken;  ///< groups whose members are unsettled since one went
  /// The unsettled copies, of other words, of an article; kinship is mutual.
  std::map<Xapian::docid, Ids> newcomers_beside;

  Grouping grouping(Xapian::docid id) const { return grouping_of(database.get_document(id).get_data()); }

  std::vector<Xapian::docid> group_of(const Grouping& grouping) const {
    if (grouping.copies.empty()) return {};
    return documents_with(database, copies_term(grouping.copies));
  }

  /// All that is connected with `start`. A member whose group did not change brings that group along.
  Ids connected(Xapian::docid start) {
    Ids met{start};
    std::vector<Xapian::docid> to_visit{start};
    std::set<std::string> groups;
    std::set<std::uint64_t> wholes;
    const auto meet = [&](const auto& ids) {
      for (const Xapian::docid id : ids)
        if (met.insert(id).second) to_visit.push_back(id);
    };
    while (!to_visit.empty()) {
      const Xapian::docid id = to_visit.back();
      to_visit.pop_back();
      if (wholes.insert(neighbours.stored(id).print.whole).second) meet(neighbours.equals(id));
      if (unsettled.contains(id)) {
        meet(copies_of(id));
      } else {
        const Grouping own = grouping(id);
        if (groups.insert(own.copies).second) meet(group_of(own));
        meet(newcomers_beside[id]);
      }
    }
    return met;
  }

  /// Those of other words.
  std::vector<Xapian::docid> copies_of(Xapian::docid id) {
    std::vector<Xapian::docid> copies;
    for (const Neighbour& neighbour : neighbours.of(id))
      if (neighbour.judgement.kinship == corpus::Kinship::copy) copies.push_back(neighbour.id);
    return copies;
  }

  void note_neighbours() {
    for (const Xapian::docid id : unsettled) {
      for (const Neighbour& neighbour : neighbours.of(id)) {
        if (neighbour.judgement.kinship == corpus::Kinship::copy) {
          newcomers_beside[neighbour.id].insert(id);
        } else {
          bereft.insert(neighbour.id);
        }
      }
    }
  }

  Telling telling() {
    return {.facts = [this](std::uint32_t id) { return neighbours.stored(id).facts; },
            .likeness = [this](std::uint32_t one,
                               std::uint32_t other) { return neighbours.likeness(one, other); }};
  }

  void write(Xapian::docid id, const Ids& group, const std::vector<Member>& members) {
    Xapian::Document document = database.get_document(id);
    const Grouping before = grouping_of(document.get_data());
    Grouping after{.story = before.story};
    if (members.size() > 1) {
      after.copies = group_key(members);
      after.count = members.size();
      after.others = others_of(id, members, telling());
    }
    std::vector<Kin> kin;
    for (const Neighbour& neighbour : neighbours.of(id)) {
      if (neighbour.judgement.kinship != corpus::Kinship::derived || group.contains(neighbour.id)) continue;
      kin.push_back(
          {neighbour.id, key_of(neighbours.stored(neighbour.id).facts.id), neighbour.judgement.likeness});
    }
    keep_closest(kin);
    after.derived = derived_of(kin, telling());
    if (pack_grouping(after) == pack_grouping(before)) return;
    set_grouping(document, after);
    database.replace_document(id, document);
  }

  void write_group(const Ids& group) {
    std::vector<Member> members;
    for (const Xapian::docid id : group) {
      const Relative& facts = neighbours.stored(id).facts;
      members.push_back({id, facts.published, key_of(facts.id)});
    }
    sort_by_appearance(members);
    for (const Xapian::docid id : group) write(id, group, members);
  }
};

Update::Update(Xapian::WritableDatabase& database) : state_(std::make_unique<State>(database)) {}
Update::~Update() = default;

void Update::will_go(Xapian::docid id) {
  const Grouping grouping = state_->grouping(id);
  if (state_->broken.insert(grouping.copies).second) {
    for (const Xapian::docid member : state_->group_of(grouping)) state_->unsettled.insert(member);
  }
  for (const Relative& derived : grouping.derived) {
    for (const Xapian::docid relative : documents_with(state_->database, id_term(derived.id)))
      state_->bereft.insert(relative);
  }
  state_->unsettled.erase(id);
  state_->bereft.erase(id);
}

void Update::came(Xapian::docid id) {
  state_->unsettled.insert(id);
}

void Update::finish() {
  state_->note_neighbours();
  Ids to_write = state_->unsettled;
  to_write.insert(state_->bereft.begin(), state_->bereft.end());
  std::vector<Ids> groups;
  while (!to_write.empty()) {
    groups.push_back(state_->connected(*to_write.begin()));
    for (const Xapian::docid id : groups.back()) to_write.erase(id);
  }
  for (const Ids& group : groups) state_->write_group(group);
}

}  // namespace indexer::copies
