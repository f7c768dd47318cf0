#include "server/suggest/completions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "corpus/text/fold.h"
#include "corpus/text/stop_words.h"
#include "corpus/text/words.h"
#include "indexer/schema.h"

namespace server::suggest {
namespace {

/// A title counts like a name or phrase of this many articles, so that both are offered.
constexpr double title_bonus = 16;
/// Recency adds as much as four times the frequency, and half of that fades in this many days.
constexpr double recency_weight = 2;
constexpr double half_life_days = 90;
constexpr double seconds_a_day = 86'400;

/// A phrase is worth offering when so many titles hold it; it has up to three words.
constexpr std::uint32_t frequent = 3;
constexpr std::size_t most_phrase_words = 3;
constexpr std::size_t shortest_lone_word = 3;
/// A word is a name when one article in this many that hold it has it with a capital in running text.
constexpr Xapian::doccount name_share = 4;
constexpr std::size_t shortest_name = 3;

std::int64_t date_of(const Xapian::Database& database, Xapian::docid document) {
  const std::string value =
      database.get_document(document, Xapian::DOC_ASSUME_VALID).get_value(indexer::slot::newest);
  return value.empty() ? 0 : static_cast<std::int64_t>(Xapian::sortable_unserialise(value));
}

/// The first article in the list of a term: the newest one where ids run newest first.
Xapian::docid first_of(const Xapian::Database& database, const std::string& term) {
  const auto posting = database.postlist_begin(term);
  return posting == database.postlist_end(term) ? 0 : *posting;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(text.size(), space + 1));
  }
  return words;
}

bool is_stop_word(std::string_view word) {
  return word.size() < 2 || corpus::text::is_stop_word(word, "en");
}

/// Whether a word is worth searching for without another beside it.
bool stands_alone(std::string_view word) {
  return word.size() >= shortest_lone_word &&
         word.find_first_not_of("0123456789.,") != std::string_view::npos;
}

double score_of(std::uint32_t count, Kind kind, double age_days) {
  const double frequency = std::log2(1.0 + count) + (kind == Kind::title ? std::log2(title_bonus) : 0);
  return frequency + recency_weight * std::exp2(-age_days / half_life_days);
}

}  // namespace

std::string folded_beginning(std::string_view typed) {
  std::string beginning;
  std::string lowered;
  std::string folded;
  corpus::text::Words walk(typed);
  std::size_t end = 0;
  for (corpus::text::Word word; walk.next(word); end = word.end) {
    corpus::text::lower_word(typed.substr(word.start, word.end - word.start), lowered);
    corpus::text::fold_word(lowered, folded);
    beginning += (beginning.empty() ? "" : " ") + folded;
  }
  if (!beginning.empty() && end < typed.size()) beginning += ' ';
  return beginning;
}

std::vector<Completions::Found> Completions::titles(const Xapian::Database& database) {
  const std::string prefix(indexer::prefix::whole_title);
  std::vector<Found> titles;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string whole = *term;
    if (whole.size() >= indexer::longest_term) continue;  // cut, with a hash at its end
    const Xapian::docid document = first_of(database, whole);
    titles.push_back({whole.substr(prefix.size()), Kind::title, term.get_termfreq(), document,
                      date_of(database, document)});
  }
  std::stable_sort(titles.begin(), titles.end(),
                   [](const Found& one, const Found& other) { return one.newest > other.newest; });
  if (titles.size() > most_titles) titles.resize(most_titles);
  return titles;
}

std::vector<Completions::Found> Completions::names(const Xapian::Database& database) {
  const std::string prefix(indexer::prefix::name);
  std::unordered_map<std::string, Found> names;
  const auto end = database.allterms_end(prefix);
  for (auto term = database.allterms_begin(prefix); term != end; ++term) {
    const std::string whole = *term;
    const std::string form = whole.substr(whole.find(' ') + 1);
    const Xapian::doccount articles = database.get_termfreq(form);
    const bool is_name = articles > 0 && term.get_termfreq() * name_share >= articles;
    if (form.size() < shortest_name || !is_name || is_stop_word(form)) continue;
    names.try_emplace(form,
                      Found{form, Kind::name, articles, 0, date_of(database, first_of(database, whole))});
  }
  std::vector<Found> all;
  all.reserve(names.size());
  for (auto& [form, name] : names) all.push_back(std::move(name));
  return all;
}

std::vector<Completions::Found> Completions::phrases(std::span<const Found> titles) {
  std::unordered_map<std::string, Found> counted;
  for (const Found& title : titles.subspan(0, std::min(titles.size(), most_counted_titles))) {
    const std::vector<std::string_view> words = words_of(title.text);
    for (std::size_t first = 0; first < words.size(); ++first) {
      if (is_stop_word(words[first])) continue;
      std::string phrase;
      for (std::size_t last = first; last < std::min(words.size(), first + most_phrase_words); ++last) {
        if (last > first) phrase += ' ';
        phrase += words[last];
        if (is_stop_word(words[last]) || (last == first && !stands_alone(words[last]))) continue;
        const Kind kind = last == first ? Kind::word : Kind::phrase;
        Found& found = counted.try_emplace(phrase, Found{phrase, kind, 0, 0, title.newest}).first->second;
        found.count += title.count;
      }
    }
  }
  std::vector<Found> frequent_ones;
  for (auto& [text, phrase] : counted) {
    if (phrase.count >= frequent) frequent_ones.push_back(std::move(phrase));
  }
  return frequent_ones;
}

void Completions::add(std::span<const Found> found, std::int64_t newest) {
  for (const Found& one : found) {
    const double age = one.newest == 0 ? 1e6 : static_cast<double>(newest - one.newest) / seconds_a_day;
    entries_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(one.text.size()),
                        one.count, one.document, static_cast<float>(score_of(one.count, one.kind, age)),
                        one.kind});
    text_ += one.text;
  }
}

Completions::Completions(const Xapian::Database& database) {
  const std::vector<Found> titled = titles(database);
  const std::int64_t newest = titled.empty() ? 0 : titled.front().newest;
  add(titled, newest);
  add(names(database), newest);
  add(phrases(titled), newest);
  std::sort(entries_.begin(), entries_.end(), [this](const Entry& one, const Entry& other) {
    const int order = text(one).compare(text(other));
    if (order != 0) return order < 0;
    return one.score != other.score ? one.score > other.score : one.kind < other.kind;
  });
}

std::string_view Completions::text(const Entry& entry) const {
  return std::string_view(text_).substr(entry.start, entry.bytes);
}

std::vector<Completions::Entry> Completions::best(std::string_view beginning, std::size_t most,
                                                  bool (*wanted)(const Entry&)) const {
  // Of equal ones the shorter: it is the beginning of the other.
  const auto higher = [](const Entry& one, const Entry& other) {
    return one.score != other.score ? one.score > other.score : one.bytes < other.bytes;
  };
  std::vector<Entry> kept;  // a heap whose front is the lowest
  auto entry =
      std::lower_bound(entries_.begin(), entries_.end(), beginning,
                       [this](const Entry& one, std::string_view other) { return text(one) < other; });
  for (; entry != entries_.end() && text(*entry).starts_with(beginning); ++entry) {
    if (!wanted(*entry) || (kept.size() == most && !higher(*entry, kept.front()))) continue;
    const auto same = [&](const Entry& one) { return text(one) == text(*entry); };
    if (std::any_of(kept.begin(), kept.end(), same)) continue;
    if (kept.size() == most) {
      std::pop_heap(kept.begin(), kept.end(), higher);
      kept.pop_back();
    }
    kept.push_back(*entry);
    std::push_heap(kept.begin(), kept.end(), higher);
  }
  std::sort_heap(kept.begin(), kept.end(), higher);
  return kept;
}

std::vector<Completion> Completions::of(std::string_view beginning, std::size_t most) const {
  std::vector<Completion> all;
  if (beginning.empty() || most == 0) return all;
  for (const Entry& entry : best(beginning, most, [](const Entry&) { return true; })) {
    all.push_back({std::string(text(entry)), entry.kind, entry.count, entry.document});
  }
  const std::size_t space = beginning.rfind(' ');
  if (all.size() == most || space == std::string_view::npos || space + 2 > beginning.size()) return all;
  const std::string_view last = beginning.substr(space + 1);
  if (last.size() < 2) return all;
  const auto is_one_word = [](const Entry& entry) {
    return entry.kind == Kind::name || entry.kind == Kind::word;
  };
  for (const Entry& entry : best(last, most - all.size(), is_one_word)) {
    all.push_back(
        {std::string(beginning.substr(0, space + 1)).append(text(entry)), entry.kind, entry.count, 0});
  }
  return all;
}

}  // namespace server::suggest
