#include "corpus/html/main_text.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

#include "corpus/html/furniture.h"
#include "corpus/html/head_lines.h"
#include "corpus/html/headline.h"
#include "corpus/html/plain_text.h"
#include "corpus/html/teasers.h"

namespace corpus::html {
namespace {

bool ends_sentence(std::string_view text) {
  const std::string_view ends[] = {".",   "!",  "?",  "…",  "。", "！", "？", "؟", "۔",  "।",
                                   ".\"", ".”", ".'", ".’", ".»", ".)", "」", "”", "\"", ":"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

/// How much a block counts for (or against) being the article's text.
double weight_of(const Tree& tree, const Block& block) {
  const auto size = static_cast<double>(block.text.size());
  const auto linked = static_cast<double>(block.linked);
  if (linked > 0.5 * size) return -0.5 * linked;
  const Tag tag = tree[block.node].tag;
  if (is_heading(tag)) return 0;
  if (size >= 80 || (ends_sentence(block.text) && size > 30)) return size - 2 * linked;
  return tag == Tag::li || tag == Tag::td ? 0 : -size / 4;
}

bool is_prose(const Tree& tree, const Block& block) {
  return !is_heading(tree[block.node].tag) && (block.text.size() >= 80 || ends_sentence(block.text)) &&
         block.linked * 2 < block.text.size();
}

/// Whether it is a heading of the text itself, which may be a link; one in a list is a teaser's.
bool is_section_heading(const Tree& tree, NodeId id) {
  return is_heading(tree[id].tag) && tree[tree[id].parent].tag != Tag::li;
}

using BlockAt = std::vector<Block>::const_iterator;

std::size_t bytes_of(BlockAt first, BlockAt last) {
  return std::accumulate(first, last, std::size_t{0},
                         [](std::size_t sum, const Block& each) { return sum + each.text.size(); });
}

/// Whether a heading right before the text is one of several in it, as in reports that grow from hour to
/// hour, and not the title.
bool heads_section(const Tree& tree, const Block& block, std::string_view title,
                   std::span<const Block> text) {
  const Tag tag = tree[block.node].tag;
  if (!is_heading(tag) || tag == Tag::h1 || are_alike(block.text, title)) return false;
  return std::ranges::any_of(text, [&](const Block& each) { return tree[each.node].tag == tag; });
}

/// Without what stands around the text: title, byline and date before, tags and names after. A table or list
/// at the end is no furniture if it is long.
std::vector<Block> trim(const Tree& tree, std::vector<Block> blocks, std::string_view title) {
  const auto prose = [&](const Block& each) { return is_prose(tree, each); };
  const auto begins = [&](const Block& each) { return prose(each) && !is_fact_line(each.text); };
  auto first = std::ranges::find_if(blocks, begins);
  if (first == blocks.end()) return blocks;
  auto last = std::ranges::find_if(blocks.rbegin(), blocks.rend(), prose).base();
  if (bytes_of(last, blocks.end()) > bytes_of(first, last) / 3) last = blocks.end();
  if (first != blocks.begin() && heads_section(tree, *std::prev(first), title, {first, last})) --first;
  return {std::make_move_iterator(first), std::make_move_iterator(last)};
}

class Finder {
 public:
  Finder(const Tree& tree, std::string_view title, LeftOut left_out)
      : tree_(tree), title_(title), left_out_(std::move(left_out)) {
    blocks_ = blocks_of(tree, root, left_out_);
    left_out_ = with_teasers(tree, blocks_, std::move(left_out_));
    blocks_ = blocks_of(tree, root, left_out_);
    heading_ = main_heading(title);
    if (heading_ != root) drop_before_heading();
  }

  bool has_prose() const {
    return std::ranges::any_of(blocks_, [&](const Block& each) { return weight_of(tree_, each) > 0; });
  }

  MainText run() const {
    const NodeId top = best();
    const NodeId article = article_of_heading();
    std::vector<Block> blocks;
    for (const Block& each : blocks_) {
      if (each.node < top || each.node >= tree_[top].end || is_junk(each)) continue;
      if (article != root && is_in_other_article(each.node, article)) continue;
      blocks.push_back(each);
    }
    blocks = trim(tree_, std::move(blocks), title_);
    return {join(tree_, blocks), blocks.empty() ? std::vector<std::string>{} : head_before(blocks.front())};
  }

 private:
  /// The heading that the page's title begins with, or that begins with it: of the highest level, the first.
  NodeId main_heading(std::string_view title) const {
    NodeId best = root;
    for (const Block& each : blocks_) {
      if (!is_heading(tree_[each.node].tag) || !are_alike(each.text, title)) continue;
      if (best == root || tree_[each.node].tag < tree_[best].tag) best = each.node;
    }
    return best;
  }

  /// What stands before the heading is no article, unless most of the prose does.
  void drop_before_heading() {
    const auto first =
        std::ranges::find_if(blocks_, [&](const Block& each) { return each.node >= heading_; });
    double before = 0;
    double after = 0;
    for (auto at = blocks_.begin(); at != blocks_.end(); ++at)
      (at < first ? before : after) += std::max(0.0, weight_of(tree_, *at));
    if (after > before / 2) blocks_.erase(blocks_.begin(), first);
  }

  /// The lines between the headline and a block.
  std::vector<std::string> head_before(const Block& block) const {
    constexpr std::ptrdiff_t most = 8;
    const auto end = std::ranges::find_if(
        blocks_, [&](const Block& each) { return each.node == block.node && each.text == block.text; });
    std::vector<std::string> lines;
    for (auto at = end - std::min(most, end - blocks_.begin()); at != end; ++at) {
      if (at->node > heading_) lines.push_back(at->text);
    }
    return lines;
  }

  NodeId article_of_heading() const {
    for (NodeId at = heading_; at != root; at = tree_[at].parent) {
      if (tree_[at].tag == Tag::article) return at;
    }
    return root;
  }

  bool is_in_other_article(NodeId node, NodeId article) const {
    for (NodeId at = node; at != root && at != article; at = tree_[at].parent) {
      if (tree_[at].tag == Tag::article) return true;
    }
    return false;
  }

  NodeId best() const {
    std::vector<double> sums(tree_.size(), 0);
    for (const Block& each : blocks_) sums[each.node] += weight_of(tree_, each);
    for (auto id = static_cast<NodeId>(tree_.size()); id-- > 1;) sums[tree_[id].parent] += sums[id];
    NodeId best = root;
    double most = std::max(0.0, sums[root]);
    for (NodeId id = 1; id < tree_.size(); ++id) {
      const double value = sums[id] * (names_main_text(tree_, id) ? 1.3 : 1);
      if (value > 0 && value >= most) {
        best = id;
        most = value;
      }
    }
    return best;
  }

  bool is_junk(const Block& block) const {
    return is_furniture_text(block.text) ||
           (block.linked * 10 > block.text.size() * 8 && !is_section_heading(tree_, block.node));
  }

  const Tree& tree_;
  std::string_view title_;
  LeftOut left_out_;
  std::vector<Block> blocks_;
  NodeId heading_ = root;
};

}  // namespace

MainText main_text(const Tree& tree, std::string_view title) {
  const Finder finder(tree, title, find_furniture(tree));
  return finder.has_prose() ? finder.run() : Finder(tree, title, find_unseen(tree)).run();
}

}  // namespace corpus::html
