#pragma once
// A parameter of another wire format: its name, and what it does to the query. Formats list theirs in one
// table each; what several of them read alike stands here.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "server/filter/expression.h"
#include "server/search_request.h"
#include "server/wire/attributes.h"
#include "server/wire/given.h"

namespace server::wire {

template <class Query>
struct Parameter {
  std::string_view name;
  /// Throws ProblemError: 400 `invalid_parameter`, when the value is not allowed.
  void (*set)(Query& to, const Given& given);
};

/// Does what the table says of a member; throws ProblemError when it has none of the name.
template <class Query, std::size_t count>
void set_by(const std::array<Parameter<Query>, count>& table, Query& to, const Given& given) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Parameter<Query>& one) { return one.name == given.name; });
  if (found == table.end()) refuse_unknown(given);
  found->set(to, given);
}

// Queries of every format have these members: `search`, a SearchRequest, and `showing`, a Showing.

template <class Query>
void set_text(Query& to, const Given& given) {
  to.search.text = text_of(given);
}
/// Counts the facets that are named; published is counted by date.
template <class Query>
void set_facets(Query& to, const Given& given) {
  to.search.facets = facets_of(given);
  if (std::erase(to.search.facets, filter::attribute::published) > 0) to.search.extras.dates = Dates::counted;
}
template <class Query>
void set_retrieved(Query& to, const Given& given) {
  to.showing.retrieve = Selection(names_of(given));
}
template <class Query>
void set_highlighted(Query& to, const Given& given) {
  to.showing.highlight = Selection(names_of(given));
}
template <class Query>
void set_pre_tag(Query& to, const Given& given) {
  to.showing.pre_tag = text_of(given);
}
template <class Query>
void set_post_tag(Query& to, const Given& given) {
  to.showing.post_tag = text_of(given);
}
template <class Query>
void set_marker(Query& to, const Given& given) {
  to.showing.marker = text_of(given);
}

/// For what changes no result here.
template <class Query>
void ignore(Query&, const Given&) {}

/// For what this server cannot do: fine as long as it is not wanted.
template <class Query>
void unsupported(Query&, const Given& given) {
  if (!is_nothing(given.value)) refuse_unsupported(given);
}

}  // namespace server::wire
