#include "server/query/synonyms.h"

#include <algorithm>

#include "indexer/names/aliases.h"
#include "indexer/schema.h"
#include "indexer/terms.h"

namespace server::query {
namespace {

/// What a synonym counts beside the word typed, so that articles with this one come first.
constexpr double weight = 0.5;

bool holds(Vocabulary& vocabulary, const std::vector<std::string>& words, std::string_view prefix) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return vocabulary.articles_with(indexer::bounded_term(prefix, word)) > 0;
  });
}

}  // namespace

Synonyms::Synonyms(std::string_view list) {
  indexer::TermForms forms("en");
  for (const indexer::names::AliasGroup& written : indexer::names::read_aliases(list)) {
    std::vector<Member> group;
    for (const indexer::names::AliasName& name : written) {
      Member member;
      for (const std::string& word : name) member.push_back(forms.of(word).exact);
      group_of_.emplace(member, groups_.size());
      if (std::find(group.begin(), group.end(), member) == group.end()) group.push_back(std::move(member));
    }
    groups_.push_back(std::move(group));
  }
}

FormSource Synonyms::source(Vocabulary& vocabulary) const {
  return [this, &vocabulary](const TypedWords& typed) { return find(vocabulary, typed); };
}

std::vector<FurtherForm> Synonyms::find(Vocabulary& vocabulary, const TypedWords& typed) const {
  const Member words(typed.words.begin(), typed.words.end());
  const auto known = group_of_.find(words);
  std::vector<FurtherForm> forms;
  if (known == group_of_.end()) return forms;
  for (const Member& member : groups_[known->second]) {
    if (member != words && holds(vocabulary, member, typed.prefix)) forms.push_back({member, weight});
  }
  return forms;
}

}  // namespace server::query
