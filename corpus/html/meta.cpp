#include <algorithm>
#include <array>
#include <span>

#include "corpus/html/facts.h"
#include "corpus/html/web_address.h"

namespace corpus::html {
namespace {

enum class Fact : std::uint8_t {
  title,
  published,
  modified,
  source,
  section,
  language,
  url,
  description,
  image,
  authors,
  tags
};

struct Row {
  std::string_view name;
  Fact fact;
};

// Names of meta tags, in lower case; for one fact, the first that a page has counts.
constexpr std::array table = {
    Row{"og:title", Fact::title},
    Row{"twitter:title", Fact::title},
    Row{"parsely-title", Fact::title},
    Row{"sailthru.title", Fact::title},
    Row{"citation_title", Fact::title},
    Row{"dc.title", Fact::title},
    Row{"dcterms.title", Fact::title},
    Row{"headline", Fact::title},
    Row{"article:published_time", Fact::published},
    Row{"article:published", Fact::published},
    Row{"og:article:published_time", Fact::published},
    Row{"og:published_time", Fact::published},
    Row{"datepublished", Fact::published},
    Row{"parsely-pub-date", Fact::published},
    Row{"sailthru.date", Fact::published},
    Row{"cxenseparse:recs:publishtime", Fact::published},
    Row{"originalpublicationdate", Fact::published},
    Row{"dc.date.issued", Fact::published},
    Row{"dcterms.issued", Fact::published},
    Row{"dc.date", Fact::published},
    Row{"dcterms.date", Fact::published},
    Row{"dcterms.created", Fact::published},
    Row{"dc.date.created", Fact::published},
    Row{"citation_publication_date", Fact::published},
    Row{"citation_date", Fact::published},
    Row{"pubdate", Fact::published},
    Row{"publishdate", Fact::published},
    Row{"publish-date", Fact::published},
    Row{"publish_date", Fact::published},
    Row{"published_at", Fact::published},
    Row{"publication_date", Fact::published},
    Row{"article_date_original", Fact::published},
    Row{"date", Fact::published},
    Row{"article:modified_time", Fact::modified},
    Row{"og:updated_time", Fact::modified},
    Row{"datemodified", Fact::modified},
    Row{"og:site_name", Fact::source},
    Row{"application-name", Fact::source},
    Row{"citation_journal_title", Fact::source},
    Row{"dc.publisher", Fact::source},
    Row{"dcterms.publisher", Fact::source},
    Row{"publisher", Fact::source},
    Row{"article:section", Fact::section},
    Row{"parsely-section", Fact::section},
    Row{"articlesection", Fact::section},
    Row{"section", Fact::section},
    Row{"category", Fact::section},
    Row{"og:locale", Fact::language},
    Row{"content-language", Fact::language},
    Row{"dc.language", Fact::language},
    Row{"language", Fact::language},
    Row{"og:url", Fact::url},
    Row{"parsely-link", Fact::url},
    Row{"twitter:url", Fact::url},
    Row{"og:description", Fact::description},
    Row{"description", Fact::description},
    Row{"twitter:description", Fact::description},
    Row{"og:image", Fact::image},
    Row{"twitter:image", Fact::image},
    Row{"article:author", Fact::authors},
    Row{"author", Fact::authors},
    Row{"parsely-author", Fact::authors},
    Row{"sailthru.author", Fact::authors},
    Row{"citation_author", Fact::authors},
    Row{"dc.creator", Fact::authors},
    Row{"dcterms.creator", Fact::authors},
    Row{"byl", Fact::authors},
    Row{"byline", Fact::authors},
    Row{"article:tag", Fact::tags},
    Row{"news_keywords", Fact::tags},
    Row{"parsely-tags", Fact::tags},
    Row{"sailthru.tags", Fact::tags},
    Row{"citation_keywords", Fact::tags},
    Row{"keywords", Fact::tags},
};

constexpr std::size_t facts_count = 11;
constexpr std::size_t none = table.size();

std::size_t rank_of(std::string_view name) {
  const auto same = [](char written, char wanted) {
    return written == wanted || (wanted >= 'a' && wanted <= 'z' && written + 32 == wanted);
  };
  const auto found =
      std::ranges::find_if(table, [&](const Row& row) { return std::ranges::equal(name, row.name, same); });
  return static_cast<std::size_t>(found - table.begin());
}

bool takes(Fact fact, std::string_view value) {
  if (fact == Fact::published || fact == Fact::modified) return is_date(value);
  if (fact == Fact::authors || fact == Fact::source) return is_name(value);
  return !value.empty();
}

/// The values of the meta tags of a page.
class Metas {
 public:
  explicit Metas(const Tree& tree) : tree_(tree) {
    ranks_.fill(none);
    for (NodeId id = 1; id < tree.size(); ++id) {
      if (tree[id].tag == Tag::meta) meta(id);
      if (tree[id].tag == Tag::link) link(id);
    }
  }

  Facts facts() {
    Facts facts{.title = first(Fact::title),
                .published = first(Fact::published),
                .modified = first(Fact::modified),
                .source = first(Fact::source),
                .section = first(Fact::section),
                .language = first(Fact::language),
                .url = address(),
                .description = first(Fact::description),
                .image = first(Fact::image)};
    facts.authors = std::move(values_[static_cast<std::size_t>(Fact::authors)]);
    facts.tags = std::move(values_[static_cast<std::size_t>(Fact::tags)]);
    return facts;
  }

 private:
  /// The canonical one, with the host of another where it has none itself.
  std::string address() const {
    if (canonical_.empty()) return first(Fact::url);
    const std::string whole = choose_address(std::span(&canonical_, 1), first(Fact::url));
    return whole.empty() ? canonical_ : whole;
  }

  /// A property may name several, with spaces between.
  void meta(NodeId id) {
    const std::string value = tree_.attribute(id, "content");
    for (const char* attribute : {"property", "name", "itemprop", "http-equiv"}) {
      std::string_view names = tree_.written(id, attribute);
      while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        take(names.substr(0, end), value);
        names.remove_prefix(std::min(end + 1, names.size()));
      }
    }
  }

  void take(std::string_view name, const std::string& value) {
    const std::size_t rank = rank_of(name);
    if (rank == none || !takes(table[rank].fact, value)) return;
    const auto fact = static_cast<std::size_t>(table[rank].fact);
    if (rank > ranks_[fact]) return;
    if (rank < ranks_[fact]) values_[fact].clear();
    ranks_[fact] = rank;
    values_[fact].push_back(value);
  }

  void link(NodeId id) {
    if (canonical_.empty() && tree_.attribute(id, "rel") == "canonical")
      canonical_ = tree_.attribute(id, "href");
  }

  std::string first(Fact fact) const {
    const std::vector<std::string>& values = values_[static_cast<std::size_t>(fact)];
    return values.empty() ? std::string{} : values.front();
  }

  const Tree& tree_;
  std::string canonical_;
  std::array<std::size_t, facts_count> ranks_{};
  std::array<std::vector<std::string>, facts_count> values_{};
};

}  // namespace

Facts meta_facts(const Tree& tree) {
  return Metas(tree).facts();
}

}  // namespace corpus::html
