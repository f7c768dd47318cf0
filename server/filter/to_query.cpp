#include "server/filter/to_query.h"

#include <vector>

#include "indexer/schema.h"
#include "server/query/date_filter.h"

namespace server::filter {
namespace {

using Queries = std::vector<Xapian::Query>;

std::string term_of(const Expression& condition) {
  if (condition.field == attribute::id) return indexer::id_term(condition.value);
  if (condition.field == attribute::story)
    return indexer::bounded_term(indexer::prefix::story, condition.value);
  const indexer::Field* field = indexer::find_field(condition.field);
  return indexer::exact_term(field->exact_prefix, condition.value);
}

Xapian::Query without(const Xapian::Query& query, const Xapian::Query& excluded) {
  return {Xapian::Query::OP_AND_NOT, query, excluded};
}

/// What must hold ANDed first, so that what must not is looked up only there.
Xapian::Query every(const Expression& expression, query::Years years) {
  Queries wanted;
  Queries excluded;
  for (const Expression& part : expression.parts) {
    if (part.kind == Kind::no) {
      excluded.push_back(to_query(part.parts.front(), years));
    } else {
      wanted.push_back(to_query(part, years));
    }
  }
  Xapian::Query all = wanted.empty() ? Xapian::Query::MatchAll
                                     : Xapian::Query(Xapian::Query::OP_AND, wanted.begin(), wanted.end());
  if (excluded.empty()) return all;
  return without(all, Xapian::Query(Xapian::Query::OP_OR, excluded.begin(), excluded.end()));
}

}  // namespace

Xapian::Query to_query(const Expression& expression, query::Years years) {
  switch (expression.kind) {
    case Kind::all:
      return every(expression, years);
    case Kind::any: {
      Queries parts;
      for (const Expression& part : expression.parts) parts.push_back(to_query(part, years));
      return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
    }
    case Kind::no:
      return without(Xapian::Query::MatchAll, to_query(expression.parts.front(), years));
    case Kind::value:
      return Xapian::Query(term_of(expression));
    case Kind::published:
      return query::date_filter(expression.range, years);
  }
  return Xapian::Query::MatchNothing;
}

}  // namespace server::filter
