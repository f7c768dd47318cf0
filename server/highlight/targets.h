#pragma once
// What a highlighter looks for: the words of a query, in the forms that the index knows.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace server::highlight {

/// One thing to mark. `weight` says how much a fragment gains by holding it (such as an idf), above 0.
struct Target {
  std::string form;
  double weight = 1;
};

/// Adds it, unless its form is there already.
inline void add_target(std::vector<Target>& targets, std::string form, double weight) {
  const bool known =
      std::any_of(targets.begin(), targets.end(), [&](const Target& target) { return target.form == form; });
  if (!known) targets.push_back({std::move(form), weight});
}

struct PhraseTarget {
  std::vector<std::string> forms;  ///< folded exact forms, which must follow each other
  double weight = 1;
};

struct Targets {
  std::vector<Target> stems;     ///< folded stems (TermForms::stem), whichever language they came from
  std::vector<Target> exacts;    ///< folded exact forms
  std::vector<Target> prefixes;  ///< folded beginnings of exact forms
  std::vector<Target> runs;      ///< stretches of scripts without spaces, folded
  std::vector<PhraseTarget> phrases;

  bool empty() const {
    return stems.empty() && exacts.empty() && prefixes.empty() && runs.empty() && phrases.empty();
  }
};

}  // namespace server::highlight
