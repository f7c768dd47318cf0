#include "corpus/html/tags.h"

#include <algorithm>
#include <array>

namespace corpus::html {
namespace {

struct Row {
  std::string_view name;
  Tag tag;
  unsigned traits = 0;
};

constexpr unsigned box = block | ends_p | special;

// In order of names.
constexpr std::array table = {
    Row{"a", Tag::a},
    Row{"address", Tag::address, box},
    Row{"amp-ad", Tag::amp_ad, box | unseen},
    Row{"amp-consent", Tag::amp_ad, box | unseen},
    Row{"amp-sidebar", Tag::amp_ad, box | unseen},
    Row{"article", Tag::article, box},
    Row{"aside", Tag::aside, box},
    Row{"audio", Tag::audio, unseen},
    Row{"b", Tag::b},
    Row{"base", Tag::base, empty | of_head},
    Row{"blockquote", Tag::blockquote, box},
    Row{"body", Tag::body, box | boundary},
    Row{"br", Tag::br, empty},
    Row{"button", Tag::button, special | control},
    Row{"canvas", Tag::canvas, unseen},
    Row{"caption", Tag::caption, block | special | boundary},
    Row{"cite", Tag::cite},
    Row{"code", Tag::code},
    Row{"col", Tag::col, empty},
    Row{"dd", Tag::dd, box},
    Row{"del", Tag::del},
    Row{"details", Tag::details, box},
    Row{"dialog", Tag::dialog, box},
    Row{"dir", Tag::dir, box},
    Row{"div", Tag::div, box},
    Row{"dl", Tag::dl, box},
    Row{"dt", Tag::dt, box},
    Row{"em", Tag::em},
    Row{"embed", Tag::embed, empty},
    Row{"fieldset", Tag::fieldset, box},
    Row{"figcaption", Tag::figcaption, box},
    Row{"figure", Tag::figure, box},
    Row{"footer", Tag::footer, box},
    Row{"form", Tag::form, box},
    Row{"frameset", Tag::frameset, box},
    Row{"h1", Tag::h1, box},
    Row{"h2", Tag::h2, box},
    Row{"h3", Tag::h3, box},
    Row{"h4", Tag::h4, box},
    Row{"h5", Tag::h5, box},
    Row{"h6", Tag::h6, box},
    Row{"head", Tag::head, block | special},
    Row{"header", Tag::header, box},
    Row{"hr", Tag::hr, box | empty},
    Row{"html", Tag::html, block | special | boundary},
    Row{"i", Tag::i},
    Row{"iframe", Tag::iframe, raw | unseen},
    Row{"img", Tag::img, empty},
    Row{"input", Tag::input, empty | control},
    Row{"label", Tag::label, control},
    Row{"legend", Tag::legend, box},
    Row{"li", Tag::li, box},
    Row{"link", Tag::link, empty | of_head},
    Row{"main", Tag::main, box},
    Row{"math", Tag::math, unseen},
    Row{"menu", Tag::menu, box},
    Row{"meta", Tag::meta, empty | of_head},
    Row{"nav", Tag::nav, box},
    Row{"noembed", Tag::noembed, raw | unseen},
    Row{"noframes", Tag::noframes, raw | unseen},
    Row{"noscript", Tag::noscript, of_head | unseen},
    Row{"object", Tag::object, special | boundary | unseen},
    Row{"ol", Tag::ol, box},
    Row{"optgroup", Tag::optgroup, control},
    Row{"option", Tag::option, control},
    Row{"p", Tag::p, box},
    Row{"picture", Tag::picture},
    Row{"pre", Tag::pre, box},
    Row{"script", Tag::script, raw | unseen | of_head},
    Row{"section", Tag::section, box},
    Row{"select", Tag::select, special | control},
    Row{"source", Tag::source, empty},
    Row{"span", Tag::span},
    Row{"strong", Tag::strong},
    Row{"style", Tag::style, raw | unseen | of_head},
    Row{"summary", Tag::summary, box},
    Row{"svg", Tag::svg, unseen},
    Row{"table", Tag::table, box | boundary},
    Row{"tbody", Tag::tbody, block | special},
    Row{"td", Tag::td, block | special | boundary},
    Row{"template", Tag::template_, special | boundary | unseen | of_head},
    Row{"textarea", Tag::textarea, raw | control},
    Row{"tfoot", Tag::tfoot, block | special},
    Row{"th", Tag::th, block | special | boundary},
    Row{"thead", Tag::thead, block | special},
    Row{"time", Tag::time},
    Row{"title", Tag::title, raw | of_head},
    Row{"tr", Tag::tr, block | special},
    Row{"track", Tag::track, empty},
    Row{"ul", Tag::ul, box},
    Row{"video", Tag::video, unseen},
    Row{"wbr", Tag::wbr, empty},
    Row{"xmp", Tag::xmp, box | raw},
};
static_assert(std::ranges::is_sorted(table, {}, &Row::name));

constexpr std::size_t longest_name = 11;

constexpr std::array<std::uint16_t, 256> traits_by_tag = [] {
  std::array<std::uint16_t, 256> traits{};
  for (const Row& row : table)
    traits[static_cast<std::size_t>(row.tag)] = static_cast<std::uint16_t>(row.traits);
  return traits;
}();

}  // namespace

TagInfo find_tag(std::string_view name) {
  std::array<char, longest_name> room{};
  if (name.size() > room.size()) return {};
  std::ranges::transform(name, room.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  });
  const std::string_view lower{room.data(), name.size()};
  const auto* const found = std::ranges::lower_bound(table, lower, {}, &Row::name);
  if (found == table.end() || found->name != lower) return {};
  return {found->tag, static_cast<std::uint16_t>(found->traits)};
}

std::uint16_t traits_of(Tag tag) {
  return traits_by_tag[static_cast<std::size_t>(tag)];
}

}  // namespace corpus::html
