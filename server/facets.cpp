#include "server/facets.h"

#include <algorithm>
#include <string_view>

#include "indexer/document.h"
#include "indexer/schema.h"

namespace server {
namespace {

bool comes_first(const FacetValue& left, const FacetValue& right) {
  return left.count != right.count ? left.count > right.count : left.value < right.value;
}

std::vector<FacetValue> most_frequent(std::vector<FacetValue> values, std::size_t most) {
  const std::size_t kept = std::min(most, values.size());
  std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(kept), values.end(),
                    comes_first);
  values.resize(kept);
  return values;
}

}  // namespace

FacetSpy::FacetSpy(const std::vector<std::string>& fields) {
  for (const std::string& name : fields) {
    if (const indexer::Field* field = indexer::find_field(name))
      columns_.push_back({name, field->facet_slot, {}});
  }
}

void FacetSpy::operator()(const Xapian::Document& document, double /*weight*/) {
  for (Column& column : columns_) ++column.packed[document.get_value(column.slot)];
}

std::map<std::string, std::vector<FacetValue>> FacetSpy::counts(std::size_t values,
                                                                const FacetWords& words) const {
  std::map<std::string, std::vector<FacetValue>> facets;
  for (const Column& column : columns_) {
    std::unordered_map<std::string_view, std::uint64_t> articles;
    for (const auto& [packed, count] : column.packed) {
      for (const std::string_view value : indexer::unpack_values(packed)) articles[value] += count;
    }
    std::vector<FacetValue> found;
    found.reserve(articles.size());
    for (const auto& [value, count] : articles) {
      if (words.find(value)) found.push_back({std::string(value), count});
    }
    facets[column.field] = most_frequent(std::move(found), values);
  }
  return facets;
}

}  // namespace server
