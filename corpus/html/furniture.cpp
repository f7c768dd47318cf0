#include "corpus/html/furniture.h"

#include <algorithm>
#include <string>

#include "corpus/html/furniture_words.h"

namespace corpus::html {
namespace {

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
}

bool is_upper(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

bool is_alnum(char byte) {
  const char low = lower(byte);
  return (low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9');
}

/// Calls `visit` with each word of a class or id, in lower case.
template <typename Visit>
void for_words(std::string_view names, const Visit& visit) {
  std::string word;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    const bool inside = i < names.size() && is_alnum(names[i]);
    const bool hump = inside && i > 0 && is_upper(names[i]) && !is_upper(names[i - 1]);
    if ((!inside || hump) && !word.empty()) {
      visit(word);
      word.clear();
    }
    if (inside) word += lower(names[i]);
  }
}

/// How surely an element is furniture.
enum class Verdict : std::uint8_t { text, light, heavy };

/// Names like `has-sidebar` and `comments-open` say what is beside an element, or what it may do.
Verdict judge_name(std::string_view name) {
  Verdict verdict = Verdict::text;
  bool qualified = false;
  for_words(name, [&](const std::string& word) {
    if (is_furniture_word(word)) verdict = std::max(verdict, Verdict::light);
    if (is_heavy_word(word)) verdict = Verdict::heavy;
    qualified |= is_qualifier(word);
  });
  return qualified ? Verdict::text : verdict;
}

Verdict judge_names(std::string_view names) {
  Verdict verdict = Verdict::text;
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t start = std::min(names.find_first_not_of(" \t\r\n", at), names.size());
    at = std::min(names.find_first_of(" \t\r\n", start), names.size());
    verdict = std::max(verdict, judge_name(names.substr(start, at - start)));
  }
  return verdict;
}

bool is_hidden(const Tree& tree, NodeId id) {
  if (tree.has_attribute(id, "hidden")) return true;
  std::string style{tree.written(id, "style")};
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_furniture_element(Tag tag) {
  switch (tag) {
    case Tag::nav:
    case Tag::footer:
    case Tag::aside:
    case Tag::dialog:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::menu:
    case Tag::button:
    case Tag::select:
    case Tag::textarea:
    case Tag::label:
    case Tag::form:
    case Tag::caption:
      return true;
    default:
      return false;
  }
}

/// Whether its class and id say nothing of what it is: they are about the page, or about a row of data.
bool has_no_say(Tag tag) {
  switch (tag) {
    case Tag::text:
    case Tag::html:
    case Tag::body:
    case Tag::article:
    case Tag::main:
    case Tag::tbody:
    case Tag::tr:
    case Tag::td:
    case Tag::th:
      return true;
    default:
      return is_heading(tag);
  }
}

/// Whether it states a fact of the article in words of schema.org.
bool is_stated_fact(std::string_view property) {
  return property == "datePublished" || property == "dateModified" || property == "author" ||
         property == "publisher" || property == "image" || property == "mainEntityOfPage";
}

Verdict judge(const Tree& tree, NodeId id) {
  const Tag tag = tree[id].tag;
  if (has_no_say(tag)) return Verdict::text;
  Verdict verdict = is_furniture_element(tag) ? Verdict::light : Verdict::text;
  if (tag == Tag::footer) verdict = Verdict::heavy;
  if (tree[id].attributes == 0) return verdict;
  if (is_furniture_role(tree.written(id, "role")) || is_hidden(tree, id) ||
      is_stated_fact(tree.written(id, "itemprop")))
    verdict = std::max(verdict, Verdict::light);
  return std::max({verdict, judge_names(tree.written(id, "class")), judge_names(tree.written(id, "id"))});
}

/// Whether no reader sees it, or it never holds an article's text, whatever it is called.
bool is_hard(const Tree& tree, NodeId id) {
  const Tag tag = tree[id].tag;
  return tag == Tag::head || has(tag, unseen) || tag == Tag::nav || tag == Tag::select ||
         tag == Tag::textarea || tag == Tag::button || tag == Tag::figcaption;
}

/// Bytes of prose before each node.
std::vector<std::size_t> prose_before(const Tree& tree, const LeftOut& left_out) {
  std::vector<std::size_t> sums(tree.size() + 1, 0);
  for (const Block& each : blocks_of(tree, root, left_out)) {
    constexpr std::size_t least = 80;
    if (each.text.size() >= least && each.linked * 3 < each.text.size())
      sums[each.node + 1] += each.text.size();
  }
  for (std::size_t id = 0; id < tree.size(); ++id) sums[id + 1] += sums[id];
  return sums;
}

/// How many nodes before each one are such as `counts` says.
template <typename Counts>
std::vector<std::uint32_t> sums_of(const Tree& tree, const Counts& counts) {
  std::vector<std::uint32_t> sums(tree.size() + 1, 0);
  for (NodeId id = 0; id < tree.size(); ++id) sums[id + 1] = sums[id] + (counts(id) ? 1 : 0);
  return sums;
}

/// Decides what of a page goes for its name.
class Judge {
 public:
  Judge(const Tree& tree, const LeftOut& unseen)
      : tree_(tree),
        prose_(prose_before(tree, unseen)),
        marks_(
            sums_of(tree, [&](NodeId id) { return tree[id].tag == Tag::h1 || names_main_text(tree, id); })),
        quotations_(sums_of(tree, [&](NodeId id) { return tree[id].tag == Tag::blockquote; })) {}

  /// A heavy name is not believed where most of the prose and the article's marks are inside, a light one
  /// neither where most of the prose or a quotation (an embedded post) is.
  bool is_furniture(NodeId id) const {
    const NodeId end = tree_[id].end;
    const bool large = (prose_[end] - prose_[id]) * 5 > prose_.back() * 2;
    switch (judge(tree_, id)) {
      case Verdict::heavy:
        return !large || marks_[end] == marks_[id];
      case Verdict::light:
        return !large && quotations_[end] == quotations_[id];
      case Verdict::text:
        break;
    }
    return false;
  }

 private:
  const Tree& tree_;
  std::vector<std::size_t> prose_;
  std::vector<std::uint32_t> marks_;
  std::vector<std::uint32_t> quotations_;
};

}  // namespace

LeftOut find_unseen(const Tree& tree) {
  LeftOut left_out(tree.size(), 0);
  for (NodeId id = 1; id < tree.size(); ++id) left_out[id] = is_hard(tree, id) ? 1 : 0;
  return left_out;
}

LeftOut find_furniture(const Tree& tree) {
  LeftOut left_out = find_unseen(tree);
  const Judge judge_of_page(tree, left_out);
  for (NodeId id = 1; id < tree.size();) {
    if (left_out[id] == 0 && judge_of_page.is_furniture(id)) left_out[id] = 1;
    id = left_out[id] != 0 ? tree[id].end : id + 1;
  }
  return left_out;
}

bool is_beside_article(const Tree& tree, NodeId id) {
  if (judge(tree, id) != Verdict::heavy) return false;
  const auto inside = tree.nodes().subspan(id, tree[id].end - id);
  return std::ranges::find(inside, Tag::h1, &Node::tag) == inside.end();
}

bool names_main_text(const Tree& tree, NodeId id) {
  const auto names = [](std::string_view text) {
    std::string squeezed;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      const bool end = i == text.size() || text[i] == ' ';
      if (end && !squeezed.empty()) {
        if (is_main_name(squeezed)) return true;
        squeezed.clear();
      }
      if (!end && is_alnum(text[i])) squeezed += lower(text[i]);
    }
    return false;
  };
  return tree.written(id, "itemprop") == "articleBody" || names(tree.written(id, "class")) ||
         names(tree.written(id, "id"));
}

bool is_furniture_text(std::string_view text) {
  constexpr std::size_t longest_line = 60;
  constexpr std::size_t longest = 200;
  std::string opening;
  for (const char byte : text.substr(0, longest_line)) opening += lower(byte);
  return text.size() <= longest &&
         (opens_furniture(opening) || (text.size() <= longest_line && is_furniture_line(opening)));
}

}  // namespace corpus::html
