#include "indexer/stories/reports.h"

#include <algorithm>
#include <utility>

#include "indexer/grouping.h"
#include "indexer/stories/judging.h"

namespace indexer::stories {

const Shelved& Reports::at(Xapian::docid id) {
  if (const auto known = read_.find(id); known != read_.end()) return known->second;
  return read_.emplace(id, read_shelved(database_, id)).first->second;
}

std::vector<const Shelved*> Reports::told_in(const std::string& story, std::size_t most) {
  std::vector<const Shelved*> reports;
  for (const Xapian::docid id : documents_with(database_, story_term(story), most))
    reports.push_back(&at(id));
  return reports;
}

std::vector<const Shelved*> Reports::copies_of(const Shelved& article) {
  if (article.copies.empty() || article.profile.traits.empty()) return {&article};
  std::vector<const Shelved*> copies;
  for (const Wording& wording : wordings(article.copies)) {
    if (is_one_report(article.profile.traits, wording.traits))
      copies.insert(copies.end(), wording.articles.begin(), wording.articles.end());
  }
  return copies;
}

void Reports::settle(Xapian::docid id, Profile profile) {
  Shelved& article = read_.at(id);
  std::vector<Wording>* group = article.copies.empty() ? nullptr : &wordings(article.copies);
  article.profile = std::move(profile);
  if (group != nullptr) add(*group, article);
}

void Reports::set_story(Xapian::docid id, const std::string& story) {
  read_.at(id).story = story;
}

std::vector<Reports::Wording>& Reports::wordings(const std::string& copies) {
  const auto [place, is_new] = wordings_.try_emplace(copies);
  if (is_new) {
    for (const Xapian::docid id : documents_with(database_, copies_term(copies), database_.get_doccount()))
      add(place->second, at(id));
  }
  return place->second;
}

void Reports::add(std::vector<Wording>& wordings, const Shelved& article) {
  const std::vector<Weighed>& traits = article.profile.traits;
  if (traits.empty()) return;  // to be settled
  auto same = std::ranges::find(wordings, traits, &Wording::traits);
  if (same == wordings.end()) same = wordings.insert(same, {traits, {}});
  same->articles.push_back(&article);
}

}  // namespace indexer::stories
