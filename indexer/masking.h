#pragma once
// The last step before an article becomes a document: masks that only the archive as a whole can give.

#include <string>

#include <xapian.h>

#include "corpus/article.h"
#include "corpus/furniture/digest.h"
#include "indexer/document.h"

namespace indexer {

/// An article with all its masks, and the hash of what was read, by which a later run knows it again.
struct MaskedArticle {
  corpus::Article article;
  std::string read_hash;
};

MaskedArticle mask_repeated(corpus::Article as_read, const corpus::furniture::Counts& counts);

Xapian::Document make_document(DocumentMaker& maker, const MaskedArticle& masked, std::string_view input);

}  // namespace indexer
