#include "indexer/lint.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpus/furniture/patterns.h"
#include "corpus/furniture/spans.h"

namespace indexer {
namespace {

constexpr std::size_t most_examples = 5;
constexpr std::size_t most_kinds_of_notes = 200;

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

/// A note without the values it names: numbers become N, quotations "...".
std::string kind_of(std::string_view note) {
  std::string kind;
  for (std::size_t at = 0; at < note.size(); ++at) {
    const bool digit = note[at] >= '0' && note[at] <= '9';
    const std::size_t closing = note[at] == '"' ? note.find('"', at + 1) : std::string_view::npos;
    const bool in_word =
        at > 0 && (std::isalnum(static_cast<unsigned char>(note[at - 1])) != 0 || note[at - 1] == '-');
    if (closing != std::string_view::npos) {
      kind += "\"...\"";
      at = closing;
    } else if (digit && !in_word) {
      if (!kind.ends_with('N')) kind += 'N';
      at = std::min(note.find_first_not_of("0123456789", at), note.size()) - 1;
    } else {
      kind += note[at];
    }
  }
  return kind;
}

/// Keeps the first few by byte order, so that the same archive gives the same examples on any number of
/// threads.
void add_example(std::vector<std::string>& examples, const std::string& example) {
  const auto place = std::ranges::lower_bound(examples, example);
  if (place != examples.end() && *place == example) return;
  examples.insert(place, example);
  if (examples.size() > most_examples) examples.pop_back();
}

void add_to(Findings& sum, const Findings& one) {
  sum.articles += one.articles;
  sum.rejected += one.rejected;
  sum.undated += one.undated;
  sum.untitled += one.untitled;
  sum.inferred_titles += one.inferred_titles;
  sum.empty += one.empty;
  sum.mended += one.mended;
  sum.text_bytes += one.text_bytes;
  sum.masked_bytes += one.masked_bytes;
}

}  // namespace

/// What is kept of one article, found out before the lock is taken.
struct Lint::Sighting {
  Findings found;
  const corpus::Article* article = nullptr;
  std::uint64_t id = 0;
  std::uint64_t text = 0;
  corpus::furniture::Digest digest;

  explicit Sighting(const corpus::Article& seen)
      : article(&seen), id(hash_of(seen.id)), digest(corpus::furniture::digest_of(seen)) {
    found.articles = 1;
    found.undated = seen.published ? 0 : 1;
    found.untitled = seen.title.empty() ? 1 : 0;
    found.inferred_titles = seen.title_origin == corpus::Origin::inferred ? 1 : 0;
    found.empty = seen.body.empty() ? 1 : 0;
    found.mended = seen.notes.empty() ? 0 : 1;
    found.text_bytes = seen.body.size();
    found.masked_bytes = corpus::furniture::masked_bytes(seen.masked);
    if (!seen.body.empty()) text = hash_of(corpus::furniture::comparable(seen.body));
  }
};

void Lint::add(const Batch& batch) {
  std::vector<Sighting> sightings;
  std::vector<corpus::furniture::Digest> digests;
  for (const corpus::Article& article : batch.articles) {
    sightings.emplace_back(article);
    digests.push_back(sightings.back().digest);
  }
  counter_.add(digests);
  const std::lock_guard lock(mutex_);
  const std::uint32_t file = file_number(batch.path, batch.format);
  for (Sighting& sighting : sightings) take(std::move(sighting), file);
}

void Lint::add(const corpus::Reject& reject) {
  const std::lock_guard lock(mutex_);
  ++report_.files[file_number(reject.path, {})].found.rejected;
}

void Lint::take(Sighting&& sighting, std::uint32_t file) {
  const corpus::Article& article = *sighting.article;
  add_to(report_.files[file].found, sighting.found);
  ++report_.languages[article.language];
  for (const corpus::MaskedSpan& span : article.masked)
    report_.masked_by[span.reason] += span.end - span.start;
  for (const std::string& note : article.notes) {
    const std::string kind = kind_of(note);
    const bool room = report_.notes.size() < most_kinds_of_notes;
    ++(room || report_.notes.contains(kind) ? report_.notes[kind] : report_.other_notes);
  }
  if (!article.published) add_example(report_.undated_examples, article.path);
  if (!ids_.insert(sighting.id).second) {
    ++report_.duplicate_ids;
    add_example(report_.duplicate_id_examples, article.id);
  }
  if (sighting.found.empty == 0 && !texts_.insert(sighting.text).second) {
    ++report_.duplicate_texts;
    add_example(report_.duplicate_text_examples, article.path);
  }
  if (article.published) {
    report_.oldest = std::min(report_.oldest.value_or(*article.published), *article.published);
    report_.newest = std::max(report_.newest.value_or(*article.published), *article.published);
  }
  unmasked_.push_back({file, std::move(sighting.digest)});
}

std::uint32_t Lint::file_number(const std::string& path, std::string_view format) {
  const auto [known, is_new] = file_numbers_.emplace(path, static_cast<std::uint32_t>(report_.files.size()));
  if (is_new) report_.files.push_back({.path = path, .format = {}, .found = {}});
  if (!format.empty()) report_.files[known->second].format = format;
  return known->second;
}

void Lint::add_repeated() {
  const KeyCounts counts = counter_.finish();
  const auto count = [&](std::uint64_t key) { return count_of(counts, key); };
  for (const Unmasked& each : unmasked_) {
    for (const corpus::MaskedSpan& span : corpus::furniture::repeated_units(each.digest, count)) {
      report_.masked_by[span.reason] += span.end - span.start;
      report_.files[each.file].found.masked_bytes += span.end - span.start;
    }
  }
}

LintReport Lint::finish() {
  add_repeated();
  std::ranges::sort(report_.files, {}, &FileFindings::path);
  for (const FileFindings& file : report_.files) add_to(report_.all, file.found);
  return std::move(report_);
}

}  // namespace indexer
