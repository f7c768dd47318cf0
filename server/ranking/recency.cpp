#include "server/ranking/recency.h"

#include <array>

#include "indexer/schema.h"
#include "server/query/date_filter.h"

namespace server::ranking {
namespace {

using Query = Xapian::Query;

constexpr std::int64_t day = 86'400;                            // seconds
constexpr std::array<std::int64_t, 5> ages{1, 7, 31, 92, 366};  // days
constexpr double whole = 5;                                     // what the youngest gain where recency is 1

Query constant(double weight) {
  return Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

}  // namespace

std::optional<std::int64_t> newest_of(const Xapian::Database& database) {
  const std::string newest = database.get_value_upper_bound(indexer::slot::newest);
  if (newest.empty()) return std::nullopt;
  return static_cast<std::int64_t>(Xapian::sortable_unserialise(newest));
}

Query lifted_by_recency(const Query& query, double share, std::int64_t newest, query::Years years) {
  const std::int64_t last_day = newest - ((newest % day) + day) % day;
  const double step = share * whole / static_cast<double>(ages.size());
  Query lifted = query;
  for (const std::int64_t age : ages) {
    const Query younger = query::date_filter({.first = last_day - (age - 1) * day, .last = {}}, years);
    lifted = Query(Query::OP_AND_MAYBE, lifted, Query(Query::OP_FILTER, constant(step), younger));
  }
  return lifted;
}

}  // namespace server::ranking
