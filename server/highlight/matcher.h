#pragma once
// Where a text holds what a query looks for: one pass over its words.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/terms.h"
#include "server/highlight/beginnings.h"
#include "server/highlight/match.h"
#include "server/highlight/targets.h"

namespace server::highlight {

/// Not thread-safe. REQUIRES: targets and forms outlive it.
class Matcher {
 public:
  Matcher(const Targets& targets, indexer::TermFormsByLanguage& forms);

  /// Matches in order of their start, without overlap.
  std::vector<Match> find(std::string_view text, std::string_view language) const;

 private:
  struct Wanted {
    std::uint32_t target;
    float weight;
  };
  struct PhraseWord {
    std::size_t ordinal;  ///< one more than that of the word it directly follows
    std::size_t start;
    std::size_t end;
    std::uint32_t form;  ///< in phrase_forms_
  };
  struct Walk;

  std::uint32_t phrase_form(std::string_view form);
  void match_word(Walk& walk, std::string_view word, std::size_t start) const;
  void match_run(Walk& walk, std::string_view run, std::size_t start) const;
  void match_phrases(Walk& walk) const;

  const Targets& targets_;
  indexer::TermFormsByLanguage& forms_;
  std::unordered_map<std::string_view, Wanted> stems_;
  std::unordered_map<std::string_view, Wanted> exacts_;
  std::unordered_map<std::string_view, std::uint32_t> phrase_forms_;
  std::vector<std::vector<std::uint32_t>> phrases_;  ///< as numbers of phrase_forms_
  Beginnings beginnings_;                            ///< of words as they stand in a text that may match
};

}  // namespace server::highlight
