#include "indexer/transaction.h"

#include <algorithm>
#include <vector>

#include "indexer/repetition_store.h"
#include "indexer/schema.h"

namespace indexer {

Transaction::Transaction(const std::string& index)
    : database_(index, Xapian::DB_OPEN), copies_(database_), stories_(database_) {
  check_schema(database_, index);
  state_ = read_state(database_);
  aliases_ = state_.aliases;
  database_.begin_transaction();
}

Effect Transaction::apply(const Change& change) {
  if (!change.document) {
    met_.insert(change.old);
    ++done_.unchanged;
    return Effect::unchanged;
  }
  Xapian::docid id = change.old;
  if (id == 0) {
    id = database_.add_document(*change.document);
    ++done_.added;
  } else {
    forget_bytes(id);
    copies_.will_go(id);
    stories_.will_go(id);
    database_.replace_document(id, *change.document);
    ++done_.updated;
  }
  copies_.came(id);
  stories_.came(id);
  state_.text_bytes += change.text_bytes;
  met_.insert(id);
  return change.old == 0 ? Effect::added : Effect::updated;
}

void Transaction::remove(Xapian::docid id) {
  forget_bytes(id);
  copies_.will_go(id);
  stories_.will_go(id);
  database_.delete_document(id);
  ++done_.removed;
}

void Transaction::prune(const std::string& root) {
  const std::string term = bounded_term(prefix::input, root);
  std::vector<Xapian::docid> gone;
  for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting) {
    if (!met_.contains(*posting)) gone.push_back(*posting);
  }
  for (const Xapian::docid id : gone) remove(id);
}

void Transaction::add_repeated(const KeyCounts& counts) {
  add_counts(database_, counts);
}

Committed Transaction::commit() {
  if (done_.added + done_.updated + done_.removed > 0 || aliases_ != state_.aliases) {
    state_.aliases = aliases_;
    copies_.finish();
    stories_.finish(aliases_);
    ++state_.revision;
    if (done_.added + done_.updated > 0) state_.order = DocumentOrder::as_they_came;
    write_state(database_, state_);
  }
  database_.commit_transaction();
  done_.articles = database_.get_doccount();
  done_.revision = state_.revision;
  return done_;
}

void Transaction::forget_bytes(Xapian::docid id) {
  const corpus::Article old = codec_.decode(database_.get_document(id).get_data()).article;
  state_.text_bytes -= std::min<std::uint64_t>(state_.text_bytes, old.title.size() + old.body.size());
}

}  // namespace indexer
