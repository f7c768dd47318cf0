#include "server/searcher.h"

#include <chrono>
#include <utility>

#include "indexer/edits.h"
#include "indexer/schema.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "server/search.h"
#include "server/stories/reader.h"

namespace server {
namespace {

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// The title as it is written, where the article still has it.
void show_title(suggest::Completion& completion, const Xapian::Database& database,
                indexer::RecordCodec& codec) {
  try {
    const auto record = codec.decode(database.get_document(completion.document).get_data());
    if (suggest::folded_beginning(record.article.title + '.') == completion.text + ' ') {
      completion.text = record.article.title;
    }
  } catch (
      const Xapian::DocNotFoundError&) {  // NOLINT(bugprone-empty-catch): removed since, so it stays folded
  }
}

}  // namespace

Searcher::Searcher(const std::string& path, const Limits& limits, std::shared_ptr<Tables> tables)
    : limits_(limits), index_(path), tables_(tables ? std::move(tables) : std::make_shared<Tables>(path)) {
  // What would otherwise cost the first request some hundredths of a second.
  follow_aliases();
  tables_->lexicons.prepare(edition_of(index_.facts()));
  tables_->completions.prepare(edition_of(index_.facts()));
  tables_->stories.prepare(edition_of(index_.facts()));
}

Results Searcher::search(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  Results results = tables_->results.is_on() ? remembered(request) : found(request);
  results.took_ms = milliseconds_since(start);
  ++tables_->searches;
  if (results.total.value == 0) ++tables_->searches_without_results;
  return results;
}

SearchCounts Searcher::counts() const {
  return {.searches = tables_->searches, .without_results = tables_->searches_without_results};
}

// What was found while the words for corrections were not yet known is not kept.
Results Searcher::remembered(const SearchRequest& request) {
  const Edition edition = with_retry(index_, [&](const auto&) { return edition_of(index_.facts()); });
  SearchRequest asked = request;
  asked.format = Format::negotiated;  // every form shows the same results
  const std::uint64_t aliases = operators_aliases();
  const std::string key = to_key(asked) + '\n' + std::to_string(aliases);
  if (auto known = tables_->results.find(edition, key)) return *std::move(known);
  const bool is_settled = tables_->lexicons.is_settled(edition);
  Results results = found(request);
  const bool stands = edition_of(index_.facts()) == edition && operators_aliases() == aliases;
  if (is_settled && stands) tables_->results.keep(edition, key, results);
  return results;
}

Results Searcher::found(const SearchRequest& request, Xapian::MatchSpy* spy) {
  return with_retry(index_, [&](const Xapian::Database& database) {
    SearchPlace of_database = place(database);
    of_database.spy = spy;
    return server::search(request, of_database);
  });
}

void Searcher::follow_aliases() {
  spellings_.use_aliases(index_.facts().aliases, tables_->aliases ? tables_->aliases->current() : nullptr);
}

std::uint64_t Searcher::operators_aliases() const {
  return tables_->aliases ? tables_->aliases->current()->fingerprint : 0;
}

SearchPlace Searcher::place(const Xapian::Database& database) {
  follow_aliases();
  vocabulary_.follow(database, index_.generation());
  return {database,  vocabulary_,       index_.facts(), codec_,  forms_,          spellings_,
          synonyms_, tables_->lexicons, limits_,        nullptr, &tables_->stages};
}

std::optional<Similar> Searcher::similar(std::string_view id, std::size_t limit) {
  return with_retry(
      index_, [&](const Xapian::Database& database) { return server::similar(id, limit, place(database)); });
}

Marks Searcher::marks(const corpus::Article& article, const std::string& text) {
  return with_retry(
      index_, [&](const Xapian::Database& database) { return marks_of(article, text, place(database)); });
}

std::vector<suggest::Completion> Searcher::completions(std::string_view typed, std::size_t most) {
  return with_retry(index_, [&](const Xapian::Database& database) -> std::vector<suggest::Completion> {
    const auto table = tables_->completions.of(database, edition_of(index_.facts()));
    if (!table) return {};
    auto completions = table->of(suggest::folded_beginning(typed), most);
    for (suggest::Completion& completion : completions) {
      if (completion.kind == suggest::Kind::title) show_title(completion, database, codec_);
    }
    return completions;
  });
}

std::shared_ptr<const stories::StoryTable> Searcher::story_table(const Xapian::Database& database) {
  if (auto table = tables_->stories.of(database, edition_of(index_.facts()))) return table;
  throw ProblemError{{503, "index_unavailable", "the table of stories is being made; ask again soon", ""}};
}

stories::StoryList Searcher::stories(const stories::StoriesRequest& request) {
  stories::StorySpy spy;
  std::optional<Results> matches;
  if (!request.search.text.empty()) {
    SearchRequest query = request.search;
    query.sort = Sort::newest;
    query.group = Group::none;
    query.offset = 0;
    query.limit = 1;
    query.fragments = 0;
    matches = found(query, &spy);
  }
  return with_retry(index_, [&](const Xapian::Database& database) {
    const auto table = story_table(database);
    stories::StoryList list =
        stories::read_stories(request, matches ? &spy : nullptr, *table, {database, codec_, limits_});
    if (matches) {
      list.notes = matches->query.notes;
      if (matches->total.relation != Relation::exact) {
        list.total.relation = Relation::at_least;
        list.notes.push_back("the stories of " + std::to_string(limits_.story_matches) +
                             " matches or a few more are listed; there are others: narrow the query down");
      }
    }
    list.index = {index_.facts().revision, index_.facts().articles};
    return list;
  });
}

std::optional<stories::Story> Searcher::story(std::string_view key) {
  return with_retry(index_, [&](const Xapian::Database& database) {
    const auto table = story_table(database);
    return stories::read_story(key, *table, {database, codec_, limits_});
  });
}

std::optional<stories::StorySummary> Searcher::story_summary(std::string_view key) {
  return with_retry(index_, [&](const Xapian::Database& database) {
    return stories::read_summary(key, {database, codec_, limits_});
  });
}

std::optional<StoredArticle> Searcher::article(std::string_view id) {
  return with_retry(index_, [&](const Xapian::Database& database) -> std::optional<StoredArticle> {
    const std::string term = indexer::id_term(id);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    const Xapian::Document document = database.get_document(*posting);
    return StoredArticle{codec_.decode(document.get_data()), indexer::version_of(document)};
  });
}

Stats Searcher::stats() {
  return with_retry(index_, [&](const Xapian::Database& database) {
    if (stats_generation_ != index_.generation()) {
      stats_ = read_stats(database, index_.facts());
      stats_generation_ = index_.generation();
    }
    return stats_;
  });
}

const IndexFacts& Searcher::facts() {
  return with_retry(index_, [&](const Xapian::Database&) -> const IndexFacts& { return index_.facts(); });
}

IndexState Searcher::state() {
  return with_retry(index_, [&](const Xapian::Database&) {
    const IndexFacts& facts = index_.facts();
    return IndexState{facts.revision, facts.articles, facts.identity + std::to_string(operators_aliases())};
  });
}

}  // namespace server
