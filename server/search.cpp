#include "server/search.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "corpus/text/fold.h"
#include "indexer/schema.h"
#include "server/date_counts.h"
#include "server/facets.h"
#include "server/filters.h"
#include "server/fold.h"
#include "server/highlight/highlighter.h"
#include "server/histogram.h"
#include "server/query/read.h"
#include "server/query/translate.h"
#include "server/ranking/expansion.h"
#include "server/ranking/explain.h"
#include "server/ranking/proximity.h"
#include "server/ranking/recency.h"
#include "server/ranking/weighting.h"
#include "server/spelling/corrector.h"
namespace server {
namespace {

/// Languages of one request whose stems are searched, at most.
constexpr std::size_t most_languages = 4;

class Search {
 public:
  Search(const SearchRequest& request, const SearchPlace& place)
      : request_(request),
        place_(place),
        languages_(languages()),
        years_{place.facts.first_year, place.facts.last_year},
        filters_(filters_of(request, years_)),
        further_(sources()),
        spy_(request.facets) {}

  Results run() {
    Found found = find(read(request_.text, request_.match));
    if (found.page.matches.get_matches_upper_bound() == 0 && request_.match == Match::automatic) relax(found);
    std::optional<std::string> meant = suggestion(found);
    if (meant && request_.correct == Correct::automatic) use_instead(*meant, found);
    Results results = results_of(std::move(found));
    results.query.suggestion = std::move(meant);
    return results;
  }

 private:
  /// A reading of the query and what it found.
  struct Found {
    query::Understanding reading;
    query::Translation translation;
    Xapian::Query asked;  ///< what was matched, filters and all
    Folded page;
  };

  /// Those that the request is narrowed down to, if the archive has them; else the archive's main ones.
  std::vector<std::string> languages() const {
    const auto asked = request_.filters.find("language");
    std::vector<std::string> languages;
    for (const LanguageShare& share : place_.facts.languages) {
      if (asked == request_.filters.end() || languages.size() == most_languages) break;
      if (names(asked->second, share.language)) languages.push_back(share.language);
    }
    return languages.empty() ? place_.facts.main_languages : languages;
  }

  static bool names(const std::vector<std::string>& values, std::string_view language) {
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
      std::string lowered;
      corpus::text::lower_word(value, lowered);
      return lowered == language;
    });
  }

  /// What is searched beside the words as typed.
  std::vector<query::FormSource> sources() const {
    std::vector<query::FormSource> sources{place_.synonyms.source(place_.vocabulary)};
    if (request_.names == Names::on) sources.push_back(place_.spellings.source(place_.vocabulary));
    return sources;
  }

  query::Understanding read(std::string_view text, Match match) const {
    return query::read(text, {.match = match, .languages = languages_, .limits = place_.limits});
  }

  Found find(query::Understanding reading) {
    query::Translation translation = query::translate(
        reading.root, {place_.vocabulary, place_.forms, languages_, years_, place_.limits, further_});
    Xapian::Query asked = ranked(translation);
    Folded page = match(asked, translation);
    return {std::move(reading), std::move(translation), std::move(asked), std::move(page)};
  }

  /// Any word instead of every word, if that finds something.
  void relax(Found& found) {
    query::Understanding reading = read(request_.text, Match::any);
    if (reading.root == found.reading.root) return;
    Found relaxed = find(std::move(reading));
    if (relaxed.page.matches.get_matches_upper_bound() == 0) return;
    relaxed.reading.notes.emplace_back(
        "no article has all of these words; articles with any of them are shown");
    found = std::move(relaxed);
  }

  std::optional<std::string> suggestion(const Found& found) {
    if (request_.correct == Correct::off) return std::nullopt;
    const auto lexicon = [this] { return place_.lexicons.of(place_.database, edition_of(place_.facts)); };
    spelling::Corrector corrector({place_.vocabulary, lexicon, place_.forms, languages_, place_.spellings});
    return corrector.correct(request_.text, found.reading.root);
  }

  /// The correction, where nothing else matches and it finds something.
  void use_instead(const std::string& meant, Found& found) {
    if (found.page.matches.get_matches_upper_bound() > 0) return;
    Found corrected = find(read(meant, request_.match));
    if (corrected.page.matches.get_matches_upper_bound() == 0) return;
    corrected.reading.notes.push_back("no article matches the query as typed; articles that match " + meant +
                                      " are shown");
    found = std::move(corrected);
  }

  bool is_ranked(query::Weighing weighing) const {
    return request_.sort == Sort::relevance && weighing == query::Weighing::scored;
  }

  /// Narrowed down, and lifted by what the request asks for.
  Xapian::Query ranked(const query::Translation& translation) const {
    const auto newest = ranking::newest_of(place_.database);
    Xapian::Query query = narrowed(translation.query, filters_);
    if (!is_ranked(translation.weighing)) return query;
    if (request_.expand == Expand::on) {
      Xapian::Enquire first(place_.database);
      first.set_query(query);
      first.set_weighting_scheme(text_weight());
      query = ranking::expanded(query, first, place_.database).value_or(query);
    }
    const bool lift = request_.recency > 0 && newest;
    return lift ? ranking::lifted_by_recency(query, request_.recency, *newest, years_) : query;
  }

  Folded match(const Xapian::Query& query, const query::Translation& translation) {
    Xapian::Enquire enquire(place_.database);
    enquire.set_query(query);
    set_order(enquire, translation.weighing);
    const ranking::Proximity proximity(place_.vocabulary, translation.neighbours);
    if (place_.spy != nullptr) enquire.add_matchspy(place_.spy);
    if (!request_.facets.empty()) enquire.add_matchspy(&spy_);
    if (request_.histogram != Histogram::none) enquire.add_matchspy(&histogram_);
    if (counts_dates()) enquire.add_matchspy(&dates_);
    return fold(enquire,
                {.group = request_.group,
                 .offset = static_cast<Xapian::doccount>(request_.offset),
                 .limit = static_cast<Xapian::doccount>(request_.limit),
                 .checked_at_least = checked_at_least()},
                is_ranked(translation.weighing) ? &proximity : nullptr);
  }

  bool counts_dates() const { return request_.extras.dates == Dates::counted; }

  Xapian::doccount checked_at_least() const {
    const bool every = request_.total == Total::exact || !request_.facets.empty() ||
                       request_.histogram != Histogram::none || counts_dates();
    if (every) return place_.database.get_doccount();
    const std::size_t counted = place_.spy != nullptr ? place_.limits.story_matches : place_.limits.counted;
    return static_cast<Xapian::doccount>(counted + 1);
  }

  void set_order(Xapian::Enquire& enquire, query::Weighing weighing) const {
    if (is_ranked(weighing)) return enquire.set_weighting_scheme(text_weight());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    if (request_.sort == Sort::oldest) return enquire.set_sort_by_value(indexer::slot::oldest, true);
    if (place_.facts.order == DocumentOrder::newest)
      return enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_sort_by_value(indexer::slot::newest, true);
  }

  Results results_of(Found found) {
    Results results;
    results.query.text = request_.text;
    results.query.understood = std::move(found.reading.understood);
    results.query.variants = std::move(found.translation.variants);
    results.query.notes = std::move(found.reading.notes);
    for (std::string& note : found.translation.notes) results.query.notes.push_back(std::move(note));
    results.total = total_of(found.page.matches);
    results.index = {place_.facts.revision, place_.facts.articles};
    if (!request_.facets.empty()) results.facets = facets(found.translation.query);
    results.histogram = histogram_.steps(request_.histogram);
    if (counts_dates()) results.dates = dates_.counts(request_.extras.facet_values);
    results.date_statistics = dates_.statistics();
    add_hits(results, found);
    return results;
  }

  /// A field that is filtered is counted as if its own filter were off, so that its other values can be seen.
  std::map<std::string, std::vector<FacetValue>> facets(const Xapian::Query& query) const {
    const FacetWords words(request_.extras.facet_words);
    auto counts = spy_.counts(request_.extras.facet_values, words);
    for (const std::string& field : request_.facets) {
      if (!request_.filters.contains(field)) continue;
      SearchRequest others = request_;
      others.filters.erase(field);
      FacetSpy spy({field});
      Xapian::Enquire enquire(place_.database);
      enquire.set_query(narrowed(query, filters_of(others, years_)));
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.add_matchspy(&spy);
      enquire.get_mset(0, 0, place_.database.get_doccount());
      counts[field] = std::move(spy.counts(request_.extras.facet_values, words)[field]);
    }
    return counts;
  }

  static Count total_of(const Xapian::MSet& matches) {
    const bool counted = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
    return {matches.get_matches_estimated(), counted ? Relation::exact : Relation::estimate};
  }

  void add_hits(Results& results, const Found& found) {
    const highlight::Highlighter highlighter(found.translation.targets, place_.forms);
    results.hits.reserve(found.page.shown.size());
    results.exhausted = found.page.exhausted;
    for (const FoundArticle& match : found.page.shown) {
      indexer::Record record = place_.codec.decode(match.record);
      Hit hit = request_.extras.texts == Texts::whole ? whole_hit(record, highlighter)
                                                      : snippet_hit(record, highlighter);
      hit.score = match.score;
      hit.grouping = std::move(record.grouping);
      results.hits.push_back(std::move(hit));
    }
    if (request_.explain == Explain::on && is_ranked(found.translation.weighing)) explain(results, found);
  }

  Hit snippet_hit(indexer::Record& record, const highlight::Highlighter& highlighter) const {
    Hit hit;
    hit.title_html = highlighter.mark(record.article.title, record.article.language);
    if (request_.fragments > 0) hit.snippets = highlighter.fragments(record, {.count = request_.fragments});
    hit.article = std::move(record.article);
    hit.article.body.clear();
    hit.article.masked.clear();
    return hit;
  }

  static Hit whole_hit(indexer::Record& record, const highlight::Highlighter& highlighter) {
    Hit hit;
    hit.places = {highlighter.in_title(record.article), highlighter.in_body(record.article),
                  std::move(record.sentences)};
    hit.article = std::move(record.article);
    return hit;
  }

  void explain(Results& results, const Found& found) const {
    std::vector<Xapian::docid> articles;
    for (const FoundArticle& match : found.page.shown) articles.push_back(match.id);
    auto explanations = ranking::explain(place_.database, found.asked, articles);
    const ranking::Proximity proximity(place_.vocabulary, found.translation.neighbours);
    for (std::size_t at = 0; at < explanations.size(); ++at) {
      if (found.page.shown[at].lift > 0) {
        for (ScorePart& part : proximity.parts(articles[at])) explanations[at].push_back(std::move(part));
      }
      std::ranges::stable_sort(explanations[at], std::greater<>(), &ScorePart::weight);
      results.hits[at].explanation = std::move(explanations[at]);
    }
  }

  const SearchRequest& request_;
  const SearchPlace& place_;
  std::vector<std::string> languages_;
  query::Years years_;
  std::optional<Xapian::Query> filters_;
  std::vector<query::FormSource> further_;
  FacetSpy spy_;
  HistogramSpy histogram_;
  DateSpy dates_;
};

}  // namespace

Edition edition_of(const IndexFacts& facts) {
  return {facts.identity, facts.revision, facts.articles, facts.bytes};
}

Results search(const SearchRequest& request, const SearchPlace& place) {
  return Search(request, place).run();
}

}  // namespace server
