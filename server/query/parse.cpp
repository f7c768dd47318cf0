#include "server/query/parse.h"

#include <optional>
#include <utility>

#include "server/query/bounds.h"
#include "server/query/leaves.h"
#include "server/query/token.h"

namespace server::query {
namespace {

/// Why a text is not a query; caught in parse().
struct Unreadable {
  std::string reason;
};

bool is_name(std::string_view text) {
  for (const char letter : text) {
    if (letter < 'a' || letter > 'z') return false;
  }
  return !text.empty();
}

/// Whether `kind` says what its words are near to: single words of one field, no runs.
bool can_be_near(const Expression& operand) {
  if (operand.joint != Joint::leaf || operand.leaf.words.size() != 1) return false;
  const Kind kind = operand.leaf.kind;
  const bool word = kind == Kind::word || kind == Kind::exact || kind == Kind::value;
  return word && !is_run(operand.leaf.words.front()) && operand.leaf.field != "language";
}

class Parser {
 public:
  Parser(const std::vector<Token>& tokens, const Limits& limits) : tokens_(tokens), limits_(limits) {}

  Parsed parse_whole() {
    parsed_.expression = parse_any({});
    if (at_ < tokens_.size()) throw Unreadable{"a closing parenthesis has no opening one"};
    return std::move(parsed_);
  }

 private:
  const Token* peek() const { return at_ < tokens_.size() ? &tokens_[at_] : nullptr; }
  bool is_text(std::string_view text) const {
    const Token* token = peek();
    return token != nullptr && token->kind == TokenKind::text && token->text == text;
  }
  /// Whether the token after this one is a phrase or group that stands directly behind it.
  bool carries_next() const {
    return at_ + 1 < tokens_.size() && tokens_[at_ + 1].spacing == Spacing::glued &&
           tokens_[at_ + 1].kind != TokenKind::close && tokens_[at_ + 1].kind != TokenKind::text;
  }
  bool take_operator(std::string_view name) {
    if (!is_text(name)) return false;
    ++at_;
    parsed_.operators = Operators::used;
    return true;
  }

  Expression parse_any(const std::string& field) {
    Expression any = parse_all(field);
    while (is_text("OR")) any = joined(std::move(any), Joint::any, field);
    return any;
  }

  Expression parse_all(const std::string& field) {
    Expression all = parse_list(field);
    while (is_text("AND")) all = joined(std::move(all), Joint::all, field);
    return all;
  }

  /// `left` and what stands behind the operator.
  Expression joined(Expression left, Joint joint, const std::string& field) {
    const std::string_view name = joint == Joint::all ? "AND" : "OR";
    take_operator(name);
    Expression right = joint == Joint::all ? parse_list(field) : parse_all(field);
    if (is_empty(left) || is_empty(right)) throw Unreadable{std::string(name) + " needs words on both sides"};
    if (left.joint != joint) {
      Expression group{.joint = joint, .leaf = {}, .parts = {}};
      group.parts.push_back({Sign::plain, std::move(left)});
      left = std::move(group);
    }
    left.parts.push_back({Sign::plain, std::move(right)});
    return left;
  }

  static bool is_empty(const Expression& expression) {
    return expression.joint == Joint::list && expression.parts.empty();
  }

  Expression parse_list(const std::string& field) {
    Expression list;
    for (const Token* token = peek(); token != nullptr; token = peek()) {
      if (token->kind == TokenKind::close || is_text("AND") || is_text("OR")) break;
      const std::size_t before = at_;
      const Sign sign = take_sign();
      std::optional<Expression> item = parse_near(field);
      if (item) {
        list.parts.push_back({sign, std::move(*item)});
      } else if (sign != Sign::plain && tokens_[before].text == "NOT") {
        throw Unreadable{"NOT needs a word behind it"};
      }
    }
    return list;
  }

  Sign take_sign() {
    Sign sign = Sign::plain;
    while (take_operator("NOT")) sign = sign == Sign::excluded ? Sign::plain : Sign::excluded;
    const Token* token = peek();
    if (token == nullptr || token->kind != TokenKind::text) return sign;
    const char mark = token->text.front();
    if ((mark != '+' && mark != '-') || (token->text.size() == 1 && !carries_next())) return sign;
    text_from_ = 1;
    if (mark == '+') return sign == Sign::plain ? Sign::required : sign;
    return sign == Sign::excluded ? Sign::plain : Sign::excluded;
  }

  std::optional<Expression> parse_near(const std::string& field) {
    std::optional<Expression> first = parse_primary(field);
    const auto joint = next_near();
    if (!joint) return first;
    Node node{.kind = joint->kind, .field = {}, .words = {}, .children = {}, .window = joint->window};
    add_operand(node, first);
    while (const auto next = next_near()) {
      if (next != joint) throw Unreadable{"one chain of NEAR or ADJ has to keep one distance"};
      ++at_;
      add_operand(node, parse_primary(field));
    }
    parsed_.operators = Operators::used;
    return Expression{.joint = Joint::leaf, .leaf = std::move(node), .parts = {}};
  }

  std::optional<NearOperator> next_near() const {
    const Token* token = peek();
    if (token == nullptr || token->kind != TokenKind::text || text_from_ != 0) return std::nullopt;
    return near_operator(token->text);
  }

  static void add_operand(Node& node, const std::optional<Expression>& operand) {
    if (!operand || !can_be_near(*operand)) throw Unreadable{"NEAR and ADJ stand between single words"};
    const Node& leaf = operand->leaf;
    if (!node.words.empty() && node.field != leaf.field)
      throw Unreadable{"NEAR and ADJ stay within one field"};
    node.field = leaf.field;
    node.words.push_back(node.field.empty() ? lowered_if_reserved(leaf.words.front()) : leaf.words.front());
  }

  /// Nothing when a token without words was passed.
  std::optional<Expression> parse_primary(const std::string& field) {
    const Token* token = peek();
    if (token == nullptr || token->kind == TokenKind::close) return std::nullopt;
    if (token->kind == TokenKind::open) return parse_group(field);
    if (token->kind == TokenKind::quoted) {
      ++at_;
      return field == "published" ? published(token->text) : read_phrase(token->text, field);
    }
    const std::string_view text = token->text.substr(std::exchange(text_from_, 0));
    if (is_broken_near(text)) {
      throw Unreadable{std::string(text.substr(0, text.find('/') + 1)) +
                       " takes how many words apart, from 1, such as " +
                       std::string(text.substr(0, text.find('/'))) + "/3"};
    }
    if (is_reserved(text) || near_operator(text)) {
      if (text.size() == token->text.size())
        throw Unreadable{std::string(text) + " needs words on both sides"};
    }
    return parse_text(text, field);
  }

  Expression parse_group(const std::string& field) {
    if (field == "published") throw Unreadable{"published: takes one date or range"};
    if (++depth_ > limits_.query_depth) {
      refuse("the query is nested too deeply; at most " + std::to_string(limits_.query_depth) +
             " levels of parentheses are allowed");
    }
    ++at_;
    Expression group = parse_any(field);
    if (peek() == nullptr) throw Unreadable{"a parenthesis is not closed"};
    if (is_empty(group)) throw Unreadable{"a pair of parentheses is empty"};
    ++at_;
    --depth_;
    return group;
  }

  /// A text token without its sign.
  std::optional<Expression> parse_text(std::string_view text, const std::string& field) {
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const bool named = colon != std::string_view::npos && is_name(name);
    const std::string_view rest = named ? text.substr(colon + 1) : std::string_view();
    if (named && is_field(name) && (!rest.empty() || carries_next()))
      return parse_field(std::string(name), rest);
    if (named) note_colon(name, rest);
    return parse_word(text, field);
  }

  std::optional<Expression> parse_field(const std::string& name, std::string_view rest) {
    if (name == "published" && !rest.empty()) {
      ++at_;
      return published(rest);
    }
    return parse_word(rest, name);
  }

  std::optional<Expression> parse_word(std::string_view text, const std::string& field) {
    const bool carried = carries_next() && (text.empty() || text == "=");
    ++at_;
    if (carried) return parse_primary(field);
    const bool exact = text.starts_with('=');
    if (exact) text.remove_prefix(1);
    if (text.find_first_not_of('*', text.find('*')) != std::string_view::npos) {
      parsed_.notes.emplace_back("a * stands for the end of a word only; elsewhere it was left out");
    }
    return exact && !text.ends_with('*') ? read_phrase(text, field) : read_words(text, field, limits_);
  }

  std::optional<Expression> published(std::string_view text) {
    std::optional<Expression> range = read_published(text);
    if (range) return range;
    parsed_.notes.emplace_back(
        "\"published:" + std::string(text) +
        "\" is no date or range, such as 2025-03-01..2025-03-31; it was read as words");
    return read_words(text, {}, limits_);
  }

  void note_colon(std::string_view name, std::string_view rest) {
    const std::string given = std::string(name) + ":";
    if (is_field(name)) {
      parsed_.notes.emplace_back("\"" + given +
                                 "\" was read as a word; write its value directly behind the colon");
    } else if (carries_next() || !cut(rest.substr(0, 1)).empty()) {
      parsed_.notes.emplace_back("\"" + given + "\" is not a field; it was read as a word");
    }
  }

  const std::vector<Token>& tokens_;
  const Limits& limits_;
  Parsed parsed_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t text_from_ = 0;  ///< bytes of the present text token that were read as its sign
};

Parsed plainly(std::string_view text, const Limits& limits, const std::string& reason) {
  return {.expression = read_plainly(text, limits),
          .operators = Operators::absent,
          .notes = {"the query was read as plain words, because " + reason}};
}

}  // namespace

Parsed parse(std::string_view text, const Limits& limits) {
  const std::optional<std::vector<Token>> tokens = tokens_of(text);
  if (!tokens) return plainly(text, limits, "a quotation mark is not closed");
  try {
    return Parser(*tokens, limits).parse_whole();
  } catch (const Unreadable& unreadable) {
    return plainly(text, limits, unreadable.reason);
  }
}

}  // namespace server::query
