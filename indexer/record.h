#pragma once
// What a document stores beside its terms: the article and where its sentences begin.
// Layout of the bytes: docs/index-format.md. Compressed here rather than by Xapian, which takes five times as
// long to inflate the ten records of a page and stores compressed bytes as they are.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "indexer/grouping.h"

namespace indexer {

struct Record {
  corpus::Article article;
  std::vector<std::uint32_t> sentences;  ///< byte offsets of sentence starts in the body, rising
  Grouping grouping;
};

/// The article's bytes, uncompressed; and back. unpack_article throws DamagedRecord.
void pack_article(std::string& to, const corpus::Article& article);
corpus::Article unpack_article(std::string_view bytes);

/// A record's bytes with another grouping; and the grouping, or its keys, without inflating the rest.
/// All throw DamagedRecord.
std::string with_grouping(std::string_view record, const Grouping& grouping);
Grouping grouping_of(std::string_view record);
/// Views into `record`.
GroupKeys group_keys_of(std::string_view record);

/// Turns records into bytes and back. Keeps scratch memory: one for each thread.
class RecordCodec {
 public:
  RecordCodec();
  ~RecordCodec();
  RecordCodec(RecordCodec&&) noexcept;
  RecordCodec& operator=(RecordCodec&&) noexcept;

  std::string encode(const Record& record);
  /// Throws DamagedRecord when the bytes are not those of a record.
  Record decode(std::string_view bytes);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace indexer
