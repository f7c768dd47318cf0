#pragma once
// Names as terms: the key and the form, so that one walk over the terms of a key finds all spellings that the
// archive holds, in every shard and right after every commit.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/text/romanise.h"

namespace indexer::names {

/// Not thread-safe: one for each thread.
class NameTerms {
 public:
  /// Terms of a name given as folded exact form: usually one; none where it has no key. The reference holds
  /// until the next call.
  const std::vector<std::string>& of(const std::string& form);

  /// The same of a name as it stands in a text. One with umlauts has the keys of both its spellings, and
  /// brings the other one under its own: Schäuble is evidence that Schauble and Schaeuble are one name, where
  /// Boelter and Bolter without it are two.
  const std::vector<std::string>& of(std::string_view written, const std::string& form);

  /// Keys of the form; none for what is neither Latin, Cyrillic nor Greek, or short.
  std::vector<std::string> keys(std::string_view form);

 private:
  void add(std::vector<std::string>& terms, std::string_view key_of, std::string_view form);

  corpus::text::Romaniser romaniser_;
  std::unordered_map<std::string, std::vector<std::string>> known_;  ///< by form, or lowered with its umlauts
  std::string lowered_;
};

/// What the terms of all forms with this key begin with; the form follows.
std::string name_terms_beginning(std::string_view key);

}  // namespace indexer::names
