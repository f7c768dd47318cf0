#pragma once
// How well a text was extracted from a page, by the measure of the article-extraction benchmark of
// Scrapinghub (evaluate.py there): runs of four words, counted with their repetitions.

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/uchar.h>

#include "corpus/text/utf8.h"

namespace shingles {

/// Of one page: runs in both texts, only in the extracted one, only in the true one.
struct Matches {
  double both = 0;
  double extra = 0;
  double missing = 0;
};

/// Means over pages; f1 is that of the two means.
struct Quality {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

inline std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const corpus::text::CodePoint point = corpus::text::decode(text, at);
    const auto value = static_cast<UChar32>(point.value);
    const bool inside = u_isalnum(value) != 0 || value == '_';
    if (!inside && at > start) words.push_back(text.substr(start, at - start));
    at += point.bytes;
    if (!inside) start = at;
  }
  if (start < text.size()) words.push_back(text.substr(start));
  return words;
}

/// Each run with how often it stands there. A text of fewer than four words is one run.
inline std::map<std::vector<std::string_view>, long> runs_of(std::string_view text) {
  constexpr std::size_t length = 4;
  const std::vector<std::string_view> words = words_of(text);
  std::map<std::vector<std::string_view>, long> runs;
  const std::size_t count = words.size() < length ? std::size_t{!words.empty()} : words.size() - length + 1;
  for (std::size_t i = 0; i < count; ++i) {
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(i);
    ++runs[{first, first + static_cast<std::ptrdiff_t>(std::min(length, words.size()))}];
  }
  return runs;
}

inline Matches compare(std::string_view truth, std::string_view extracted) {
  Matches matches;
  auto wanted = runs_of(truth);
  for (const auto& [run, count] : runs_of(extracted)) {
    const auto found = wanted.find(run);
    const long common = found == wanted.end() ? 0 : std::min(found->second, count);
    if (common > 0) found->second -= common;
    matches.both += static_cast<double>(common);
    matches.extra += static_cast<double>(count - common);
  }
  for (const auto& [run, count] : wanted) matches.missing += static_cast<double>(count);
  return matches;
}

/// Right share of what is there: 1 where both texts are empty.
inline double share(double right, double wrong) {
  return right + wrong > 0 ? right / (right + wrong) : 1;
}

inline Quality quality_of(std::span<const Matches> pages) {
  Quality quality;
  double extracted = 0;
  double true_pages = 0;
  for (const Matches& page : pages) {
    if (page.both + page.extra > 0) {
      quality.precision += share(page.both, page.extra);
      ++extracted;
    }
    if (page.both + page.missing > 0) {
      quality.recall += share(page.both, page.missing);
      ++true_pages;
    }
  }
  quality.precision /= extracted > 0 ? extracted : 1;
  quality.recall /= true_pages > 0 ? true_pages : 1;
  const double sum = quality.precision + quality.recall;
  quality.f1 = sum > 0 ? 2 * quality.precision * quality.recall / sum : 0;
  return quality;
}

}  // namespace shingles
