#include "indexer/stories/update.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "indexer/record.h"
#include "indexer/schema.h"
#include "indexer/stories/judging.h"
#include "indexer/stories/reports.h"

namespace indexer::stories {
namespace {

/// Traits by which an article's relatives are looked for.
constexpr std::size_t searched_traits = 12;
/// Reports of a story that an article is compared with.
constexpr std::size_t most_compared = 200;

using Articles = std::vector<const Shelved*>;

struct Newcomer {
  Xapian::docid id;
  std::optional<std::int64_t> published;
  std::string key;
};

bool is_before(const Newcomer& one, const Newcomer& other) {
  return std::tuple(!one.published, one.published.value_or(0), one.key) <
         std::tuple(!other.published, other.published.value_or(0), other.key);
}

}  // namespace

struct Update::State {
  explicit State(Xapian::WritableDatabase& in) : database(in), reports(in) {}

  Xapian::WritableDatabase& database;
  Reports reports;
  RecordCodec codec;
  std::set<Xapian::docid> arrived;
  std::set<std::string> touched;  ///< stories that may have lost an article

  Newcomer newcomer(Xapian::docid id) {
    const corpus::Article article = codec.decode(database.get_document(id).get_data()).article;
    return {id, article.published, key_of(article.id)};
  }

  /// Gives the document its profile; the traits that find its relatives.
  std::vector<Trait> describe(Xapian::docid id, TraitReader& reader) {
    Xapian::Document document = database.get_document(id);
    const corpus::Article article = codec.decode(document.get_data()).article;
    const std::vector<Trait>& traits = reader.read(article);
    const auto rarity = [&](const Trait& trait) { return rarity_in(database, trait, article.language); };
    Profile profile = profile_of(article.language, traits, rarity);
    document.add_value(slot::profile, pack_profile(profile));
    database.replace_document(id, document);
    std::vector<Weighed> heaviest = profile.traits;
    reports.at(id);
    reports.settle(id, std::move(profile));
    std::ranges::sort(heaviest, std::ranges::greater(), &Weighed::weight);
    if (heaviest.size() > searched_traits) heaviest.resize(searched_traits);
    std::vector<Trait> sought;
    for (const Trait& trait : traits) {
      if (std::ranges::find(heaviest, trait.hash, &Weighed::hash) != heaviest.end()) sought.push_back(trait);
    }
    return sought;
  }

  /// The story, or the article that stands alone, that `own` belongs to; empty when there is none.
  Articles likest(const Shelved& own, const std::vector<Trait>& traits) {
    std::set<std::string> seen;
    Articles likest;
    double highest = least_score(database.get_doccount());
    for (const Xapian::docid id : candidates(database, traits, own.published)) {
      const Shelved& candidate = reports.at(id);
      const std::string& group = candidate.story.empty() ? candidate.copies : candidate.story;
      if (is_counted(own, candidate) || (!group.empty() && !seen.insert(group).second)) continue;
      Articles told = candidate.story.empty() ? reports.copies_of(candidate)
                                              : reports.told_in(candidate.story, most_compared);
      const double reached = score_with(own, told);
      if (reached <= highest) continue;
      highest = reached;
      likest = std::move(told);
    }
    return likest;
  }

  /// Whether two articles are one report: the same one, or copies that say the same.
  static bool is_counted(const Shelved& one, const Shelved& other) {
    if (one.id == other.id) return true;
    return !one.copies.empty() && one.copies == other.copies &&
           is_one_report(one.profile.traits, other.profile.traits);
  }

  /// One for each report: of copies, those that say other things.
  static Articles counted(const Articles& articles) {
    Articles reports;
    for (const Shelved* article : articles) {
      const auto is_same = [&](const Shelved* report) { return is_counted(*report, *article); };
      if (std::ranges::none_of(reports, is_same)) reports.push_back(article);
    }
    return reports;
  }

  static double score_with(const Shelved& own, Articles articles) {
    Comparison compared;
    Span span;
    for (const Shelved* article : articles) span.add(article->published);
    std::erase_if(articles, [&](const Shelved* article) {
      const bool is_to_be_settled = article->profile.traits.empty();
      return is_to_be_settled || (span.first && !article->published);
    });
    for (const Shelved* report : counted(articles)) {
      const double alike = similarity(own.profile, report->profile);
      compared.closest = std::max(compared.closest, alike);
      compared.sum += alike;
      ++compared.reports;
    }
    if (compared.reports == 0 || !span.admits(own.published)) return 0;
    compared.dated = own.published && span.first;
    return score(compared);
  }

  void settle(Xapian::docid id, TraitReader& reader) {
    const std::vector<Trait> traits = describe(id, reader);
    const Shelved& own = reports.at(id);
    Articles together = reports.copies_of(own);
    const auto told = std::ranges::find_if(together, [](const Shelved* one) { return !one->story.empty(); });
    if (told != together.end()) return assign(together, std::string((*told)->story));
    const Articles others = likest(own, traits);
    if (others.empty() && !has_sources(together)) return;
    const std::string story = others.empty() ? std::string() : others.front()->story;
    together.insert(together.end(), others.begin(), others.end());
    assign(together, story.empty() ? new_key(together) : story);
  }

  void settle_all(std::string_view aliases) {
    if (arrived.empty()) return;
    std::vector<Newcomer> newcomers;
    for (const Xapian::docid id : arrived) newcomers.push_back(newcomer(id));
    std::ranges::sort(newcomers, is_before);
    const NameBook book(aliases);
    TraitReader reader(book);
    for (const Newcomer& newcomer : newcomers) settle(newcomer.id, reader);
  }

  /// The key of the first of them that is not another story's.
  std::string new_key(const Articles& articles) {
    std::vector<Newcomer> in_order;
    in_order.reserve(articles.size());
    for (const Shelved* article : articles) in_order.push_back(newcomer(article->id));
    std::ranges::sort(in_order, is_before);
    for (const Newcomer& one : in_order) {
      if (!database.term_exists(story_term(one.key))) return one.key;
    }
    return key_of(in_order.front().key);
  }

  /// REQUIRES: `story` is no member of one of them.
  void assign(const Articles& articles, const std::string& story) {
    for (const Shelved* article : articles) {
      if (article->story == story) continue;
      if (!article->story.empty()) touched.insert(article->story);
      Xapian::Document document = database.get_document(article->id);
      Grouping grouping = grouping_of(document.get_data());
      grouping.story = story;
      set_grouping(document, grouping);
      database.replace_document(article->id, document);
      reports.set_story(article->id, story);
    }
  }

  static bool has_sources(const Articles& articles) {
    std::set<std::string> sources;
    for (const Shelved* article : articles) {
      if (!article->source.empty()) sources.insert(article->source);
    }
    return sources.size() > 1;
  }

  /// Two reports that are no copies of each other, or two sources.
  static bool is_story(const Articles& articles) {
    return counted(articles).size() > 1 || has_sources(articles);
  }
};

Update::Update(Xapian::WritableDatabase& database) : state_(std::make_unique<State>(database)) {}
Update::~Update() = default;

void Update::will_go(Xapian::docid id) {
  const std::string story = state_->database.get_document(id).get_value(slot::story);
  if (!story.empty()) state_->touched.insert(story);
  state_->arrived.erase(id);
}

void Update::came(Xapian::docid id) {
  state_->arrived.insert(id);
}

void Update::finish(std::string_view aliases) {
  state_->settle_all(aliases);
  for (const std::string& story : state_->touched) {
    const auto left = state_->reports.told_in(story, state_->database.get_doccount());
    if (!left.empty() && !State::is_story(left)) state_->assign(left, {});
  }
}

}  // namespace indexer::stories
