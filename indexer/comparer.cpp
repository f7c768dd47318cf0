#include "indexer/comparer.h"

#include <utility>

#include "corpus/fingerprint.h"
#include "indexer/grouping.h"
#include "indexer/schema.h"

namespace indexer {

Xapian::docid Comparer::find(const std::string& id) const {
  const std::string term = id_term(id);
  const auto posting = index_.postlist_begin(term);
  return posting == index_.postlist_end(term) ? 0 : *posting;
}

Change Comparer::compare(SpooledArticle&& spooled, const corpus::furniture::Counts& counts) {
  const MaskedArticle masked = mask_repeated(std::move(spooled.article), counts);
  const corpus::Article& article = masked.article;
  Change change{.old = find(article.id),
                .text_bytes = article.title.size() + article.body.size(),
                .document = std::nullopt};
  if (change.old == 0 || index_.get_document(change.old).get_value(slot::hash) != hash_value(article)) {
    change.document = make_document(maker_, masked, spooled.root);
    set_fingerprint(*change.document, corpus::fingerprint(corpus::word_hashes(article)));
  }
  return change;
}

}  // namespace indexer
