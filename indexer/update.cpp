#include "indexer/update.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unordered_set>

#include "indexer/copies/update.h"
#include "indexer/document.h"
#include "indexer/index_metadata.h"
#include "indexer/intake.h"
#include "indexer/masking.h"
#include "indexer/publish.h"
#include "indexer/repetition_store.h"
#include "indexer/schema.h"
#include "indexer/threads.h"

namespace indexer {
namespace {

/// Articles compared and made into documents at a time, on all threads, before they are written.
constexpr std::size_t chunk_articles = 2'000;

/// What one article asks of the index.
struct Change {
  Xapian::docid old = 0;                     ///< 0: the index does not hold the id
  std::uint64_t text_bytes = 0;              ///< of title and body
  std::optional<Xapian::Document> document;  ///< nothing: the index holds the very same
};

/// One thread's view of the index as it was before this run, and its maker of documents.
class Comparer {
 public:
  explicit Comparer(const std::string& index) : before_(index) {}

  bool knows(const std::string& id) const { return find(id_term(id)) != 0; }

  Change compare(SpooledArticle&& spooled, const corpus::furniture::Counts& counts) {
    const MaskedArticle masked = mask_repeated(std::move(spooled.article), counts);
    const corpus::Article& article = masked.article;
    Change change{.old = find(id_term(article.id)),
                  .text_bytes = article.title.size() + article.body.size(),
                  .document = std::nullopt};
    if (change.old == 0 || before_.get_document(change.old).get_value(slot::hash) != hash_value(article)) {
      change.document = make_document(maker_, masked, spooled.root);
      set_fingerprint(*change.document, corpus::fingerprint(corpus::word_hashes(article)));
    }
    return change;
  }

 private:
  Xapian::docid find(const std::string& term) const {
    const auto posting = before_.postlist_begin(term);
    return posting == before_.postlist_end(term) ? 0 : *posting;
  }

  Xapian::Database before_;
  DocumentMaker maker_;
};

/// Applies changes in one transaction, which is undone unless commit() is reached.
class Transaction {
 public:
  Transaction(const std::string& index, const Summary& read)
      : database_(index, Xapian::DB_OPEN), copies_(database_), summary_(read) {
    check_schema(database_, index);
    state_ = read_state(database_);
    aliases_ = state_.aliases;
    database_.begin_transaction();
  }

  void apply(const Change& change) {
    Xapian::docid id = change.old;
    if (!change.document) {
      ++summary_.unchanged;
    } else if (change.old == 0) {
      id = database_.add_document(*change.document);
      copies_.came(id);
      ++summary_.added;
      state_.text_bytes += change.text_bytes;
    } else {
      forget_bytes(change.old);
      copies_.will_go(change.old);
      copies_.came(change.old);
      database_.replace_document(change.old, *change.document);
      ++summary_.updated;
      state_.text_bytes += change.text_bytes;
    }
    met_.insert(id);
  }

  void add_repeated(const KeyCounts& counts) { add_counts(database_, counts); }

  /// Removes what came from `root` and was not met in this run.
  void prune(const std::string& root) {
    const std::string term = bounded_term(prefix::input, root);
    std::vector<Xapian::docid> gone;
    for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting) {
      if (!met_.contains(*posting)) gone.push_back(*posting);
    }
    for (const Xapian::docid id : gone) {
      forget_bytes(id);
      copies_.will_go(id);
      database_.delete_document(id);
    }
    summary_.removed += gone.size();
  }

  void use_aliases(const std::string& aliases) { aliases_ = aliases; }

  Summary commit() {
    if (summary_.added + summary_.updated + summary_.removed > 0 || aliases_ != state_.aliases) {
      state_.aliases = aliases_;
      copies_.finish();
      ++state_.revision;
      if (summary_.added + summary_.updated > 0) state_.order = DocumentOrder::as_they_came;
      write_state(database_, state_);
    }
    database_.commit_transaction();
    summary_.articles = database_.get_doccount();
    summary_.revision = state_.revision;
    return summary_;
  }

 private:
  void forget_bytes(Xapian::docid id) {
    const corpus::Article old = codec_.decode(database_.get_document(id).get_data()).article;
    state_.text_bytes -= std::min<std::uint64_t>(state_.text_bytes, old.title.size() + old.body.size());
  }

  Xapian::WritableDatabase database_;
  copies::Update copies_;
  IndexState state_;
  std::string aliases_;  ///< once it is committed
  RecordCodec codec_;
  Summary summary_;
  std::unordered_set<Xapian::docid> met_;
};

/// One comparer for each thread.
using Comparers = std::vector<Comparer>;

Comparers open_comparers(const UpdateJob& job) {
  Comparers comparers;
  for (std::size_t worker = 0; worker < job.reading.jobs; ++worker) comparers.emplace_back(job.index);
  return comparers;
}

/// What new stories add to the counts of repeated lines. Articles that the index knows, changed or not, and
/// copies of a story that it knows, count no second time.
KeyCounts count_new(const UpdateJob& job, const Intake& intake, const Comparers& comparers,
                    StoredCounts& stored) {
  RepetitionCounter counter;
  for_each_in_parallel(job.reading.jobs, intake.totals.articles, [&](std::size_t worker, std::size_t place) {
    const corpus::Article article = intake.spool->take(place).article;
    if (comparers[worker].knows(article.id)) return;
    const corpus::furniture::Digest digest = corpus::furniture::digest_of(article);
    if (stored.count(digest.story) == 0) counter.add(std::vector{digest});
  });
  return counter.finish();
}

void apply_all(const UpdateJob& job, const Intake& intake, Transaction& transaction, Progress& progress) {
  Comparers comparers = open_comparers(job);
  StoredCounts stored(job.index);
  const KeyCounts added = count_new(job, intake, comparers, stored);
  const auto counts = [&](std::uint64_t key) { return stored.count(key) + count_of(added, key); };
  for (std::size_t begin = 0; begin < intake.totals.articles; begin += chunk_articles) {
    std::vector<Change> changes(std::min<std::size_t>(chunk_articles, intake.totals.articles - begin));
    for_each_in_parallel(job.reading.jobs, changes.size(), [&](std::size_t worker, std::size_t place) {
      changes[place] = comparers[worker].compare(intake.spool->take(begin + place), counts);
    });
    for (const Change& change : changes) transaction.apply(change);
    progress.advance(changes.size());
  }
  transaction.add_repeated(added);
}

void prune_roots(const UpdateJob& job, const Intake& intake, Transaction& transaction) {
  for (const std::string& input : job.reading.inputs) {
    const std::string root = corpus::input_root(input);
    const bool read_whole =
        std::find(intake.incomplete.begin(), intake.incomplete.end(), root) == intake.incomplete.end();
    if (read_whole) transaction.prune(root);
  }
}

}  // namespace

Summary update_index(const UpdateJob& job, Rejects& rejects, Progress& progress) {
  const std::string folder = building_folder(job.index);
  const Intake intake = take_in(job.reading, folder, rejects, progress);
  progress.begin("indexing", intake.totals.articles, "articles");
  Transaction transaction(job.index, intake.summary);
  apply_all(job, intake, transaction, progress);
  if (job.pruning == Pruning::remove_absent) prune_roots(job, intake, transaction);
  if (job.aliases) transaction.use_aliases(*job.aliases);
  const Summary summary = transaction.commit();
  std::filesystem::remove_all(folder);
  return summary;
}

}  // namespace indexer
