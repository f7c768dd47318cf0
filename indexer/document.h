#pragma once
// Article -> document: terms, values and the stored record, by the table of indexer/schema.h.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/article.h"
#include "indexer/record.h"

namespace indexer {

/// Makes documents; remembers words between them, so keep one for each thread.
class DocumentMaker {
 public:
  DocumentMaker();
  ~DocumentMaker();
  DocumentMaker(DocumentMaker&&) noexcept;
  DocumentMaker& operator=(DocumentMaker&&) noexcept;

  /// `input` names the INPUT that the article came from.
  Xapian::Document make(const corpus::Article& article, std::string_view input);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The value of slot::hash: 16 bytes, equal exactly when the documents would be.
std::string hash_value(const corpus::Article& article);

/// Values of a facet slot, each length-prefixed; and back. An empty list is an empty slot.
std::string pack_values(const std::vector<std::string>& values);
std::vector<std::string_view> unpack_values(std::string_view packed);

}  // namespace indexer
