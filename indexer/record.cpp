#include "indexer/record.h"

#include <zstd.h>

#include "indexer/packing.h"

namespace indexer {
namespace {

constexpr char record_version = '2';
constexpr int compression_level = 1;
/// Larger stored records are refused on reading: a damaged size must not take the machine's memory.
constexpr std::size_t largest_record = std::size_t{1} << 30;

/// The length of a list, of which every member takes a byte or more.
std::uint64_t unpack_count(std::string_view& from) {
  const std::uint64_t count = unpack_number(from);
  if (count > from.size()) throw DamagedRecord("a stored list is longer than its record");
  return count;
}

void pack_strings(std::string& to, const std::vector<std::string>& values) {
  pack_number(to, values.size());
  for (const std::string& value : values) pack_string(to, value);
}

std::vector<std::string> unpack_strings(std::string_view& from) {
  std::vector<std::string> values;
  for (std::uint64_t left = unpack_count(from); left > 0; --left) values.emplace_back(unpack_string(from));
  return values;
}

// Signed numbers alternate (0, -1, 1, -2, ...), so that small ones stay short.
std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

void pack_published(std::string& to, const std::optional<std::int64_t>& published) {
  pack_number(to, published ? 1 : 0);
  if (published) pack_number(to, zigzag(*published));
}

std::optional<std::int64_t> unpack_published(std::string_view& from) {
  if (unpack_number(from) == 0) return std::nullopt;
  return unzigzag(unpack_number(from));
}

void pack_masked(std::string& to, const std::vector<corpus::MaskedSpan>& spans) {
  pack_number(to, spans.size());
  for (const corpus::MaskedSpan& span : spans) {
    pack_number(to, span.start);
    pack_number(to, span.end - span.start);
    pack_string(to, span.reason);
  }
}

std::vector<corpus::MaskedSpan> unpack_masked(std::string_view& from) {
  std::vector<corpus::MaskedSpan> spans(unpack_count(from));
  for (corpus::MaskedSpan& span : spans) {
    span.start = static_cast<std::uint32_t>(unpack_number(from));
    span.end = span.start + static_cast<std::uint32_t>(unpack_number(from));
    span.reason = unpack_string(from);
  }
  return spans;
}

void pack_offsets(std::string& to, const std::vector<std::uint32_t>& rising) {
  pack_number(to, rising.size());
  std::uint32_t before = 0;
  for (const std::uint32_t offset : rising) {
    pack_number(to, offset - before);
    before = offset;
  }
}

std::vector<std::uint32_t> unpack_offsets(std::string_view& from) {
  std::vector<std::uint32_t> rising(unpack_count(from));
  std::uint32_t at = 0;
  for (std::uint32_t& offset : rising) offset = at += static_cast<std::uint32_t>(unpack_number(from));
  return rising;
}

// Origins that came later share the byte of the date's, two bits each, so that records of before keep their
// meaning.
void pack_origins(std::string& to, const corpus::Article& article) {
  pack_number(to, static_cast<std::uint64_t>(article.title_origin));
  pack_number(to, static_cast<std::uint64_t>(article.language_origin));
  pack_number(to, static_cast<std::uint64_t>(article.published_origin) |
                      static_cast<std::uint64_t>(article.source_origin) << 2U |
                      static_cast<std::uint64_t>(article.authors_origin) << 4U);
}

corpus::Origin origin_of(std::uint64_t number) {
  if (number > static_cast<std::uint64_t>(corpus::Origin::inferred))
    throw DamagedRecord("a stored fact has an unknown origin");
  return static_cast<corpus::Origin>(number);
}

void unpack_origins(std::string_view& from, corpus::Article& article) {
  article.title_origin = origin_of(unpack_number(from));
  article.language_origin = origin_of(unpack_number(from));
  const std::uint64_t three = unpack_number(from);
  article.published_origin = origin_of(three & 3U);
  article.source_origin = origin_of(three >> 2U & 3U);
  article.authors_origin = origin_of(three >> 4U);
}

// Members in a fixed order; the body comes last and needs no length.
void unpack_members(std::string_view& from, corpus::Article& article) {
  for (std::string* text : {&article.id, &article.path, &article.title, &article.source, &article.section,
                            &article.language, &article.url, &article.extra}) {
    *text = unpack_string(from);
  }
  unpack_origins(from, article);
  article.published = unpack_published(from);
  article.authors = unpack_strings(from);
  article.tags = unpack_strings(from);
  article.notes = unpack_strings(from);
  article.masked = unpack_masked(from);
}

/// Takes version and grouping off a record's bytes; what is left is the frame.
std::string_view take_grouping(std::string_view& record) {
  if (record.empty() || record.front() != record_version) throw DamagedRecord("not a record of this version");
  record.remove_prefix(1);
  return unpack_string(record);
}

std::string head_of(const Grouping& grouping) {
  std::string head(1, record_version);
  pack_string(head, grouping == Grouping() ? std::string() : pack_grouping(grouping));
  return head;
}

}  // namespace

std::string with_grouping(std::string_view record, const Grouping& grouping) {
  take_grouping(record);
  return head_of(grouping) += record;
}

Grouping grouping_of(std::string_view record) {
  return unpack_grouping(take_grouping(record));
}

GroupKeys group_keys_of(std::string_view record) {
  return unpack_keys(take_grouping(record));
}

void pack_article(std::string& to, const corpus::Article& article) {
  for (const std::string* text : {&article.id, &article.path, &article.title, &article.source,
                                  &article.section, &article.language, &article.url, &article.extra}) {
    pack_string(to, *text);
  }
  pack_origins(to, article);
  pack_published(to, article.published);
  pack_strings(to, article.authors);
  pack_strings(to, article.tags);
  pack_strings(to, article.notes);
  pack_masked(to, article.masked);
  to += article.body;
}

corpus::Article unpack_article(std::string_view bytes) {
  corpus::Article article;
  unpack_members(bytes, article);
  article.body = bytes;
  return article;
}

struct RecordCodec::Scratch {
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> compressor{ZSTD_createCCtx(), &ZSTD_freeCCtx};
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decompressor{ZSTD_createDCtx(), &ZSTD_freeDCtx};
  std::string plain;
};

RecordCodec::RecordCodec() : scratch_(std::make_unique<Scratch>()) {}
RecordCodec::~RecordCodec() = default;
RecordCodec::RecordCodec(RecordCodec&&) noexcept = default;
RecordCodec& RecordCodec::operator=(RecordCodec&&) noexcept = default;

std::string RecordCodec::encode(const Record& record) {
  std::string& plain = scratch_->plain;
  plain.clear();
  pack_offsets(plain, record.sentences);
  pack_article(plain, record.article);
  std::string bytes = head_of(record.grouping);
  const std::size_t head = bytes.size();
  bytes.resize(head + ZSTD_compressBound(plain.size()));
  const std::size_t size =
      ZSTD_compressCCtx(scratch_->compressor.get(), bytes.data() + head, bytes.size() - head, plain.data(),
                        plain.size(), compression_level);
  if (ZSTD_isError(size) != 0) throw std::runtime_error("a record could not be compressed");
  bytes.resize(head + size);
  return bytes;
}

Record RecordCodec::decode(std::string_view bytes) {
  const std::string_view grouping = take_grouping(bytes);
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size > largest_record)
    throw DamagedRecord("a record's size is damaged");  // the error codes are larger still
  std::string& plain = scratch_->plain;
  plain.resize(size);
  const std::size_t got = ZSTD_decompressDCtx(scratch_->decompressor.get(), plain.data(), plain.size(),
                                              bytes.data(), bytes.size());
  if (ZSTD_isError(got) != 0 || got != size) throw DamagedRecord("a record's bytes are damaged");
  std::string_view rest = plain;
  Record record;
  record.sentences = unpack_offsets(rest);
  record.article = unpack_article(rest);
  record.grouping = unpack_grouping(grouping);
  return record;
}

}  // namespace indexer
