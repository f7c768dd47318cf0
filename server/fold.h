#pragma once
// A page of hits on which every group of copies, or every story, stands once.

#include <string>
#include <vector>

#include <xapian.h>

#include "server/paging/passed.h"
#include "server/ranking/proximity.h"
#include "server/search_request.h"

namespace server {

struct Folding {
  Group group = Group::none;
  Xapian::doccount offset = 0;             ///< hits before the page
  Xapian::doccount limit = 10;             ///< 0: only what the counts are read from
  Xapian::doccount checked_at_least = 0;   ///< as for Enquire::get_mset
  const paging::Passed* passed = nullptr;  ///< hits of earlier pages, where `offset` does not count them
};

/// One article that was found.
struct FoundArticle {
  Xapian::docid id = 0;
  double score = 0;    ///< 0 where the order is not by relevance
  double lift = 0;     ///< of the score, what proximity added
  std::string record;  ///< its stored bytes, indexer/record.h
};

struct Folded {
  Xapian::MSet matches;  ///< what the counts are read from
  std::vector<FoundArticle> shown;
  bool exhausted = false;  ///< no match comes after those shown
};

/// Of each group the best match is shown, at equal score the first to appear. Folds what it fetches rather
/// than let Xapian collapse: that looks up a value for every match, this for none but the page's.
/// `proximity` lifts the first matches; nullptr: none, as where the order is not by relevance.
Folded fold(Xapian::Enquire& enquire, const Folding& folding, const ranking::Proximity* proximity);

}  // namespace server
