#include "server/stories/reader.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "corpus/date.h"
#include "indexer/document.h"
#include "indexer/grouping.h"
#include "indexer/schema.h"
#include "indexer/stories/profile.h"
#include "server/date_range.h"

namespace server::stories {
namespace {

/// Words that tell a story.
constexpr std::size_t told_terms = 8;

/// An article of a story, without its text.
struct Member {
  Xapian::docid id = 0;
  std::optional<std::int64_t> published;
};

std::vector<Member> members_of(const std::string& key, const StoryPlace& place) {
  const std::string term = indexer::story_term(key);
  std::vector<Member> members;
  const auto end = place.database.postlist_end(term);
  for (auto at = place.database.postlist_begin(term);
       at != end && members.size() < place.limits.story_articles; ++at) {
    Member member{.id = *at, .published = {}};
    const std::string value = place.database.get_document(*at).get_value(indexer::slot::newest);
    if (!value.empty()) member.published = static_cast<std::int64_t>(Xapian::sortable_unserialise(value));
    members.push_back(member);
  }
  std::ranges::stable_sort(members, {}, [](const Member& member) {
    return member.published.value_or(std::numeric_limits<std::int64_t>::max());
  });
  return members;
}

std::vector<FacetValue> in_order(const std::map<std::string, std::uint64_t>& counts) {
  std::vector<FacetValue> values;
  values.reserve(counts.size());
  for (const auto& [value, count] : counts) values.push_back({value, count});
  std::ranges::stable_sort(values, std::ranges::greater(), &FacetValue::count);
  return values;
}

/// A word weighs the more the more articles have it among their heaviest, and the heavier it is there.
std::vector<std::string> terms_of(const std::map<std::string, std::uint64_t>& weights) {
  std::vector<std::string> terms;
  for (const FacetValue& term : in_order(weights)) {
    if (terms.size() == told_terms) break;
    terms.push_back(term.value);
  }
  return terms;
}

StorySummary summary_of(const std::string& key, const std::vector<Member>& members, const StoryPlace& place) {
  StorySummary summary{.id = key};
  std::map<std::string, std::uint64_t> sources;
  std::map<std::string, std::uint64_t> terms;
  for (const Member& member : members) {
    const Xapian::Document document = place.database.get_document(member.id);
    const std::string source = document.get_value(indexer::slot::source);
    for (const std::string_view value : indexer::unpack_values(source)) ++sources[std::string(value)];
    const auto profile = indexer::stories::unpack_profile(document.get_value(indexer::slot::profile));
    std::uint64_t weight = indexer::stories::most_profile_words;
    for (const std::string& word : profile.words) terms[word] += weight--;
    if (!member.published) continue;
    if (!summary.first) summary.first = member.published;
    summary.last = member.published;
  }
  const std::string record = place.database.get_document(members.front().id).get_data();
  corpus::Article first = place.codec.decode(record).article;
  summary.title = std::move(first.title);
  summary.title_language = std::move(first.language);
  summary.articles = members.size();
  summary.sources = in_order(sources);
  summary.terms = terms_of(terms);
  return summary;
}

struct Chosen {
  const StoryEntry* story;
  std::uint64_t matching;
};

bool overlaps(const StoryEntry& story, const SearchRequest& request) {
  const auto from = parse_period(request.from);
  const auto to = parse_period(request.to);
  if (!story.first) return !from && !to;
  return (!from || *story.last >= from->first) && (!to || *story.first <= to->last);
}

std::vector<Chosen> choose(const StoriesRequest& request, const StorySpy* matching, const StoryTable& table) {
  std::vector<Chosen> chosen;
  if (matching == nullptr) {
    for (const StoryEntry& story : table.stories()) {
      if (overlaps(story, request.search)) chosen.push_back({&story, 0});
    }
    return chosen;
  }
  for (const auto& [key, count] : matching->counts()) {
    if (const StoryEntry* story = table.find(key)) chosen.push_back({story, count});
  }
  return chosen;
}

void sort(std::vector<Chosen>& chosen, StorySort order) {
  constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
  std::ranges::sort(chosen, [&](const Chosen& one, const Chosen& other) {
    const auto of_one = std::tuple(one.story->articles, one.story->last.value_or(never));
    const auto of_other = std::tuple(other.story->articles, other.story->last.value_or(never));
    if (of_one == of_other) return one.story->key < other.story->key;
    if (order == StorySort::largest || std::get<1>(of_one) == std::get<1>(of_other)) return of_one > of_other;
    return std::get<1>(of_one) > std::get<1>(of_other);
  });
}

void add_articles(Story& story, const std::vector<Member>& members, const StoryPlace& place) {
  std::map<std::string, std::string> first_of_copies;
  std::map<std::string, std::uint64_t> days;
  for (const Member& member : members) {
    indexer::Record record = place.codec.decode(place.database.get_document(member.id).get_data());
    StoryArticle one{.article = std::move(record.article), .copy_of = {}};
    one.article.body.clear();
    one.article.masked.clear();
    if (const std::string& copies = record.grouping.copies; !copies.empty()) {
      const auto [first, is_first] = first_of_copies.emplace(copies, one.article.id);
      if (!is_first) one.copy_of = first->second;
    }
    if (member.published)
      ++days[corpus::to_iso8601(*member.published).substr(0, std::string_view("YYYY-MM-DD").size())];
    story.articles.push_back(std::move(one));
  }
  for (const auto& [day, count] : days) story.days.push_back({day, day, count});
}

void add_absent(Story& story, const StoryTable& table, const StoryPlace& place) {
  const std::string_view prefix = indexer::find_field("source")->exact_prefix;
  std::map<std::string, std::uint64_t> carried;
  for (const FacetValue& source : story.summary.sources) ++carried[indexer::exact_term(prefix, source.value)];
  std::size_t left_out = 0;
  for (const FacetValue& source : table.sources()) {
    if (carried.contains(indexer::exact_term(prefix, source.value))) continue;
    if (story.not_carried_by.size() < place.limits.facet_values) {
      story.not_carried_by.push_back(source);
    } else {
      ++left_out;
    }
  }
  if (left_out > 0)
    story.notes.push_back("not_carried_by leaves out " + std::to_string(left_out) + " smaller sources");
}

}  // namespace

void StorySpy::operator()(const Xapian::Document& document, double /*weight*/) {
  const auto key = key_number(document.get_value(indexer::slot::story));
  if (key) ++counts_[*key];
}

StoryList read_stories(const StoriesRequest& request, const StorySpy* matching, const StoryTable& table,
                       const StoryPlace& place) {
  std::vector<Chosen> chosen = choose(request, matching, table);
  sort(chosen, request.sort);
  StoryList list;
  list.total.value = chosen.size();
  const std::size_t begin = std::min(request.search.offset, chosen.size());
  const std::size_t end = std::min(begin + request.search.limit, chosen.size());
  for (std::size_t at = begin; at < end; ++at) {
    const std::string key = indexer::key_text(chosen[at].story->key);
    const std::vector<Member> members = members_of(key, place);
    if (members.empty()) continue;  // gone since the table was made
    list.stories.push_back(summary_of(key, members, place));
    list.stories.back().articles = std::max<std::uint64_t>(chosen[at].story->articles, members.size());
    if (matching != nullptr) list.stories.back().matching = chosen[at].matching;
  }
  return list;
}

std::optional<Story> read_story(std::string_view key, const StoryTable& table, const StoryPlace& place) {
  const auto number = key_number(key);
  if (!number) return std::nullopt;
  const std::string text = indexer::key_text(*number);
  const std::vector<Member> members = members_of(text, place);
  if (members.empty()) return std::nullopt;
  Story story{.summary = summary_of(text, members, place)};
  const Xapian::doccount all = place.database.get_termfreq(indexer::story_term(text));
  if (all > members.size())
    story.notes.push_back("only " + std::to_string(members.size()) + " of its " + std::to_string(all) +
                          " articles are listed and counted");
  story.summary.articles = all;
  add_articles(story, members, place);
  add_absent(story, table, place);
  return story;
}

std::optional<StorySummary> read_summary(std::string_view key, const StoryPlace& place) {
  const std::vector<Member> members = members_of(std::string(key), place);
  if (members.empty()) return std::nullopt;
  StorySummary summary = summary_of(std::string(key), members, place);
  summary.articles = place.database.get_termfreq(std::string(indexer::prefix::story).append(key));
  return summary;
}

}  // namespace server::stories
