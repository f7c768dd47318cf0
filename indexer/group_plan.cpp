#include "indexer/group_plan.h"

#include "indexer/copies/plan.h"
#include "indexer/grouping.h"
#include "indexer/schema.h"
#include "indexer/stories/plan.h"

namespace indexer {

struct GroupPlan::State {
  State(const GroupedArchive& archive, const std::string& folder, std::size_t jobs)
      : book(archive.aliases),
        stories({.articles = archive.articles, .workers = jobs}, folder, book),
        copies({.articles = archive.articles,
                .article = archive.article,
                .seen = [this](std::size_t worker, std::size_t number,
                               const corpus::Article& article) { stories.take(worker, number, article); }},
               folder, jobs) {
    stories.finish(copies);
  }

  stories::NameBook book;
  stories::Plan stories;
  copies::Plan copies;
};

GroupPlan::GroupPlan(const GroupedArchive& archive, const std::string& folder, std::size_t jobs)
    : state_(std::make_unique<State>(archive, folder, jobs)) {}
GroupPlan::~GroupPlan() = default;

void GroupPlan::mark(Xapian::Document& document, std::size_t number) const {
  set_fingerprint(document, state_->copies.print(number));
  Grouping grouping = state_->copies.grouping(number);
  grouping.story = state_->stories.story(number);
  set_grouping(document, grouping);
  document.add_value(slot::profile, state_->stories.profile(number));
}

}  // namespace indexer
