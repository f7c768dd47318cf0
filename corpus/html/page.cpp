#include "corpus/html/page.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "corpus/html/charset.h"
#include "corpus/html/facts.h"
#include "corpus/html/head_lines.h"
#include "corpus/html/headline.h"
#include "corpus/html/main_text.h"
#include "corpus/html/references.h"
#include "corpus/html/web_address.h"
#include "corpus/json/writer.h"
#include "corpus/text/clean.h"

namespace corpus::html {
namespace {

constexpr std::size_t most_headings = 5;

/// Facts are often escaped twice: "PG&amp;amp;E".
std::string line(std::string text) {
  if (text.find('&') != std::string::npos) text = resolve_references(text);
  return text::clean_line(std::move(text)).text;
}

/// Titles of the elements: `title`, then headings of the first level.
struct Headings {
  std::string title;
  std::vector<std::string> first_level;
};

Headings headings_of(const Tree& tree) {
  Headings headings;
  for (NodeId id = 1; id < tree.size(); ++id) {
    const Tag tag = tree[id].tag;
    if (tag == Tag::title && headings.title.empty()) headings.title = line(tree.text_of(id));
    if (tag == Tag::h1 && headings.first_level.size() < most_headings)
      headings.first_level.push_back(line(tree.text_of(id)));
  }
  return headings;
}

class Page {
 public:
  Page(const Tree& tree, const PageOrigin& origin)
      : tree_(tree), facts_{linked_data_facts(tree), meta_facts(tree), element_facts(tree), {}} {
    std::vector<std::string> addresses;
    for (const Facts& each : {facts_[1], facts_[0]}) addresses.push_back(each.url);
    url_ = choose_address(addresses, origin.url);
  }

  Draft draft() {
    Draft draft;
    draft[Field::url] = {url_};
    draft[Field::title] = {title()};
    draft[Field::body] = {body(draft[Field::title].front())};
    const std::string name = publication();
    draft[Field::source] = {name.empty() ? other_source(draft[Field::title].front()) : name};
    draft.source_origin = name.empty() ? Origin::inferred : Origin::given;
    draft[Field::published] = {first(&Facts::published)};
    draft[Field::section] = {first(&Facts::section)};
    draft[Field::language] = {first(&Facts::language)};
    draft.language_origin = Origin::inferred;  // of the template, which may be in another language
    draft[Field::authors] = first_list(&Facts::authors);
    draft[Field::tags] = first_list(&Facts::tags);
    add_extra(draft, "description", first(&Facts::description));
    add_extra(draft, "image", first(&Facts::image));
    add_extra(draft, "modified", first(&Facts::modified));
    return draft;
  }

 private:
  std::string first(std::string Facts::*member) const {
    const auto found =
        std::ranges::find_if(facts_, [&](const Facts& facts) { return !(facts.*member).empty(); });
    return found == facts_.end() ? std::string{} : line(*found.*member);
  }

  std::vector<std::string> first_list(std::vector<std::string> Facts::*member) const {
    const auto found =
        std::ranges::find_if(facts_, [&](const Facts& facts) { return !(facts.*member).empty(); });
    std::vector<std::string> texts;
    if (found != facts_.end()) std::ranges::transform(*found.*member, std::back_inserter(texts), line);
    return texts;
  }

  /// The name of the site goes before that of the publisher, who may be an agency or the owner of the
  /// software, but "Marl Ledger" before "marlledger".
  std::string publication() const {
    const std::string publisher = line(facts_[0].source);
    const std::string site = line(facts_[1].source);
    const bool is_host_only = site.find(' ') == std::string::npos && are_alike(site, publisher);
    const std::string name = site.empty() || is_host_only ? publisher : site;
    return name.empty() ? name : without_slogan(name, site_of(host_of(url_)));
  }

  /// What a line before the text names, else the host, else what the page's title has behind the article's.
  std::string other_source(const std::string& title) const {
    if (!facts_[3].source.empty()) return facts_[3].source;
    std::string host = host_of(url_);
    return host.empty() ? behind_title(headings_of(tree_).title, title) : host;
  }

  /// JSON-LD's headline, but its name where that alone is the page's title: encyclopaedias put what a thing
  /// is into the headline.
  std::string linked_title(const Headings& headings) const {
    std::string headline = line(facts_[0].title);
    std::string name = line(facts_[0].name);
    const auto is_shown = [&](const std::string& text) {
      return are_alike(text, headings.title) ||
             (headings.first_level.size() == 1 && headings.first_level.front() == text);
    };
    return !name.empty() && is_shown(name) && !is_shown(headline) ? name : headline;
  }

  std::string title() const {
    const Headings headings = headings_of(tree_);
    std::vector<std::string> titles = {linked_title(headings)};
    for (const Facts* each : {&facts_[1], &facts_[2]}) titles.push_back(line(each->title));
    // A heading of the first level is the article's where the page's title has it too.
    for (const std::string& each : headings.first_level) {
      if (are_alike(each, headings.title)) titles.push_back(each);
    }
    titles.push_back(headings.title);
    if (headings.first_level.size() == 1) titles.push_back(headings.first_level.front());
    const std::vector<std::string> names = {line(facts_[0].source), line(facts_[1].source),
                                            site_of(host_of(url_))};
    return choose_headline(titles, names);
  }

  /// What JSON-LD gives as the article's text counts where the page shows less than half of it: it is made by
  /// scripts, or cut off.
  std::string body(const std::string& title) {
    MainText shown = main_text(tree_, title);
    facts_[3] = facts_of_lines(shown.head);
    const std::string& given = facts_[0].body;
    if (shown.text.size() * 2 < given.size()) return given;
    return std::move(shown.text);
  }

  static void add_extra(Draft& draft, const char* name, const std::string& value) {
    if (value.empty()) return;
    std::string json;
    json::append_string(json, value);
    draft.extra.push_back({name, std::move(json)});
  }

  const Tree& tree_;
  std::array<Facts, 4> facts_;  // of the JSON-LD, the meta tags, the elements, the lines before the text
  std::string url_;
};

}  // namespace

Draft read_page(std::string bytes, const PageOrigin& origin) {
  text::Decoded decoded = decode_page(std::move(bytes), origin.charset);
  const Tree tree{std::move(decoded.text)};
  Draft draft = Page(tree, origin).draft();
  draft.path = origin.path;
  if (!decoded.note.empty()) draft.notes.push_back(decoded.note);
  if (tree.is_cut()) draft.notes.emplace_back("more than 4,000,000 elements: what follows them is not read");
  return draft;
}

}  // namespace corpus::html
