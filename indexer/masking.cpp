#include "indexer/masking.h"

#include "indexer/schema.h"

namespace indexer {

MaskedArticle mask_repeated(corpus::Article as_read, const corpus::furniture::Counts& counts) {
  std::string read_hash = hash_value(as_read);
  const corpus::furniture::Digest digest = corpus::furniture::digest_of(as_read);
  return {corpus::furniture::without_repeated(std::move(as_read), digest, counts), std::move(read_hash)};
}

Xapian::Document make_document(DocumentMaker& maker, const MaskedArticle& masked, std::string_view input) {
  Xapian::Document document = maker.make(masked.article, input);
  document.add_value(slot::read_hash, masked.read_hash);
  return document;
}

}  // namespace indexer
