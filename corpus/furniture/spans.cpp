#include "corpus/furniture/spans.h"

#include <algorithm>
#include <iterator>

namespace corpus::furniture {
namespace {

bool only_space(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

}  // namespace

std::vector<MaskedSpan> united(std::vector<MaskedSpan> spans, std::vector<MaskedSpan> added,
                               std::string_view body) {
  if (added.empty()) return spans;
  std::vector<MaskedSpan> all;
  all.reserve(spans.size() + added.size());
  std::ranges::merge(std::move(spans), std::move(added), std::back_inserter(all), {}, &MaskedSpan::start,
                     &MaskedSpan::start);
  std::vector<MaskedSpan> joined;
  for (MaskedSpan& span : all) {
    if (!joined.empty()) span.start = std::max(span.start, joined.back().end);
    if (span.start >= span.end) continue;
    if (!joined.empty() && joined.back().reason == span.reason &&
        only_space(body.substr(joined.back().end, span.start - joined.back().end))) {
      joined.back().end = span.end;
    } else {
      joined.push_back(std::move(span));
    }
  }
  return joined;
}

bool is_masked(const std::vector<MaskedSpan>& spans, std::size_t place) {
  const auto next = std::ranges::upper_bound(spans, place, {}, &MaskedSpan::end);
  return next != spans.end() && next->start <= place;
}

std::size_t masked_bytes(const std::vector<MaskedSpan>& spans) {
  std::size_t bytes = 0;
  for (const MaskedSpan& span : spans) bytes += span.end - span.start;
  return bytes;
}

}  // namespace corpus::furniture
