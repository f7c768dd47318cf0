#include "server/similar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/text/stop_words.h"
#include "indexer/schema.h"
#include "server/fold.h"
#include "server/highlight/highlighter.h"
#include "server/ranking/weighting.h"

namespace server {
namespace {

using Query = Xapian::Query;

/// Words of an article that speak for it: more find the same and cost more.
constexpr std::size_t most_words = 16;
/// What stands in more of the archive than one article in so many says little of any.
constexpr Xapian::doccount common_share = 10;
/// So few articles make no word common, unless they are a third of a small archive.
constexpr Xapian::doccount few = 50;
constexpr Xapian::doccount always_rare = 10;

struct Characteristic {
  std::string term;
  double weight = 0;
};

class Finder {
 public:
  Finder(Xapian::docid article, const SearchPlace& place)
      : article_(article),
        place_(place),
        record_(place.codec.decode(place.database.get_document(article).get_data())) {}

  Similar find(std::size_t limit) {
    Similar similar{.index = {place_.facts.revision, place_.facts.articles}, .hits = {}};
    words_ = characteristic();
    if (words_.empty()) return similar;
    const std::map<std::string, std::string> shown = shown_forms();
    Xapian::Enquire enquire(place_.database);
    enquire.set_query(query());
    enquire.set_weighting_scheme(text_weight());
    const Folding folding{.group = Group::copies, .limit = static_cast<Xapian::doccount>(limit)};
    for (const FoundArticle& found : fold(enquire, folding, nullptr).shown) {
      similar.hits.push_back(hit(found));
      for (const Characteristic& word : words_) {
        if (holds(found.id, word.term)) similar.hits.back().shared_terms.push_back(shown.at(word.term));
      }
    }
    return similar;
  }

 private:
  /// Stems by how often the article says them and how few others do, heaviest first.
  std::vector<Characteristic> characteristic() const {
    const double articles = place_.database.get_doccount();
    const Xapian::doccount all = place_.database.get_doccount();
    const Xapian::doccount common = std::max({always_rare, all / common_share, std::min(few, all / 3)});
    std::vector<Characteristic> words;
    for (auto term = place_.database.termlist_begin(article_); term != place_.database.termlist_end(article_);
         ++term) {
      if (!indexer::is_stem_of_text(*term)) continue;
      const std::string stem = (*term).substr(indexer::prefix::stem.size());
      if (corpus::text::is_stop_word(stem, record_.article.language)) continue;
      const Xapian::doccount held = place_.vocabulary.articles_with(*term);
      if (held < 2 || held > common) continue;
      const double often = term.get_wdf();
      words.push_back({*term, often / (often + bm25::k1) * std::log1p(articles / held)});
    }
    const std::size_t kept = std::min(most_words, words.size());
    std::ranges::partial_sort(words, words.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const Characteristic& one, const Characteristic& other) {
                                return one.weight != other.weight ? one.weight > other.weight
                                                                  : one.term < other.term;
                              });
    words.resize(kept);
    return words;
  }

  Query query() const {
    std::vector<Query> words;
    for (const Characteristic& word : words_)
      words.emplace_back(Query::OP_SCALE_WEIGHT, Query(word.term), word.weight / words_.front().weight);
    Query own(indexer::id_term(record_.article.id));
    if (!record_.grouping.copies.empty()) {
      const Query copies(indexer::copies_term(record_.grouping.copies));
      own = Query(Query::OP_OR, own, copies);
    }
    return {Query::OP_AND_NOT, Query(Query::OP_OR, words.begin(), words.end()), own};
  }

  /// The article's own word for every stem: of several the one it says most.
  std::map<std::string, std::string> shown_forms() const {
    std::map<std::string, std::string> shown;
    std::map<std::string, Xapian::termcount> often;
    for (const Characteristic& word : words_)
      shown[word.term] = word.term.substr(indexer::prefix::stem.size());
    indexer::TermForms& forms = place_.forms.of(record_.article.language);
    for (auto term = place_.database.termlist_begin(article_); term != place_.database.termlist_end(article_);
         ++term) {
      const std::string word = *term;
      if (word.empty() || (word.front() >= 'A' && word.front() <= 'Z')) continue;
      const auto of = shown.find(std::string(indexer::prefix::stem) + forms.of(word).stem);
      if (of == shown.end() || term.get_wdf() <= often[of->first]) continue;
      of->second = word;
      often[of->first] = term.get_wdf();
    }
    return shown;
  }

  bool holds(Xapian::docid article, const std::string& term) const {
    auto posting = place_.database.postlist_begin(term);
    posting.skip_to(article);
    return posting != place_.database.postlist_end(term) && *posting == article;
  }

  Hit hit(const FoundArticle& found) const {
    const highlight::Highlighter highlighter(nothing_, place_.forms);
    indexer::Record record = place_.codec.decode(found.record);
    Hit hit;
    hit.title_html = highlighter.mark(record.article.title, record.article.language);
    hit.snippets = highlighter.fragments(record, {.count = 1});
    hit.score = found.score;
    hit.grouping = std::move(record.grouping);
    hit.article = std::move(record.article);
    hit.article.body.clear();
    hit.article.masked.clear();
    return hit;
  }

  Xapian::docid article_;
  const SearchPlace& place_;
  indexer::Record record_;
  highlight::Targets nothing_;  // is marked
  std::vector<Characteristic> words_;
};

}  // namespace

std::optional<Similar> similar(std::string_view id, std::size_t limit, const SearchPlace& place) {
  const std::string term = indexer::id_term(id);
  const auto posting = place.database.postlist_begin(term);
  if (posting == place.database.postlist_end(term)) return std::nullopt;
  return Finder(*posting, place).find(limit);
}

}  // namespace server
