#pragma once
// Counts of the values of fields over all matches of a query.

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "server/facet_search.h"
#include "server/results.h"

namespace server {

/// Counts while Xapian matches, for every match that is checked: ask get_mset() to check them all.
class FacetSpy : public Xapian::MatchSpy {
 public:
  /// `fields`: names of indexer::value_fields.
  explicit FacetSpy(const std::vector<std::string>& fields);

  void operator()(const Xapian::Document& document, double weight) override;

  /// By field; falling counts, equal ones by value; at most `values` of each, all with the words.
  std::map<std::string, std::vector<FacetValue>> counts(std::size_t values, const FacetWords& words) const;

 private:
  struct Column {
    std::string field;
    Xapian::valueno slot;
    std::unordered_map<std::string, std::uint64_t> packed;  ///< what a slot holds -> articles that hold it
  };
  std::vector<Column> columns_;
};

}  // namespace server
