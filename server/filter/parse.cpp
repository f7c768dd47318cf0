#include "server/filter/parse.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "indexer/schema.h"
#include "server/filter/tokens.h"
#include "server/parameter_table.h"

namespace server::filter {
namespace {

/// Seconds beyond this are no date; keeps sums within the integers.
constexpr double farthest = 1e15;

std::int64_t whole(double number) {
  return static_cast<std::int64_t>(std::clamp(number, -farthest, farthest));
}

bool is_comparison(const Token& token) {
  constexpr std::string_view all[] = {"=", "!=", "<", "<=", ">", ">="};
  return token.kind == TokenKind::sign &&
         std::find(std::begin(all), std::end(all), token.text) != std::end(all);
}

[[noreturn]] void refuse_depth(const Source& source) {
  refuse_parameter(source.parameter, std::string(source.parameter) + " is nested more than " +
                                         std::to_string(source.limits.query_depth) + " deep");
}

class Parser {
 public:
  explicit Parser(const Source& source) : source_(source), tokens_(tokens(source.text, source.parameter)) {}

  Expression run() {
    if (tokens_.front().kind == TokenKind::end) return {};
    Expression expression = disjunction();
    if (here().kind != TokenKind::end) refuse("AND, OR or the end");
    return expression;
  }

 private:
  const Token& here() const { return tokens_[at_]; }
  Token take() { return tokens_[here().kind == TokenKind::end ? at_ : at_++]; }

  bool take_word(std::string_view word) { return here().is_word(word) && ++at_ > 0; }
  bool take_sign(std::string_view sign) { return here().is(sign) && ++at_ > 0; }

  [[noreturn]] void refuse(const std::string& wanted) const {
    const std::string found = here().kind == TokenKind::end ? "it ends" : "stands " + shown(here().text);
    refuse_parameter(source_.parameter,
                     std::string(source_.parameter) + " needs " + wanted + " where " + found);
  }

  Expression disjunction() {
    std::vector<Expression> parts;
    do {
      parts.push_back(conjunction());
    } while (take_word("OR"));
    return any_of(std::move(parts));
  }

  Expression conjunction() {
    std::vector<Expression> parts;
    do {
      parts.push_back(negation());
    } while (take_word("AND"));
    return all_of(std::move(parts));
  }

  Expression negation() {
    bool negated = false;
    while (take_word("NOT")) negated = !negated;
    Expression part = primary();
    return negated ? no(std::move(part)) : part;
  }

  Expression primary() {
    if (!take_sign("(")) return condition();
    if (++depth_ > source_.limits.query_depth) refuse_depth(source_);
    Expression inner = disjunction();
    if (!take_sign(")")) refuse("a closing parenthesis");
    --depth_;
    return inner;
  }

  Expression condition() {
    if (here().kind != TokenKind::word && here().kind != TokenKind::quoted)
      refuse("a field, such as source,");
    const std::string_view field = require_field(take().text, source_.parameter);
    return field == attribute::published ? date_condition() : value_condition(field);
  }

  std::string value() {
    if (here().kind != TokenKind::word && here().kind != TokenKind::quoted) refuse("a value");
    return take().text;
  }

  double number() { return number_of(value(), source_.parameter); }

  Expression value_condition(std::string_view field) {
    if (take_sign(":")) return named(field);
    if (take_sign("=")) return value_is(field, value());
    if (take_sign("!=")) return no(value_is(field, value()));
    if (take_word("IN")) return any_of(list(field));
    if (take_word("NOT")) {
      if (take_word("IN")) return no(any_of(list(field)));
      refuse("IN");
    }
    refuse("=, !=, : or IN");
  }

  /// `field:value`; `field:-value` is any other, unless quotation marks or a backslash say that the value
  /// begins with a dash.
  Expression named(std::string_view field) {
    const bool is_plain = here().kind == TokenKind::word;
    const std::string text = value();
    if (is_plain && text.starts_with('-')) return no(value_is(field, std::string_view(text).substr(1)));
    return value_is(field, is_plain && text.starts_with("\\-") ? std::string_view(text).substr(1) : text);
  }

  std::vector<Expression> list(std::string_view field) {
    if (!take_sign("[")) refuse("[, the beginning of a list,");
    std::vector<Expression> values;
    while (!take_sign("]")) {
      values.push_back(value_is(field, value()));
      if (!take_sign(",") && !here().is("]")) refuse("a comma or ]");
    }
    return values;
  }

  Expression date_condition() {
    if (take_word("EXISTS")) return published_within({});
    if (take_word("NOT")) {
      if (take_word("EXISTS")) return no(published_within({}));
      refuse("EXISTS");
    }
    if (is_comparison(here())) {
      const std::string sign = take().text;
      return compare_published(sign, number());
    }
    take_sign(":");
    const double first = number();
    if (!take_word("TO")) return compare_published("=", first);
    return published_within({.first = whole(std::ceil(first)), .last = whole(std::floor(number()))});
  }

  const Source& source_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

Expression parse(const Source& source) {
  Expression expression = Parser(source).run();
  require_bounded(expression, source);
  return expression;
}

Expression compare_published(std::string_view sign, double number) {
  if (sign == ">=") return published_within({.first = whole(std::ceil(number)), .last = {}});
  if (sign == ">") return published_within({.first = whole(std::floor(number)) + 1, .last = {}});
  if (sign == "<=") return published_within({.first = {}, .last = whole(std::floor(number))});
  if (sign == "<") return published_within({.first = {}, .last = whole(std::ceil(number)) - 1});
  const bool is_second = number == std::floor(number);
  Expression equal =
      is_second ? published_within({.first = whole(number), .last = whole(number)}) : nothing();
  return sign == "!=" ? no(std::move(equal)) : equal;
}

double number_of(std::string_view text, std::string_view parameter) {
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || !std::isfinite(number)) {
    refuse_parameter(parameter, std::string(parameter) +
                                    " compares published with a number of Unix seconds, such as 1741824000, "
                                    "not with " +
                                    shown(text));
  }
  return number;
}

std::string_view require_field(std::string_view name, std::string_view parameter) {
  const std::string_view field = canonical_field(name);
  if (!field.empty()) return field;
  std::vector<std::string> names;
  names.reserve(indexer::value_fields.size() + 3);
  for (const indexer::Field& known : indexer::value_fields) names.emplace_back(known.name);
  names.insert(names.end(), {std::string(attribute::published), std::string(attribute::story),
                             std::string(attribute::id)});
  refuse_parameter(parameter, std::string(parameter) + " cannot ask for " + shown(name) +
                                  "; it can ask for " + alternatives(names));
}

void require_bounded(const Expression& expression, const Source& source) {
  if (depth(expression) > source.limits.query_depth) refuse_depth(source);
  if (conditions(expression) <= source.limits.query_terms) return;
  refuse_parameter(source.parameter, std::string(source.parameter) + " has more than " +
                                         std::to_string(source.limits.query_terms) + " conditions");
}

}  // namespace server::filter
