#include <array>
#include <string_view>

#include <xapian.h>

#include "corpus/likeness.h"
#include "corpus/text/words.h"
#include "indexer/copies/candidates.h"
#include "indexer/record.h"
#include "tests/judged/draw.h"

namespace judged {
namespace {

/// Shorter articles have too few words to be changed by a share of them.
constexpr std::size_t fewest_words = 40;
constexpr std::array<unsigned, 4> shares_replaced{0, 5, 10, 20};  // per cent

using Words = std::vector<std::string>;

/// What is done to the paragraphs of a variant.
enum class Paragraphs { kept, one_dropped, reordered };
constexpr std::array<std::pair<Paragraphs, std::string_view>, 3> arrangements{
    {{Paragraphs::kept, "as they were"},
     {Paragraphs::one_dropped, "one dropped"},
     {Paragraphs::reordered, "in another order"}}};

corpus::Article article_of(const Xapian::Database& database, Xapian::docid id) {
  indexer::RecordCodec codec;
  return codec.decode(database.get_document(id).get_data()).article;
}

std::vector<corpus::Article> articles(const Draw& draw, const Xapian::Database& database) {
  const std::vector<Xapian::docid> all(database.postlist_begin(""), database.postlist_end(""));
  std::vector<corpus::Article> articles;
  for (const Xapian::docid id : drawn(all, {draw.index, draw.seed, all.size()})) {
    if (articles.size() == draw.count) break;
    corpus::Article article = article_of(database, id);
    if (corpus::word_hashes(article).size() >= fewest_words) articles.push_back(std::move(article));
  }
  return articles;
}

/// Words of all of them, to put in place of others.
Words vocabulary(const std::vector<corpus::Article>& articles) {
  Words words;
  for (const corpus::Article& article : articles) {
    corpus::text::Words walk(article.body);
    for (corpus::text::Word word; walk.next(word);)
      words.emplace_back(article.body, word.start, word.end - word.start);
  }
  return words;
}

/// Where the first line or sentence that ends at `from` or later does.
std::size_t next_end(const std::string& body, std::size_t from) {
  const std::size_t line = body.find('\n', from);
  const std::size_t sentence = body.find(". ", from);
  return std::min({line, sentence == std::string::npos ? sentence : sentence + 1, body.size()});
}

/// Five parts, cut where a line or sentence ends.
std::array<std::string, 5> parts_of(const std::string& body) {
  std::array<std::string, 5> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const std::size_t end = next_end(body, std::max(start, body.size() * (at + 1) / parts.size()));
    parts[at] = body.substr(start, end - start) + "\n\n";
    start = end;
  }
  return parts;
}

std::string arranged(const std::string& body, Paragraphs how) {
  if (how == Paragraphs::kept) return body;
  const auto [first, second, third, fourth, fifth] = parts_of(body);
  if (how == Paragraphs::one_dropped) return first + third + fourth + fifth;
  return fourth + first + fifth + third + second;
}

std::string with_words_replaced(const std::string& body, unsigned share, const Words& by,
                                std::mt19937& random) {
  constexpr unsigned per_cent = 100;
  std::string changed;
  std::size_t done = 0;
  corpus::text::Words walk(body);
  for (corpus::text::Word word; walk.next(word);) {
    if (random() % per_cent >= share) continue;
    changed.append(body, done, word.start - done).append(by[random() % by.size()]);
    done = word.end;
  }
  return changed.append(body, done);
}

/// Whether the index would group them: found by their samples, then judged by all words.
bool are_grouped(const corpus::Article& one, const corpus::Article& other) {
  const std::vector<corpus::WordHash> words = corpus::word_hashes(one);
  const std::vector<corpus::WordHash> others = corpus::word_hashes(other);
  const corpus::Fingerprint print = corpus::fingerprint(words);
  const corpus::Fingerprint other_print = corpus::fingerprint(others);
  if (print.whole == other_print.whole) return true;
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(print.sample, other_print.sample, std::back_inserter(shared));
  return indexer::copies::worth_judging(shared.size(), {print.sample, print.shingles},
                                        {other_print.sample, other_print.shingles}) &&
         corpus::judge({words, one.published}, {others, one.published}).kinship == corpus::Kinship::copy;
}

}  // namespace

void variants(const Draw& draw, std::ostream& to) {
  const std::vector<corpus::Article> all = articles(draw, Xapian::Database(draw.index));
  const Words by = vocabulary(all);
  std::mt19937 random(draw.seed);
  for (const auto& [how, name] : arrangements) {
    for (const unsigned share : shares_replaced) {
      std::size_t grouped = 0;
      for (const corpus::Article& article : all) {
        corpus::Article variant = article;
        variant.masked.clear();
        variant.body =
            "(Our Agency) - " + with_words_replaced(arranged(article.body, how), share, by, random);
        corpus::Article plain = article;
        plain.masked.clear();
        if (are_grouped(plain, variant)) ++grouped;
      }
      to << share << " % of words replaced, paragraphs " << name << ": recall "
         << static_cast<double>(grouped) / static_cast<double>(all.size()) << '\n';
    }
  }
}

}  // namespace judged
