#include "server/routes/article.h"

#include <algorithm>

#include "server/cite/forms.h"
#include "server/parameter_table.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "server/render/article_page.h"
#include "server/render/json.h"
#include "server/render/links.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"
#include "server/routes/precondition.h"

namespace server::routes {
namespace {

constexpr std::size_t version_digits = 32;
constexpr std::size_t similar_articles = 4;  // on the page of an article

/// What is asked of an article beside its id.
struct Asked {
  Format format = Format::json;
  const cite::Form* citation = nullptr;  ///< not null: this instead of `format`
  std::string query{};                   ///< whose words are to be marked on the page
  std::string version{};                 ///< empty: whichever stands
};

void read_form(Asked& asked, const std::string& value) {
  asked.citation = cite::find_form(value);
  asked.format = value == "html" ? Format::html : Format::json;
  if (asked.citation != nullptr || value == "json" || value == "html") return;
  std::vector<std::string> names{"json", "html"};
  for (const cite::Form& form : cite::forms()) names.emplace_back(form.name);
  refuse_parameter("format", "format must be " + alternatives(names) + ", not " + shown(value));
}

void read_version(Asked& asked, const std::string& value) {
  if (value.size() != version_digits || value.find_first_not_of("0123456789abcdef") != std::string::npos)
    refuse_parameter("version",
                     "version must be 32 hexadecimal digits in small letters, as an article's "
                     "version is, not " +
                         shown(value));
  asked.version = value;
}

void read_query(Asked& asked, const std::string& value, const Limits& limits) {
  asked.query = read_search({{"q", value}}, limits).text;
}

Asked read(const Call& call, const Limits& limits) {
  Asked asked{.format = preferred_format(call.accept)};
  std::vector<std::string_view> given;
  for (const auto& [name, value] : call.parameters) {
    if (name != "format" && name != "q" && name != "version")
      refuse_parameter(name, "this route has no parameter " + shown(name) + "; it has format, q and version");
    if (value.empty()) continue;
    if (std::find(given.begin(), given.end(), name) != given.end())
      refuse_parameter(name, name + " is given twice");
    given.push_back(name);
    if (name == "format") read_form(asked, value);
    if (name == "q") read_query(asked, value, limits);
    if (name == "version") read_version(asked, value);
  }
  if (!asked.query.empty() && asked.format != Format::html)
    refuse_parameter("q", "q marks words on the page, so it needs format=html");
  return asked;
}

Reply cited(const StoredArticle& record, const cite::Form& form, const Site& site) {
  const std::string here = site.base_url + render::article_path(record.article.id);
  const cite::Citation citation = cite::citation_of(record.article, here);
  std::string name = "attachment; filename=\"" + citation.key + '.';
  return {.content_type = form.content_type,
          .body = form.write(citation),
          .headers = {{"Content-Disposition", name.append(form.extension).append("\"")}}};
}

std::string page(const StoredArticle& record, const std::string& query, Context& context) {
  render::Sought sought{.query = query};
  if (!query.empty()) sought.marks = context.searcher.marks(record.article, query);
  render::Surroundings surroundings{.version = record.version};
  if (auto similar = context.searcher.similar(record.article.id, similar_articles))
    surroundings.similar = std::move(similar->hits);
  if (!record.grouping.story.empty())
    surroundings.story = context.searcher.story_summary(record.grouping.story);
  return render::article_page(record, sought, surroundings, context.site);
}

Reply rendered(const StoredArticle& record, const Asked& asked, const Call& call, Context& context) {
  if (asked.citation != nullptr) return cited(record, *asked.citation, addressed(context.site, call));
  if (asked.format == Format::json)
    return {.content_type = content_type::json,
            .body = render::article_json(record, record.version, context.site)};
  return {.content_type = content_type::html, .body = page(record, asked.query, context)};
}

[[noreturn]] void tell_of_newer(const StoredArticle& record, const std::string& asked, const Site& site) {
  const std::string permalink = render::Links(site).permalink(record.article.id, record.version);
  throw ProblemError{{410, "version_replaced",
                      "the article stands in version " + record.version + " now, not in " + asked, "",
                      Successor{record.version, permalink}}};
}

/// Whatever else the answer hangs on than the article and its version.
std::string form_of(const Asked& asked, const Call& call, Context& context) {
  std::string request = call.argument + '\n' + asked.query;
  if (asked.citation != nullptr)
    request.append("\n").append(asked.citation->name).append("\n").append(call.host);
  return form_mark(context.searcher.state(), request, asked.format);
}

}  // namespace

Reply article(const Call& call, Context& context) {
  const Asked asked = read(call, context.site.limits);
  const std::string form = form_of(asked, call, context);
  const auto record = context.searcher.article(call.argument);
  if (!record)
    throw ProblemError{{404, "article_not_found", "no article has the id '" + call.argument + "'", ""}};
  if (!asked.version.empty() && asked.version != record->version)
    tell_of_newer(*record, asked.version, context.site);
  std::string tag = article_tag(record->version, form);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  return tagged(rendered(*record, asked, call, context), std::move(tag));
}

}  // namespace server::routes
