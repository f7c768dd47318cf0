#include "server/parameter_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "corpus/text/utf8.h"
#include "indexer/schema.h"
#include "server/date_range.h"
#include "server/filter/parse.h"
#include "server/problem.h"

namespace server {
namespace {

/// Bytes of a value that an error's text repeats.
constexpr std::size_t shown_bytes = 60;

const SearchRequest& defaults() {
  static const SearchRequest request;
  return request;
}

using Texts = std::vector<std::string>;

template <std::string SearchRequest::*member>
void set_text(SearchRequest& to, const Given& given) {
  to.*member = given.value;
}

template <std::string SearchRequest::*member>
Texts get_text(const SearchRequest& from, std::string_view /*name*/) {
  return (from.*member).empty() ? Texts{} : Texts{from.*member};
}

template <std::string SearchRequest::*member>
void set_date(SearchRequest& to, const Given& given) {
  if (!parse_period(given.value)) {
    refuse_parameter(given.name, std::string(given.name) +
                                     " must be a date that exists, such as 2025, 2025-03, 2025-03-13 or "
                                     "2025-03-13T08:30:00Z, not " +
                                     shown(given.value));
  }
  to.*member = given.value;
}

struct Bounds {
  std::size_t least;
  std::size_t most;
};

std::size_t number_within(const Given& given, Bounds bounds) {
  std::size_t number = 0;
  const char* end = given.value.data() + given.value.size();
  const auto [stop, error] = std::from_chars(given.value.data(), end, number);
  if (error != std::errc() || stop != end || number < bounds.least || number > bounds.most) {
    refuse_parameter(given.name, std::string(given.name) + " must be a whole number from " +
                                     std::to_string(bounds.least) + " to " + std::to_string(bounds.most) +
                                     ", not " + shown(given.value));
  }
  return number;
}

void set_limit(SearchRequest& to, const Given& given) {
  to.limit = number_within(given, {1, given.limits.hits});
}
void set_offset(SearchRequest& to, const Given& given) {
  to.offset = number_within(given, {0, given.limits.depth});
}
void set_cursor(SearchRequest& to, const Given& given) {
  to.cursor = paging::parse(given.value);
  if (!to.cursor) {
    refuse_parameter(given.name,
                     "cursor must be the cursor of an answer, as it stands there, not " + shown(given.value));
  }
}
Texts get_cursor(const SearchRequest& from, std::string_view /*name*/) {
  return from.cursor ? Texts{paging::print(*from.cursor)} : Texts{};
}
void set_fragments(SearchRequest& to, const Given& given) {
  to.fragments = number_within(given, {1, given.limits.fragments});
}

template <std::size_t SearchRequest::*member>
Texts get_number(const SearchRequest& from, std::string_view /*name*/) {
  return from.*member == defaults().*member ? Texts{} : Texts{std::to_string(from.*member)};
}

template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

constexpr std::array<Choice<Sort>, 3> sorts{
    {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}}};
constexpr std::array<Choice<Match>, 3> matches{
    {{"auto", Match::automatic}, {"all", Match::all}, {"any", Match::any}}};
constexpr std::array<Choice<Total>, 2> totals{{{"quick", Total::quick}, {"exact", Total::exact}}};
constexpr std::array<Choice<Names>, 2> names_choices{{{"on", Names::on}, {"off", Names::off}}};
constexpr std::array<Choice<Correct>, 3> corrections{
    {{"auto", Correct::automatic}, {"suggest", Correct::suggest}, {"off", Correct::off}}};
constexpr std::array<Choice<Group>, 3> groups{
    {{"copies", Group::copies}, {"story", Group::story}, {"none", Group::none}}};
constexpr std::array<Choice<Format>, 6> formats{{{"json", Format::json},
                                                 {"html", Format::html},
                                                 {"atom", Format::atom},
                                                 {"rss", Format::rss},
                                                 {"jsonfeed", Format::json_feed},
                                                 {"csv", Format::csv}}};

template <auto member, const auto& choices>
void set_choice(SearchRequest& to, const Given& given) {
  Texts names;
  for (const auto& choice : choices) {
    if (choice.name == given.value) {
      to.*member = choice.value;
      return;
    }
    names.emplace_back(choice.name);
  }
  refuse_parameter(given.name, std::string(given.name) + " must be " + alternatives(names) + ", not " +
                                   shown(given.value));
}

template <auto member, const auto& choices>
Texts get_choice(const SearchRequest& from, std::string_view /*name*/) {
  if (from.*member == defaults().*member) return {};
  for (const auto& choice : choices) {
    if (choice.value == from.*member) return {std::string(choice.name)};
  }
  return {};
}

constexpr std::array<Choice<Histogram>, 5> histograms{{{"day", Histogram::day},
                                                       {"week", Histogram::week},
                                                       {"month", Histogram::month},
                                                       {"year", Histogram::year},
                                                       {"auto", Histogram::automatic}}};
constexpr std::array<Choice<Expand>, 2> expand_choices{{{"true", Expand::on}, {"false", Expand::off}}};
constexpr std::array<Choice<Explain>, 2> explain_choices{{{"true", Explain::on}, {"false", Explain::off}}};

void set_recency(SearchRequest& to, const Given& given) {
  double share = 0;
  const char* end = given.value.data() + given.value.size();
  const auto [stop, error] = std::from_chars(given.value.data(), end, share, std::chars_format::fixed);
  if (error != std::errc() || stop != end || !(share >= 0 && share <= 1)) {
    refuse_parameter(given.name, std::string(given.name) +
                                     " must be a number from 0 to 1, such as 0.5, not " + shown(given.value));
  }
  to.recency = share;
}

Texts get_recency(const SearchRequest& from, std::string_view /*name*/) {
  if (from.recency == defaults().recency) return {};
  std::array<char, 400> digits{};  // the longest fixed notation of a double below 1
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), from.recency, std::chars_format::fixed);
  return {std::string(digits.data(), written.ptr)};
}

void add_filter(SearchRequest& to, const Given& given) {
  to.filters[std::string(given.name)].emplace_back(given.value);
}

void set_expression(SearchRequest& to, const Given& given) {
  to.filter = filter::parse({given.value, given.name, given.limits});
}

Texts get_expression(const SearchRequest& from, std::string_view /*name*/) {
  return from.filter.is_everything() ? Texts{} : Texts{filter::print(from.filter)};
}

Texts get_filter(const SearchRequest& from, std::string_view name) {
  const auto values = from.filters.find(std::string(name));
  return values == from.filters.end() ? Texts{} : values->second;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

void add_facet(SearchRequest& to, std::string_view facet, const Given& given) {
  if (indexer::find_field(facet) == nullptr) {
    Texts names;
    for (const indexer::Field& field : indexer::value_fields) names.emplace_back(field.name);
    refuse_parameter(given.name, "there is no facet " + shown(facet) + "; a facet is " + alternatives(names));
  }
  if (std::find(to.facets.begin(), to.facets.end(), facet) == to.facets.end()) to.facets.emplace_back(facet);
}

void set_facets(SearchRequest& to, const Given& given) {
  std::string_view rest = given.value;
  for (;;) {
    const std::size_t comma = rest.find(',');
    add_facet(to, trimmed(rest.substr(0, comma)), given);
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
  }
}

Texts get_facets(const SearchRequest& from, std::string_view /*name*/) {
  std::string joined;
  for (const std::string& facet : from.facets) joined += (joined.empty() ? "" : ",") + facet;
  return joined.empty() ? Texts{} : Texts{joined};
}

constexpr std::array<KnownParameter, 25> table = {{
    {"q", Shape::text, set_text<&SearchRequest::text>, get_text<&SearchRequest::text>},
    {"from", Shape::text, set_date<&SearchRequest::from>, get_text<&SearchRequest::from>},
    {"to", Shape::text, set_date<&SearchRequest::to>, get_text<&SearchRequest::to>},
    {"source", Shape::values, add_filter, get_filter},
    {"section", Shape::values, add_filter, get_filter},
    {"author", Shape::values, add_filter, get_filter},
    {"tag", Shape::values, add_filter, get_filter},
    {"language", Shape::values, add_filter, get_filter},
    {"filter", Shape::text, set_expression, get_expression},
    {"sort", Shape::text, set_choice<&SearchRequest::sort, sorts>, get_choice<&SearchRequest::sort, sorts>},
    {"match", Shape::text, set_choice<&SearchRequest::match, matches>,
     get_choice<&SearchRequest::match, matches>},
    {"group", Shape::text, set_choice<&SearchRequest::group, groups>,
     get_choice<&SearchRequest::group, groups>},
    {"total", Shape::text, set_choice<&SearchRequest::total, totals>,
     get_choice<&SearchRequest::total, totals>},
    {"names", Shape::text, set_choice<&SearchRequest::names, names_choices>,
     get_choice<&SearchRequest::names, names_choices>},
    {"correct", Shape::text, set_choice<&SearchRequest::correct, corrections>,
     get_choice<&SearchRequest::correct, corrections>},
    {"facets", Shape::names, set_facets, get_facets},
    {"histogram", Shape::text, set_choice<&SearchRequest::histogram, histograms>,
     get_choice<&SearchRequest::histogram, histograms>},
    {"recency", Shape::share, set_recency, get_recency},
    {"expand", Shape::flag, set_choice<&SearchRequest::expand, expand_choices>,
     get_choice<&SearchRequest::expand, expand_choices>},
    {"explain", Shape::flag, set_choice<&SearchRequest::explain, explain_choices>,
     get_choice<&SearchRequest::explain, explain_choices>},
    {"fragments", Shape::number, set_fragments, get_number<&SearchRequest::fragments>},
    {"format", Shape::text, set_choice<&SearchRequest::format, formats>,
     get_choice<&SearchRequest::format, formats>},
    {"limit", Shape::number, set_limit, get_number<&SearchRequest::limit>},
    {"offset", Shape::number, set_offset, get_number<&SearchRequest::offset>},
    {"cursor", Shape::text, set_cursor, get_cursor},
}};

}  // namespace

std::span<const KnownParameter> known_parameters() {
  return table;
}

const KnownParameter* find_parameter(std::string_view name) {
  for (const KnownParameter& parameter : table) {
    if (parameter.name == name) return &parameter;
  }
  return nullptr;
}

std::string shown(std::string_view value) {
  if (value.size() <= shown_bytes) return '"' + std::string(value) + '"';
  return '"' + std::string(value.substr(0, corpus::text::character_start(value, shown_bytes))) + "...\"";
}

void refuse_parameter(std::string_view name, std::string detail) {
  throw ProblemError{{.status = 400,
                      .code = "invalid_parameter",
                      .detail = std::move(detail),
                      .parameter = std::string(name)}};
}

std::string alternatives(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (at > 0) text += at + 1 == names.size() ? " or " : ", ";
    text += names[at];
  }
  return text;
}

}  // namespace server
