#include "server/wire/attributes.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "server/parameter_table.h"

namespace server::wire {
namespace {

constexpr std::size_t most_words = 1'000;

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_text(std::vector<Attribute>& attributes, std::string_view name, const std::string& text,
              std::span<const highlight::Match> matches = {}) {
  if (!text.empty()) attributes.push_back({.name = name, .texts = {text}, .matches = matches});
}

void add_list(std::vector<Attribute>& attributes, std::string_view name,
              const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  attributes.push_back({.name = name, .shape = Shape::list, .texts = {texts.begin(), texts.end()}});
}

std::size_t words_in(std::string_view digits, std::string_view parameter) {
  std::size_t words = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, words);
  if (error != std::errc() || stop != end || words == 0 || words > most_words) {
    refuse_parameter(parameter, std::string(parameter) + " cuts to 1 to " + std::to_string(most_words) +
                                    " words, as body:20 does, not to " + shown(digits));
  }
  return words;
}

}  // namespace

std::vector<Attribute> attributes_of(const Hit& hit) {
  const corpus::Article& article = hit.article;
  std::vector<Attribute> attributes;
  add_text(attributes, "id", article.id);
  add_text(attributes, "title", article.title, hit.places.title);
  add_text(attributes, "body", article.body, hit.places.body);
  add_text(attributes, "url", article.url);
  add_text(attributes, "source", article.source);
  add_text(attributes, "section", article.section);
  add_list(attributes, "author", article.authors);
  add_text(attributes, "language", article.language);
  add_list(attributes, "tag", article.tags);
  if (article.published)
    attributes.push_back({.name = "published", .shape = Shape::number, .number = *article.published});
  add_text(attributes, "story", hit.grouping.story);
  return attributes;
}

Selection::Selection(std::vector<std::string> names) {
  for (std::string& name : names) {
    if (name == "*") {
      all_ = true;
    } else if (name.starts_with('-')) {
      left_out_.push_back(name.substr(1));
    } else {
      names_.push_back(std::move(name));
    }
  }
  if (!left_out_.empty()) all_ = true;
}

bool Selection::has(std::string_view name) const {
  return (all_ || contains(names_, name)) && !contains(left_out_, name);
}

Crops::Crops(const std::vector<std::string>& texts, std::size_t words, std::string_view parameter) {
  for (const std::string& text : texts) {
    const std::size_t colon = text.find(':');
    const bool says = colon != std::string::npos;
    crops_.push_back({text.substr(0, colon),
                      says ? words_in(std::string_view(text).substr(colon + 1), parameter) : words});
  }
}

std::optional<std::size_t> Crops::words_of(std::string_view name) const {
  std::optional<std::size_t> words;
  for (const Crop& crop : crops_) {
    if (crop.name == name) return crop.words;
    if (crop.name == "*") words = crop.words;
  }
  return words;
}

}  // namespace server::wire
