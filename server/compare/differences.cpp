#include "server/compare/differences.h"

#include <algorithm>
#include <span>

#include "indexer/names/name_terms.h"

namespace server::compare {
namespace {

constexpr std::size_t most_words = 1'500;

using Tokens = std::span<const Token>;

/// Names that stand side by side are one.
std::vector<Tokens> names_in(Tokens run) {
  std::vector<Tokens> names;
  for (std::size_t at = 0; at < run.size();) {
    std::size_t end = at;
    while (end < run.size() && run[end].kind == TokenKind::name) ++end;
    if (end > at) names.push_back(run.subspan(at, end - at));
    at = end + 1;
  }
  return names;
}

std::vector<Tokens> numbers_in(Tokens run) {
  std::vector<Tokens> numbers;
  for (std::size_t at = 0; at < run.size(); ++at)
    if (run[at].kind == TokenKind::number) numbers.push_back(run.subspan(at, 1));
  return numbers;
}

bool is_spelling_of(Tokens one, Tokens other) {
  if (one.size() != other.size()) return false;
  indexer::names::NameTerms terms;
  return std::ranges::equal(one, other, [&](const Token& left, const Token& right) {
    if (left.form == right.form) return true;
    const std::vector<std::string> keys = terms.keys(left.form);
    const std::vector<std::string> others = terms.keys(right.form);
    return std::ranges::any_of(
        keys, [&](const std::string& key) { return std::ranges::find(others, key) != others.end(); });
  });
}

class Differ {
 public:
  Differ(const Sentence& a, const Sentence& b) : a_(a), b_(b) {}

  WordDifferences run() {
    if (a_.tokens.size() > most_words || b_.tokens.size() > most_words) {
      replace({0, a_.tokens.size()}, {0, b_.tokens.size()});
      return std::move(found_);
    }
    walk();
    return std::move(found_);
  }

 private:
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin == end; }
  };

  void walk() {
    const std::size_t rows = a_.tokens.size();
    const std::size_t width = b_.tokens.size() + 1;
    std::vector<std::uint16_t> common((rows + 1) * width, 0);
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = width - 1; j-- > 0;) {
        common[i * width + j] = equal(i, j)
                                    ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1)
                                    : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
      }
    }
    Range left;
    Range right;
    const auto close = [&] {
      if (!left.empty() || !right.empty()) replace(left, right);
    };
    while (left.end < rows || right.end + 1 < width) {
      const std::size_t i = left.end;
      const std::size_t j = right.end;
      if (i < rows && j + 1 < width && equal(i, j)) {
        close();
        left = {i + 1, i + 1};
        right = {j + 1, j + 1};
      } else if (j + 1 == width || (i < rows && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
        ++left.end;
      } else {
        ++right.end;
      }
    }
    close();
  }

  bool equal(std::size_t i, std::size_t j) const { return a_.tokens[i].form == b_.tokens[j].form; }

  void replace(Range left, Range right) {
    const Tokens a = Tokens(a_.tokens).subspan(left.begin, left.end - left.begin);
    const Tokens b = Tokens(b_.tokens).subspan(right.begin, right.end - right.begin);
    if (!a.empty()) found_.a.push_back({a.front().start, a.back().end});
    if (!b.empty()) found_.b.push_back({b.front().start, b.back().end});
    tell(DifferenceKind::number, absent(numbers_in(a), b_), absent(numbers_in(b), a_));
    tell(DifferenceKind::name, absent(names_in(a), b_), absent(names_in(b), a_));
  }

  /// Those of which the other sentence lacks a word: what it says in another place is no difference.
  static std::vector<Tokens> absent(std::vector<Tokens> told, const Sentence& other) {
    std::erase_if(told, [&](Tokens tokens) {
      return std::ranges::all_of(tokens, [&](const Token& token) {
        return std::ranges::find(other.tokens, token.form, &Token::form) != other.tokens.end();
      });
    });
    return told;
  }

  static std::string text_of(const Sentence& sentence, Tokens tokens) {
    return std::string(sentence.text.substr(tokens.front().start, tokens.back().end - tokens.front().start));
  }

  void tell(DifferenceKind kind, const std::vector<Tokens>& a, const std::vector<Tokens>& b) {
    for (std::size_t at = 0; at < std::max(a.size(), b.size()); ++at) {
      Difference difference{.kind = kind, .a = std::nullopt, .b = std::nullopt};
      if (at < a.size()) difference.a = text_of(a_, a[at]);
      if (at < b.size()) difference.b = text_of(b_, b[at]);
      const bool both = at < a.size() && at < b.size();
      if (kind == DifferenceKind::name && both && is_spelling_of(a[at], b[at]))
        difference.kind = DifferenceKind::spelling;
      found_.told.push_back(std::move(difference));
    }
  }

  const Sentence& a_;
  const Sentence& b_;
  WordDifferences found_;
};

}  // namespace

WordDifferences differences(const Sentence& a, const Sentence& b) {
  return Differ(a, b).run();
}

}  // namespace server::compare
