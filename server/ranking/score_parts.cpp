#include "server/ranking/score_parts.h"

#include <string>

#include "indexer/schema.h"

namespace server::ranking {
namespace {

using Query = Xapian::Query;

enum class Role : std::uint8_t { required, optional };  ///< whether every match of the whole matches it

void add_parts(std::vector<Query>& to, const Query& query, Role role);

void add_children(std::vector<Query>& to, const Query& query, Role role) {
  for (std::size_t at = 0; at < query.get_num_subqueries(); ++at) add_parts(to, query.get_subquery(at), role);
}

/// Children that weigh only together come as one part: those of an AND that need not match.
void add_parts(std::vector<Query>& to, const Query& query, Role role) {
  const bool required = role == Role::required;
  switch (query.get_type()) {
    case Query::OP_OR:
      return add_children(to, query, Role::optional);
    case Query::OP_AND:
      if (required) return add_children(to, query, role);
      break;
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
      if (required) return add_parts(to, query.get_subquery(0), role);
      break;
    case Query::OP_AND_MAYBE:
      if (!required) break;
      add_parts(to, query.get_subquery(0), role);
      for (std::size_t at = 1; at < query.get_num_subqueries(); ++at) {
        add_parts(to, query.get_subquery(at), Role::optional);
      }
      return;
    default:
      break;
  }
  to.push_back(query);
}

std::string field_of(const std::string& term) {
  for (const indexer::Field& field : indexer::value_fields) {
    if (!field.words_prefix.empty() && term.starts_with(field.words_prefix)) return std::string(field.name);
  }
  return term.starts_with(indexer::prefix::title) ? "title" : "text";
}

std::string kind_of(const Query& part) {
  const Query inner = part.get_type() == Query::OP_SCALE_WEIGHT ? part.get_subquery(0) : part;
  const bool scaled = part.get_type() == Query::OP_SCALE_WEIGHT;
  switch (inner.get_type()) {
    case Query::OP_FILTER:
      return "recency";
    case Query::OP_NEAR:
      return "near";
    case Query::OP_PHRASE:
      return "phrase";
    case Query::LEAF_TERM:
      if (scaled && indexer::is_stem_of_text(*inner.get_terms_begin())) return "expansion";
      break;
    case Query::OP_WILDCARD:
      return "beginning";
    case Query::LEAF_MATCH_ALL:
      return "all";
    case Query::OP_SYNONYM:
    default:
      break;
  }
  return scaled ? "variants" : "word";
}

}  // namespace

std::vector<Query> score_parts(const Query& query) {
  std::vector<Query> parts;
  add_parts(parts, query, Role::required);
  return parts;
}

ScorePart describe(const Query& part) {
  ScorePart described{.what = kind_of(part)};
  if (described.what == "recency") return described;
  for (auto term = part.get_unique_terms_begin(); term != part.get_unique_terms_end(); ++term) {
    std::string text = *term;
    if (text.starts_with(indexer::prefix::stem)) text.erase(0, indexer::prefix::stem.size());
    described.field = field_of(text);
    const std::size_t word = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ:");
    described.terms.push_back(word == std::string::npos ? text : text.substr(word));
  }
  return described;
}

}  // namespace server::ranking
