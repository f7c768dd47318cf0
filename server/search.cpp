#include "server/search.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "indexer/schema.h"
#include "server/asked.h"
#include "server/date_counts.h"
#include "server/facets.h"
#include "server/filters.h"
#include "server/fold.h"
#include "server/histogram.h"
#include "server/hits.h"
#include "server/paging/resume.h"
#include "server/parameters.h"
#include "server/query/read.h"
#include "server/query/translate.h"
#include "server/ranking/expansion.h"
#include "server/ranking/order.h"
#include "server/ranking/proximity.h"
#include "server/ranking/recency.h"
#include "server/ranking/weighting.h"
#include "server/spelling/corrector.h"

namespace server {
namespace {

class Search {
 public:
  Search(const SearchRequest& request, const SearchPlace& place)
      : request_(request),
        place_(place),
        languages_(languages_of(request, place.facts)),
        years_{place.facts.first_year, place.facts.last_year},
        filters_(filters_of(request, years_)),
        further_(form_sources(request, place.synonyms, place.spellings, place.vocabulary)),
        spy_(request.facets) {}

  Results run() {
    Found found = find(request_.text, request_.match);
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

  metrics::StageTimer timed(metrics::Stage stage) const { return {place_.stages, stage}; }

  query::Understanding read(std::string_view text, Match match) const {
    return query::read(text, {.match = match, .languages = languages_, .limits = place_.limits});
  }

  Found understood(std::string_view text, Match match) const {
    const auto timer = timed(metrics::Stage::parse);
    query::Understanding reading = read(text, match);
    query::Translation translation = query::translate(
        reading.root, {place_.vocabulary, place_.forms, languages_, years_, place_.limits, further_});
    return {std::move(reading), std::move(translation), {}, {}};
  }

  Found find(std::string_view text, Match match) {
    Found found = understood(text, match);
    found.asked = ranked(found.translation);
    found.page = matched(found.asked, found.translation);
    return found;
  }

  /// Any word instead of every word, if that finds something.
  void relax(Found& found) {
    if (read(request_.text, Match::any).root == found.reading.root) return;
    Found relaxed = find(request_.text, Match::any);
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
    Found corrected = find(meant, request_.match);
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
      query = ranking::expanded(query, first, place_.vocabulary).value_or(query);
    }
    const bool lift = request_.recency > 0 && newest;
    return lift ? ranking::lifted_by_recency(query, request_.recency, *newest, years_) : query;
  }

  Folded matched(const Xapian::Query& query, const query::Translation& translation) {
    const auto timer = timed(metrics::Stage::match);
    Xapian::Enquire enquire(place_.database);
    enquire.set_query(query);
    const ranking::Proximity proximity(place_.vocabulary, translation.neighbours);
    const ranking::Proximity* lifting = is_ranked(translation.weighing) ? &proximity : nullptr;
    if (lifting != nullptr)
      enquire.set_weighting_scheme(text_weight());
    else
      ranking::order_by_date(enquire, request_.sort, place_.facts.order);
    if (request_.cursor) return match_on(enquire, query, lifting);
    add_spies(enquire);
    return fold(enquire, folding(), lifting);
  }

  Folding folding() const {
    return {.group = request_.group,
            .offset = static_cast<Xapian::doccount>(request_.offset),
            .limit = static_cast<Xapian::doccount>(request_.limit),
            .checked_at_least = checked_at_least()};
  }

  /// After the request's cursor.
  Folded match_on(Xapian::Enquire& enquire, const Xapian::Query& query, const ranking::Proximity* lifting) {
    const paging::Cursor& cursor = *request_.cursor;
    Folding page = folding();
    if (lifting != nullptr) {
      // A place beyond the depth is not of this server's making: nothing is found there.
      const std::uint64_t depth = place_.limits.depth;
      const bool stands = cursor.revision == place_.facts.revision || cursor.place > depth;
      page.offset = stands
                        ? static_cast<Xapian::doccount>(std::min(cursor.place, depth))
                        : paging::place_by_score(cursor, place_.database, enquire, request_.group, lifting);
      add_spies(enquire);
      return fold(enquire, page, lifting);
    }
    Folded found =
        paging::fold_after(cursor, {place_.database, query, request_.sort, place_.facts.order}, page);
    add_spies(enquire);
    found.matches = enquire.get_mset(0, 0, checked_at_least());
    return found;
  }

  void add_spies(Xapian::Enquire& enquire) {
    if (place_.spy != nullptr) enquire.add_matchspy(place_.spy);
    if (!request_.facets.empty()) enquire.add_matchspy(&spy_);
    if (request_.histogram != Histogram::none) enquire.add_matchspy(&histogram_);
    if (counts_dates()) enquire.add_matchspy(&dates_);
  }

  bool counts_dates() const { return request_.extras.dates == Dates::counted; }

  Xapian::doccount checked_at_least() const {
    const bool every = request_.total == Total::exact || !request_.facets.empty() ||
                       request_.histogram != Histogram::none || counts_dates();
    if (every) return place_.database.get_doccount();
    const std::size_t counted = place_.spy != nullptr ? place_.limits.story_matches : place_.limits.counted;
    return static_cast<Xapian::doccount>(counted + 1);
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
    results.exhausted = found.page.exhausted;
    results.hits = hits_of(found.page.shown, found.translation, request_, place_);
    if (request_.explain == Explain::on && is_ranked(found.translation.weighing))
      explain(results.hits, {place_, found.asked, found.translation, found.page.shown});
    results.cursor = cursor_after(results, found);
    return results;
  }

  /// Orders by date go on without end; of those by score, as many hits are seen as may be paged through.
  std::optional<paging::Cursor> cursor_after(const Results& results, const Found& found) const {
    const std::vector<FoundArticle>& shown = found.page.shown;
    const std::uint64_t place = (request_.cursor ? request_.cursor->place : request_.offset) + shown.size();
    const bool is_last = results.total.relation == Relation::exact && place >= results.total.value;
    const bool by_score = is_ranked(found.translation.weighing);
    if (shown.empty() || shown.size() < request_.limit || found.page.exhausted || is_last)
      return std::nullopt;
    if (by_score && place >= place_.limits.depth) return std::nullopt;
    const FoundArticle& last = shown.back();
    return paging::Cursor{
        .search = identity_of(request_),
        .revision = place_.facts.revision,
        .place = place,
        .kind = by_score ? paging::Key::score : paging::Key::date,
        .key = by_score ? paging::score_key(last.score)
                        : place_.database.get_document(last.id).get_value(ranking::date_slot(request_.sort)),
        .document = last.id,
        .id = results.hits.back().article.id};
  }

  /// A field that is filtered is counted as if its own filter were off, so that its other values can be seen.
  std::map<std::string, std::vector<FacetValue>> facets(const Xapian::Query& query) const {
    const auto timer = timed(metrics::Stage::facets);
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
