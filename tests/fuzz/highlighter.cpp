// Any words sought in any text with any passages masked: what is shown stands in the text, is marked in whole
// characters, and holds nothing of what is masked.

#include "server/highlight/highlighter.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <fuzzer/FuzzedDataProvider.h>

#include "corpus/text/clean.h"
#include "corpus/text/encoding.h"
#include "corpus/text/sentences.h"
#include "corpus/text/utf8.h"
#include "server/highlight/fragment.h"
#include "server/render/html.h"

namespace {

using server::highlight::Targets;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string text_of(FuzzedDataProvider& data, std::size_t most) {
  return corpus::text::clean_text(corpus::text::to_utf8(data.ConsumeRandomLengthString(most)).text).text;
}

Targets targets_of(FuzzedDataProvider& data) {
  Targets targets;
  for (unsigned left = data.ConsumeIntegralInRange(0U, 5U); left > 0; --left) {
    const server::highlight::Target target{text_of(data, 12), data.ConsumeFloatingPointInRange(0.1, 9.0)};
    const auto lists = {&targets.stems, &targets.exacts, &targets.prefixes, &targets.runs};
    const auto list = data.ConsumeIntegralInRange<std::size_t>(0, lists.size());
    if (list < lists.size()) {
      lists.begin()[list]->push_back(target);
    } else {
      targets.phrases.push_back({{target.form, text_of(data, 12)}, target.weight});
    }
  }
  return targets;
}

/// In order, apart from each other, on characters' boundaries.
std::vector<corpus::MaskedSpan> masks_of(FuzzedDataProvider& data, std::string_view body) {
  std::vector<corpus::MaskedSpan> masks;
  std::size_t from = 0;
  const auto place = [&] {
    const std::size_t at = from + data.ConsumeIntegralInRange<std::size_t>(0, body.size() - from);
    return at < body.size() ? corpus::text::character_start(body, at) : body.size();
  };
  for (unsigned left = data.ConsumeIntegralInRange(0U, 4U); left > 0; --left) {
    const std::size_t start = std::max(from, place());
    from = start;
    const std::size_t end = std::max(from, place());
    if (end > start)
      masks.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), "x"});
    from = end;
  }
  return masks;
}

void check(const std::vector<server::highlight::Match>& matches, const corpus::Article& article) {
  std::size_t done = 0;
  for (const auto& match : matches) {
    require(match.start >= done && match.end > match.start && match.end <= article.body.size());
    require(corpus::text::is_valid_utf8(
        std::string_view(article.body).substr(match.start, match.end - match.start)));
    for (const corpus::MaskedSpan& mask : article.masked)
      require(match.end <= mask.start || match.start >= mask.end);
    done = match.end;
  }
}

void check(std::vector<server::highlight::Fragment> fragments, const corpus::Article& article) {
  std::ranges::sort(fragments, {}, &server::highlight::Fragment::start);
  std::size_t done = 0;
  for (const auto& fragment : fragments) {
    require(fragment.start >= done && fragment.end > fragment.start && fragment.end <= article.body.size());
    require(corpus::text::is_valid_utf8(
        std::string_view(article.body).substr(fragment.start, fragment.end - fragment.start)));
    for (const corpus::MaskedSpan& mask : article.masked)
      require(fragment.end <= mask.start || fragment.start >= mask.end);
    done = fragment.end;
  }
}

std::string without_marks(std::string html) {
  for (const std::string_view mark : {"<mark>", "</mark>"}) {
    for (std::size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at))
      html.erase(at, mark.size());
  }
  return html;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  FuzzedDataProvider data(bytes, size);
  const Targets targets = targets_of(data);
  const server::highlight::FragmentOptions options{
      .count = data.ConsumeIntegralInRange<std::size_t>(0, 4),
      .characters = data.ConsumeIntegralInRange<std::size_t>(1, 400)};
  indexer::Record record;
  record.article.language = data.PickValueInArray({"en", "de", "uk", "zh", "th", ""});
  record.article.body = text_of(data, 20'000);
  record.article.masked = masks_of(data, record.article.body);
  record.sentences = corpus::text::sentence_starts(record.article.body);

  indexer::TermFormsByLanguage forms;
  const server::highlight::Highlighter highlighter(targets, forms);
  const auto matches = highlighter.in_body(record.article);
  check(matches, record.article);
  check(server::highlight::choose_fragments(
            {record.article.body, record.sentences, record.article.masked, matches}, options.count,
            options.characters),
        record.article);
  require(highlighter.fragments(record, options).size() <= options.count);

  std::string plain;
  server::render::append_escaped(plain, record.article.body);
  require(without_marks(highlighter.mark(record.article.body, record.article.language)) == plain);
  return 0;
}
