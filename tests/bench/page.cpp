// A page of ten hits with snippets, from request to JSON, against the match alone.

#include <map>

#include "indexer/terms.h"
#include "server/live_index.h"
#include "server/query/read.h"
#include "server/query/translate.h"
#include "server/ranking/weighting.h"
#include "server/render/json.h"
#include "server/searcher.h"
#include "tests/bench/measure.h"
#include "tests/bench/queries.h"

namespace bench {
namespace {

/// The matches that the searcher asks Xapian for, without all that it does around them.
class BareMatch {
 public:
  explicit BareMatch(const std::string& path) : index_(path), database_(index_.current()) {
    vocabulary_.follow(database_, index_.generation());
    spellings_.use_aliases(index_.facts().aliases);
  }

  /// One query; two where nothing has all words, and any word is asked for then.
  std::vector<Xapian::Query> queries_of(const server::SearchRequest& request) {
    std::vector<Xapian::Query> asked{query_of(request, request.match)};
    if (request.match == server::Match::automatic && matches(asked[0]).get_matches_upper_bound() == 0) {
      asked.push_back(query_of(request, server::Match::any));
    }
    return asked;
  }

  /// CPU time of get_mset, in microseconds.
  double cost(const std::vector<Xapian::Query>& asked) {
    double sum = 0;
    for (const Xapian::Query& query : asked) {
      Xapian::Enquire enquire = enquire_for(query);
      sum += cpu_of([&] { enquire.get_mset(0, 10, checked()); });
    }
    return sum;
  }

 private:
  Xapian::Query query_of(const server::SearchRequest& request, server::Match match) {
    const server::IndexFacts& facts = index_.facts();
    const auto reading = server::query::read(request.text, {match, facts.main_languages, limits_});
    const std::vector<server::query::FormSource> further = {synonyms_.source(vocabulary_),
                                                            spellings_.source(vocabulary_)};
    return server::query::translate(reading.root, {vocabulary_,
                                                   forms_,
                                                   facts.main_languages,
                                                   {facts.first_year, facts.last_year},
                                                   limits_,
                                                   further})
        .query;
  }

  Xapian::Enquire enquire_for(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(server::text_weight());
    return enquire;
  }

  Xapian::MSet matches(const Xapian::Query& query) const {
    return enquire_for(query).get_mset(0, 10, checked());
  }
  Xapian::doccount checked() const { return static_cast<Xapian::doccount>(limits_.counted + 1); }

  server::Limits limits_;
  server::LiveIndex index_;
  Xapian::Database database_;
  server::Vocabulary vocabulary_;
  server::names::Spellings spellings_;
  server::query::Synonyms synonyms_;
  indexer::TermFormsByLanguage forms_;
};

struct Costs {
  std::vector<double> ours;
  std::vector<double> bare;

  void add(const Costs& rounds) {
    ours.push_back(median(rounds.ours));
    bare.push_back(median(rounds.bare));
  }
};

std::map<std::string_view, Costs> measure(const Setting& setting) {
  server::Searcher searcher(setting.index());
  BareMatch bare(setting.index());
  const server::Site site;
  std::map<std::string_view, Costs> by_kind;
  for (const Asked& asked : queries(setting)) {
    const std::vector<Xapian::Query> match = bare.queries_of(asked.request);
    const auto whole = [&] {
      server::render::search_json(searcher.search(asked.request), asked.request, site);
    };
    bare.cost(match);
    whole();
    Costs rounds;
    for (std::size_t round = 0; round < setting.rounds; ++round) {
      rounds.bare.push_back(bare.cost(match));
      rounds.ours.push_back(cpu_of(whole));
    }
    by_kind[asked.kind].add(rounds);
    by_kind["all"].add(rounds);
  }
  return by_kind;
}

}  // namespace

void page(const Setting& setting, Table& table) {
  need_index(setting);
  std::map<std::string_view, Costs> costs = measure(setting);
  table.begin("a page of ten : the match alone, CPU us");
  const auto add = [&](std::string_view kind) {
    const Costs& of = costs[kind];
    const std::string name = std::string(kind) + ", " + std::to_string(of.ours.size()) + " queries, ";
    table.add({name + "median", median(of.ours), median(of.bare), Aim::at_most, 2.0});
    table.add({name + "mean", mean(of.ours), mean(of.bare), Aim::at_most, 2.0});
  };
  for (const std::string_view kind : query_kinds) add(kind);
  add("all");
}

}  // namespace bench
