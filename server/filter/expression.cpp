#include "server/filter/expression.h"

#include <algorithm>
#include <utility>

#include "indexer/schema.h"

namespace server::filter {
namespace {

Expression joined(Kind kind, std::vector<Expression> parts) {
  Expression whole{.kind = kind};
  for (Expression& part : parts) {
    if (part.kind != kind) {
      whole.parts.push_back(std::move(part));
    } else {
      for (Expression& inner : part.parts) whole.parts.push_back(std::move(inner));
    }
  }
  if (whole.parts.size() != 1) return whole;
  Expression only = std::move(whole.parts.front());
  return only;
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') result += '\\';
    result += byte;
  }
  return result + '"';
}

std::string print_range(const DateRange& range) {
  const std::string name{attribute::published};
  if (range.first && range.last)
    return name + ' ' + std::to_string(*range.first) + " TO " + std::to_string(*range.last);
  if (range.first) return name + " >= " + std::to_string(*range.first);
  if (range.last) return name + " <= " + std::to_string(*range.last);
  return name + " EXISTS";
}

bool is_joined(const Expression& expression) {
  return expression.kind == Kind::all || expression.kind == Kind::any;
}

std::string print_part(const Expression& part) {
  return is_joined(part) ? '(' + print(part) + ')' : print(part);
}

std::string print_joined(const Expression& expression, std::string_view word) {
  std::string text;
  for (const Expression& part : expression.parts) {
    if (!text.empty()) text.append(" ").append(word).append(" ");
    text += print_part(part);
  }
  return text;
}

}  // namespace

Expression all_of(std::vector<Expression> parts) {
  return joined(Kind::all, std::move(parts));
}

Expression any_of(std::vector<Expression> parts) {
  if (parts.empty()) return nothing();
  for (const Expression& part : parts) {
    if (part.is_everything()) return {};
  }
  return joined(Kind::any, std::move(parts));
}

Expression no(Expression part) {
  if (part.is_everything()) return nothing();
  if (part.kind == Kind::no) {
    Expression inner = std::move(part.parts.front());
    return inner;
  }
  Expression whole{.kind = Kind::no};
  whole.parts.push_back(std::move(part));
  return whole;
}

Expression value_is(std::string_view field, std::string_view value) {
  return {.kind = Kind::value, .field = std::string(field), .value = std::string(value)};
}

Expression published_within(DateRange range) {
  return {.kind = Kind::published, .range = range};
}

Expression nothing() {
  return published_within({.first = 1, .last = 0});
}

std::size_t conditions(const Expression& expression) {
  if (expression.kind == Kind::value || expression.kind == Kind::published) return 1;
  std::size_t sum = 0;
  for (const Expression& part : expression.parts) sum += conditions(part);
  return sum;
}

std::size_t depth(const Expression& expression) {
  std::size_t deepest = 0;
  for (const Expression& part : expression.parts)
    deepest = std::max(deepest, depth(part) + (is_joined(part) ? 1 : 0));
  return deepest;
}

std::string print(const Expression& expression) {
  switch (expression.kind) {
    case Kind::all:
      return print_joined(expression, "AND");
    case Kind::any:
      return print_joined(expression, "OR");
    case Kind::no:
      return "NOT " + print_part(expression.parts.front());
    case Kind::value:
      return expression.field + " = " + in_quotes(expression.value);
    case Kind::published:
      return print_range(expression.range);
  }
  return {};
}

std::string_view canonical_field(std::string_view name) {
  if (name == "objectID") return attribute::id;
  for (const std::string_view known : {attribute::id, attribute::story, attribute::published}) {
    if (name == known) return known;
  }
  const indexer::Field* field = indexer::find_field(name);
  return field == nullptr ? std::string_view{} : field->name;
}

}  // namespace server::filter
