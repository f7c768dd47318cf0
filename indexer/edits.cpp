#include "indexer/edits.h"

#include <algorithm>
#include <string_view>

#include "indexer/comparer.h"
#include "indexer/packing.h"
#include "indexer/repetition_store.h"
#include "indexer/schema.h"
#include "indexer/transaction.h"

namespace indexer {
namespace {

std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

EditOutcome outcome_of(Effect effect) {
  switch (effect) {
    case Effect::added:
      return EditOutcome::added;
    case Effect::updated:
      return EditOutcome::updated;
    default:
      return EditOutcome::unchanged;
  }
}

/// The edits of one transaction.
class Session {
 public:
  Session(const std::string& index, std::string_view input)
      : transaction_(index),
        comparer_(transaction_.database()),
        stored_(transaction_.database()),
        input_(input) {}

  EditsDone run(std::span<const Edit> edits) {
    const KeyCounts added = count_new(edits);
    EditsDone done;
    for (const Edit& edit : edits) done.edits.push_back(make(edit, added));
    transaction_.add_repeated(added);
    const Committed committed = transaction_.commit();
    done.articles = committed.articles;
    done.revision = committed.revision;
    return done;
  }

 private:
  std::string version(Xapian::docid id) const {
    return id == 0 ? std::string{} : version_of(transaction_.database().get_document(id));
  }

  /// As in an update: articles that the index knows, and copies of a story that it knows, count no second
  /// time.
  KeyCounts count_new(std::span<const Edit> edits) {
    RepetitionCounter counter;
    for (const Edit& edit : edits) {
      const auto* article = std::get_if<corpus::Article>(&edit.what);
      if (article == nullptr || comparer_.find(article->id) != 0 || !holds(edit.precondition, {})) continue;
      const corpus::furniture::Digest digest = corpus::furniture::digest_of(*article);
      if (stored_.count(digest.story) == 0) counter.add(std::vector{digest});
    }
    return counter.finish();
  }

  Edited make(const Edit& edit, const KeyCounts& added) {
    const auto* article = std::get_if<corpus::Article>(&edit.what);
    const Xapian::docid old =
        comparer_.find(article != nullptr ? article->id : std::get<Removal>(edit.what).id);
    const std::string before = version(old);
    if (!holds(edit.precondition, before)) return {EditOutcome::unmet, before};
    return article != nullptr ? put(*article, added) : remove(old);
  }

  Edited put(const corpus::Article& article, const KeyCounts& added) {
    const auto counts = [&](std::uint64_t key) { return stored_.count(key) + count_of(added, key); };
    const Change change = comparer_.compare({article, input_}, counts);
    const EditOutcome outcome = outcome_of(transaction_.apply(change));
    return {outcome, change.document ? version_of(*change.document) : version(change.old)};
  }

  Edited remove(Xapian::docid id) {
    if (id == 0) return {EditOutcome::absent, {}};
    transaction_.remove(id);
    return {EditOutcome::removed, {}};
  }

  Transaction transaction_;
  Comparer comparer_;
  StoredCounts stored_;
  std::string input_;
};

/// What one article can do to a whole transaction; what the disk or another program does is no article's
/// fault.
template <class Together, class Apart>
EditsDone without_poison(Together&& together, Apart&& apart) {
  try {
    return together();
  } catch (const Xapian::DatabaseError&) {
    throw;
  } catch (const Xapian::Error&) {
    return apart();
  } catch (const DamagedRecord&) {
    return apart();
  }
}

EditsDone one_by_one(const std::string& index, std::span<const Edit> edits, std::string_view input) {
  EditsDone all;
  for (std::size_t at = 0; at < edits.size(); ++at) {
    const EditsDone one = without_poison([&] { return Session(index, input).run(edits.subspan(at, 1)); },
                                         [&] {
                                           return EditsDone{.edits = {{EditOutcome::refused, {}}},
                                                            .articles = all.articles,
                                                            .revision = all.revision};
                                         });
    all.edits.push_back(one.edits.front());
    all.articles = one.articles;
    all.revision = one.revision;
  }
  return all;
}

}  // namespace

std::string version_of(const Xapian::Document& document) {
  const std::string as_read = document.get_value(slot::read_hash);
  return hex(as_read.empty() ? document.get_value(slot::hash) : as_read);
}

bool Versions::include(std::string_view version) const {
  return any || std::find(listed.begin(), listed.end(), version) != listed.end();
}

bool holds(const Precondition& precondition, std::string_view version) {
  const bool is_there = !version.empty();
  if (precondition.match && !(is_there && precondition.match->include(version))) return false;
  return !(precondition.none_match && is_there && precondition.none_match->include(version));
}

EditsDone make_edits(const std::string& index, std::span<const Edit> edits, std::string_view input) {
  return without_poison([&] { return Session(index, input).run(edits); },
                        [&] { return one_by_one(index, edits, input); });
}

}  // namespace indexer
