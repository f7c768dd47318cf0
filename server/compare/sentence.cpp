#include "server/compare/sentence.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/dateline.h"
#include "corpus/text/capitals.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

namespace server::compare {
namespace {

using corpus::text::Word;
using corpus::text::WordKind;

constexpr std::array<std::string_view, 6> percents = {"percent",  "pct",       "prozent",
                                                      "pourcent", "процентов", "відсотків"};
constexpr std::array<std::string_view, 4> signs_before = {"$", "€", "£", "¥"};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

std::string folded(std::string_view word) {
  std::string lowered;
  std::string form;
  corpus::text::lower_word(word, lowered);
  corpus::text::fold_word(lowered, form);
  return form;
}

/// "2,500" -> "2500"; "86,5" and "86.5" stay as they are.
std::string number_form(std::string_view word) {
  std::string form;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::string_view group = word.substr(at + 1, 3);
    const bool parts_thousands = word[at] == ',' && group.size() == 3 &&
                                 std::ranges::all_of(group, is_digit) &&
                                 (at + 4 >= word.size() || !is_digit(word[at + 4]));
    if (!parts_thousands) form += word[at];
  }
  return form;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Token> read() {
    corpus::text::Words walk(text_);
    for (Word word; walk.next(word);) {
      if (word.kind == WordKind::run) {
        characters(word);
      } else {
        add(word);
      }
    }
    return std::move(tokens_);
  }

 private:
  /// Scripts without spaces: every character is a word.
  void characters(const Word& run) {
    for (std::size_t at = run.start; at < run.end;) {
      const std::size_t bytes = corpus::text::decode(text_, at).bytes;
      tokens_.push_back({at, at + bytes, std::string(text_.substr(at, bytes)), TokenKind::word});
      at += bytes;
    }
  }

  void add(const Word& word) {
    const std::string_view text = text_.substr(word.start, word.end - word.start);
    if (std::ranges::any_of(text, is_digit)) return number(word);
    std::string form = folded(text);
    if (std::ranges::find(percents, form) != percents.end() && follows_number(word)) {
      tokens_.back().end = word.end;
      tokens_.back().form += '%';
      return;
    }
    const bool name = corpus::text::is_capitalised_within(text_, word);
    tokens_.push_back({word.start, word.end, std::move(form), name ? TokenKind::name : TokenKind::word});
  }

  bool follows_number(const Word& word) const {
    if (tokens_.empty() || tokens_.back().kind != TokenKind::number || tokens_.back().form.ends_with('%'))
      return false;
    return tokens_.back().end + 1 == word.start;
  }

  void number(const Word& word) {
    Token token{word.start, word.end, number_form(text_.substr(word.start, word.end - word.start)),
                TokenKind::number};
    for (const std::string_view sign : signs_before) {
      if (!text_.substr(0, token.start).ends_with(sign)) continue;
      token.start -= sign.size();
      token.form = std::string(sign) + token.form;
    }
    if (text_.substr(token.end).starts_with('%')) {
      ++token.end;
      token.form += '%';
    }
    tokens_.push_back(std::move(token));
  }

  std::string_view text_;
  std::vector<Token> tokens_;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> sorted_forms(const Sentence& sentence) {
  std::vector<std::string_view> forms;
  for (const Token& token : sentence.tokens) forms.push_back(token.form);
  std::ranges::sort(forms);
  return forms;
}

}  // namespace

Sentence read_sentence(std::string_view text) {
  text = trimmed(text);
  return {text, Reader(text).read()};
}

std::vector<Sentence> sentences_of(const indexer::Record& record) {
  const std::string_view body = record.article.body;
  const auto& starts = record.sentences;
  std::vector<Sentence> sentences;
  std::optional<std::size_t> report;  // where it begins, behind any dateline
  for (std::size_t at = 0; at < starts.size(); ++at) {
    const std::size_t end = at + 1 < starts.size() ? starts[at + 1] : body.size();
    const auto masks = [&](const corpus::MaskedSpan& span) {
      return span.start <= starts[at] && starts[at] < span.end;
    };
    if (std::ranges::any_of(record.article.masked, masks)) continue;
    if (!report) report = starts[at] + corpus::dateline_length(body.substr(starts[at]));
    if (end <= *report) continue;
    const std::size_t start = std::max<std::size_t>(starts[at], *report);
    Sentence sentence = read_sentence(body.substr(start, end - start));
    if (!sentence.tokens.empty()) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

double similarity(const Sentence& one, const Sentence& other) {
  const auto left = sorted_forms(one);
  const auto right = sorted_forms(other);
  if (left.empty() || right.empty()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    const int order = left[i].compare(right[j]);
    shared += order == 0 ? 1U : 0U;
    i += order <= 0 ? 1U : 0U;
    j += order >= 0 ? 1U : 0U;
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(left.size() + right.size());
}

bool is_same(const Sentence& one, const Sentence& other) {
  return std::ranges::equal(one.tokens, other.tokens, {}, &Token::form, &Token::form);
}

}  // namespace server::compare
