#include "server/vocabulary.h"

namespace server {
namespace {

/// Some 5 MB; a worker that has met so many begins anew.
constexpr std::size_t most_terms = 50'000;

}  // namespace

void Vocabulary::follow(const Xapian::Database& database, std::uint64_t generation) {
  database_ = &database;
  if (generation == 0 || generation != generation_ || known_.size() > most_terms) known_.clear();
  generation_ = generation;
}

Xapian::doccount Vocabulary::articles_with(const std::string& term) {
  const auto known = known_.find(term);
  if (known != known_.end()) return known->second;
  const Xapian::doccount articles = database_->get_termfreq(term);
  known_.emplace(term, articles);
  return articles;
}

}  // namespace server
