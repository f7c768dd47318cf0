#include "server/highlight/matcher.h"

#include <algorithm>
#include <string>

namespace server::highlight {
namespace {

// Targets are numbered through: stems, exacts, prefixes, runs, phrases.
struct Numbering {
  std::uint32_t exacts, prefixes, runs, phrases;
};

Numbering numbering(const Targets& targets) {
  Numbering number{};
  number.exacts = static_cast<std::uint32_t>(targets.stems.size());
  number.prefixes = number.exacts + static_cast<std::uint32_t>(targets.exacts.size());
  number.runs = number.prefixes + static_cast<std::uint32_t>(targets.prefixes.size());
  number.phrases = number.runs + static_cast<std::uint32_t>(targets.runs.size());
  return number;
}

/// Stemmers of these languages take prefixes off, so a word's first letter says nothing about its stem's.
bool strips_prefixes(std::string_view language) {
  return language == "ar" || language == "id";
}

void merge_overlaps(std::vector<Match>& matches) {
  std::sort(matches.begin(), matches.end(), [](const Match& one, const Match& other) {
    return one.start != other.start ? one.start < other.start : one.end > other.end;
  });
  std::size_t kept = 0;
  for (const Match& match : matches) {
    if (kept > 0 && match.start < matches[kept - 1].end) {
      matches[kept - 1].end = std::max(matches[kept - 1].end, match.end);
    } else {
      matches[kept++] = match;
    }
  }
  matches.resize(kept);
}

}  // namespace

struct Matcher::Walk {
  std::string_view text;
  indexer::TermForms& forms;
  Numbering number;
  std::vector<Match> matches{};
  std::vector<PhraseWord> phrase_words{};

  void add(std::size_t start, std::size_t end, std::uint32_t target, double weight) {
    matches.push_back({start, end, target, static_cast<float>(weight)});
  }

  void add_phrase_word(std::size_t start, std::size_t end, std::uint32_t form) {
    std::size_t ordinal = 0;
    if (!phrase_words.empty()) {
      const PhraseWord& before = phrase_words.back();
      ordinal = before.ordinal + (follows(text, before.end, start) ? 1 : 2);
    }
    phrase_words.push_back({ordinal, start, end, form});
  }
};

Matcher::Matcher(const Targets& targets, indexer::TermFormsByLanguage& forms)
    : targets_(targets), forms_(forms) {
  const auto fill = [this](auto& wanted, const std::vector<Target>& list, std::uint32_t number) {
    for (const Target& target : list) {
      wanted.emplace(target.form, Wanted{number++, static_cast<float>(target.weight)});
      beginnings_.want(target.form);
    }
  };
  fill(stems_, targets.stems, 0);
  fill(exacts_, targets.exacts, numbering(targets).exacts);
  for (const Target& target : targets.prefixes) beginnings_.want(target.form);
  for (const PhraseTarget& phrase : targets.phrases) {
    std::vector<std::uint32_t>& numbers = phrases_.emplace_back();
    for (const std::string& form : phrase.forms) numbers.push_back(phrase_form(form));
  }
}

std::uint32_t Matcher::phrase_form(std::string_view form) {
  beginnings_.want(form);
  return phrase_forms_.emplace(form, static_cast<std::uint32_t>(phrase_forms_.size())).first->second;
}

void Matcher::match_word(Walk& walk, std::string_view word, std::size_t start) const {
  const indexer::WordForms& forms = walk.forms.of(word);
  const std::size_t end = start + word.size();
  if (const auto stem = stems_.find(forms.stem); stem != stems_.end()) {
    walk.add(start, end, stem->second.target, stem->second.weight);
  }
  if (const auto exact = exacts_.find(forms.exact); exact != exacts_.end()) {
    walk.add(start, end, exact->second.target, exact->second.weight);
  }
  std::uint32_t target = walk.number.prefixes;
  for (const Target& prefix : targets_.prefixes) {
    if (forms.exact.starts_with(prefix.form)) walk.add(start, end, target, prefix.weight);
    ++target;
  }
  if (phrase_forms_.empty()) return;
  if (const auto form = phrase_forms_.find(forms.exact); form != phrase_forms_.end()) {
    walk.add_phrase_word(start, end, form->second);
  }
}

void Matcher::match_run(Walk& walk, std::string_view run, std::size_t start) const {
  std::uint32_t target = walk.number.runs;
  for (const Target& wanted : targets_.runs) {
    for (std::size_t at = run.find(wanted.form); at != std::string_view::npos && !wanted.form.empty();
         at = run.find(wanted.form, at + wanted.form.size())) {
      walk.add(start + at, start + at + wanted.form.size(), target, wanted.weight);
    }
    ++target;
  }
}

void Matcher::match_phrases(Walk& walk) const {
  const std::vector<PhraseWord>& words = walk.phrase_words;
  for (std::size_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    const std::vector<std::uint32_t>& forms = phrases_[phrase];
    for (std::size_t at = 0; !forms.empty() && at + forms.size() <= words.size(); ++at) {
      std::size_t held = 0;
      while (held < forms.size() && words[at + held].form == forms[held] &&
             words[at + held].ordinal == words[at].ordinal + held) {
        ++held;
      }
      if (held < forms.size()) continue;
      const auto target = walk.number.phrases + static_cast<std::uint32_t>(phrase);
      walk.add(words[at].start, words[at + held - 1].end, target, targets_.phrases[phrase].weight);
    }
  }
}

std::vector<Match> Matcher::find(std::string_view text, std::string_view language) const {
  if (targets_.empty()) return {};
  Walk walk{.text = text, .forms = forms_.of(language), .number = numbering(targets_)};
  const Beginnings& beginnings = strips_prefixes(language) ? Beginnings::all() : beginnings_;
  WantedWords words(text, beginnings);
  for (corpus::text::Word word; words.next(word);) {
    const std::string_view span = text.substr(word.start, word.end - word.start);
    if (word.kind == corpus::text::WordKind::run) {
      match_run(walk, span, word.start);
    } else if (beginnings.wants(span.front())) {
      match_word(walk, span, word.start);
    }
  }
  match_phrases(walk);
  merge_overlaps(walk.matches);
  return std::move(walk.matches);
}

}  // namespace server::highlight
