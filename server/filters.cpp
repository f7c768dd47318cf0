#include "server/filters.h"

#include <vector>

#include "indexer/schema.h"
#include "server/date_range.h"
#include "server/filter/to_query.h"
#include "server/query/date_filter.h"

namespace server {
namespace {

Xapian::Query any_value(const indexer::Field& field, const std::vector<std::string>& values) {
  std::vector<Xapian::Query> terms;
  terms.reserve(values.size());
  for (const std::string& value : values) terms.emplace_back(indexer::exact_term(field.exact_prefix, value));
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace

std::optional<Xapian::Query> filters_of(const SearchRequest& request, query::Years years) {
  std::vector<Xapian::Query> filters;
  for (const auto& [name, values] : request.filters) {
    if (const indexer::Field* field = indexer::find_field(name)) filters.push_back(any_value(*field, values));
  }
  if (!request.from.empty() || !request.to.empty()) {
    DateRange range;
    if (const auto from = parse_period(request.from)) range.first = from->first;
    if (const auto to = parse_period(request.to)) range.last = to->last;
    filters.push_back(query::date_filter(range, years));
  }
  if (!request.filter.is_everything()) filters.push_back(filter::to_query(request.filter, years));
  if (filters.empty()) return std::nullopt;
  return Xapian::Query(Xapian::Query::OP_AND, filters.begin(), filters.end());
}

Xapian::Query narrowed(const Xapian::Query& query, const std::optional<Xapian::Query>& filters) {
  return filters ? Xapian::Query(Xapian::Query::OP_FILTER, query, *filters) : query;
}

}  // namespace server
