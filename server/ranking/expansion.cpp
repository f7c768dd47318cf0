#include "server/ranking/expansion.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/schema.h"
#include "server/ranking/weighting.h"

namespace server::ranking {
namespace {

using Query = Xapian::Query;

// Chosen on judged collections, where all of them are flat (docs/relevance.md).
constexpr Xapian::doccount first_articles = 20;
constexpr std::size_t most_words = 30;
constexpr double share = 1.2;       // what the words give the first articles, of what the query gives them
constexpr double commonest = 0.25;  // of all articles: what more of them hold is characteristic of none
constexpr Xapian::termcount longest_read = 20'000;  // postings, some 10,000 words: longer ones are books

/// Words of the first articles, and what the query gave those. Both are means by the articles' places.
struct Feedback {
  std::unordered_map<std::string, double> presence;  ///< stem -> BM25's part of frequency and length
  double score = 0;
};

struct Word {
  std::string stem;
  double weight = 0;  ///< what BM25 gives the first articles for it, the mean by places
};

class Reader {
 public:
  explicit Reader(const Xapian::Database& database)
      : database_(database), usual_length_(database.get_avlength()) {}

  Feedback read(const Xapian::MSet& matches) {
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      if (database_.get_doclength(*match) <= longest_read) read(*match, match.get_weight());
    }
    for (auto& [stem, presence] : feedback_.presence) presence /= sum_;
    if (sum_ > 0) feedback_.score /= sum_;
    return std::move(feedback_);
  }

 private:
  void read(Xapian::docid article, double score) {
    auto term = database_.termlist_begin(article);
    const auto end = database_.termlist_end(article);
    term.skip_to(std::string(indexer::prefix::copies));
    if (term != end && (*term).starts_with(indexer::prefix::copies) && !copies_.insert(*term).second) return;
    const double by_place = 1 / static_cast<double>(++place_);
    const double length = bm25::length_part(database_.get_doclength(article) / usual_length_);
    for (term.skip_to(std::string(indexer::prefix::stem)); term != end; ++term) {
      const std::string stem = *term;
      if (!stem.starts_with(indexer::prefix::stem)) break;
      if (!indexer::is_stem_of_text(stem)) continue;
      const double frequency = term.get_wdf();
      feedback_.presence[stem] += by_place * (bm25::k1 + 1) * frequency / (frequency + length);
    }
    feedback_.score += by_place * score;
    sum_ += by_place;
  }

  const Xapian::Database& database_;
  double usual_length_;
  Feedback feedback_;
  std::unordered_set<std::string> copies_;  ///< groups that have been read
  std::size_t place_ = 0;
  double sum_ = 0;
};

/// BM25's other part; 0 where a word is too common, or stands in one article only, which nothing else is
/// like.
double rarity(Vocabulary& vocabulary, const std::string& stem) {
  const double all = vocabulary.database().get_doccount();
  const double held = vocabulary.articles_with(stem);
  return held < 2 || held > commonest * all ? 0 : std::log((all - held + 0.5) / (held + 0.5));
}

void insert(std::vector<Word>& heaviest, Word word) {
  const auto place =
      std::upper_bound(heaviest.begin(), heaviest.end(), word,
                       [](const Word& one, const Word& other) { return one.weight > other.weight; });
  heaviest.insert(place, std::move(word));
  if (heaviest.size() > most_words) heaviest.pop_back();
}

/// Rarities are looked up in the index, so only for words that can still be among the heaviest: the threshold
/// algorithm (Fagin and others 2001).
std::vector<Word> heaviest(const Feedback& feedback, Vocabulary& vocabulary) {
  using Entry = std::pair<double, const std::string*>;
  const auto is_later = [](const Entry& one, const Entry& other) {
    return one.first != other.first ? one.first < other.first : *one.second > *other.second;
  };
  std::vector<Entry> entries;
  entries.reserve(feedback.presence.size());
  for (const auto& [stem, presence] : feedback.presence) entries.emplace_back(presence, &stem);
  std::priority_queue present(is_later, std::move(entries));
  const double rarest = std::log(std::max<double>(1, vocabulary.database().get_doccount()));
  std::vector<Word> words;
  for (; !present.empty(); present.pop()) {
    const auto& [presence, stem] = present.top();
    if (words.size() == most_words && presence * rarest <= words.back().weight) break;
    const double rare = rarity(vocabulary, *stem);
    if (rare > 0) insert(words, {*stem, presence * rare});
  }
  return words;
}

}  // namespace

std::optional<Query> expanded(const Query& query, Xapian::Enquire& first, Vocabulary& vocabulary) {
  const Feedback feedback = Reader(vocabulary.database()).read(first.get_mset(0, first_articles));
  const std::vector<Word> words = heaviest(feedback, vocabulary);
  double given = 0;  // by all of them at factors of their weights, to the first articles in the mean
  for (const Word& word : words) given += word.weight * word.weight;
  if (given == 0 || feedback.score == 0) return std::nullopt;
  std::vector<Query> lifting;
  lifting.reserve(words.size());
  for (const Word& word : words) {
    lifting.emplace_back(Query::OP_SCALE_WEIGHT, Query(word.stem),
                         share * feedback.score / given * word.weight);
  }
  return Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, lifting.begin(), lifting.end()));
}

}  // namespace server::ranking
