#include "server/routes/stories.h"

#include <algorithm>
#include <array>

#include "server/parameter_table.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "server/render/stories_json.h"
#include "server/render/stories_page.h"
#include "server/render/story_page.h"
#include "server/routes/entity_tag.h"
#include "server/routes/negotiation.h"

namespace server::routes {
namespace {

using server::stories::StoriesRequest;
using server::stories::StorySort;

/// Those that mean the same as for a search.
constexpr std::array<std::string_view, 5> shared = {"q", "from", "to", "limit", "offset"};

void set_sort(StoriesRequest& request, const std::string& value) {
  if (value != "largest" && value != "newest")
    refuse_parameter("sort", "sort must be largest or newest, not " + shown(value));
  request.sort = value == "newest" ? StorySort::newest : StorySort::largest;
}

StoriesRequest read(const Call& call, const Limits& limits) {
  StoriesRequest request;
  Parameters as_for_search;
  bool is_sorted = false;
  for (const auto& [name, value] : call.parameters) {
    if (std::find(shared.begin(), shared.end(), name) != shared.end()) {
      as_for_search.emplace_back(name, value);
    } else if (name == "sort" && !value.empty()) {
      if (is_sorted) refuse_parameter("sort", "sort was given more than once; give it once");
      is_sorted = true;
      set_sort(request, value);
    } else if (name != "format" && name != "sort") {
      refuse_parameter(name, "this route has no parameter " + shown(name) +
                                 "; it has q, from, to, sort, limit, offset and format");
    }
  }
  request.search = read_search(as_for_search, limits);
  return request;
}

}  // namespace

Reply stories(const Call& call, Context& context) {
  const StoriesRequest request = read(call, context.site.limits);
  const Format format = read_format(call);
  std::string tag = entity_tag(context.searcher.state(), render::stories_path(request), format);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  const server::stories::StoryList list = context.searcher.stories(request);
  if (format == Format::html) {
    return tagged(
        {.content_type = content_type::html, .body = render::stories_page(list, request, context.site)},
        std::move(tag));
  }
  return tagged(
      {.content_type = content_type::json, .body = render::stories_json(list, request, context.site)},
      std::move(tag));
}

Reply story(const Call& call, Context& context) {
  refuse_parameters_except(call, "format");
  const Format format = read_format(call);
  const std::string path = "/stories/" + call.argument;
  std::string tag = entity_tag(context.searcher.state(), path, format);
  if (is_known(call.if_none_match, tag)) return not_modified(std::move(tag));
  const auto story = context.searcher.story(call.argument);
  if (!story) throw ProblemError{{404, "story_not_found", "no story has the id '" + call.argument + "'", ""}};
  if (format == Format::html) {
    return tagged({.content_type = content_type::html, .body = render::story_page(*story, context.site)},
                  std::move(tag));
  }
  return tagged({.content_type = content_type::json, .body = render::story_json(*story)}, std::move(tag));
}

}  // namespace server::routes
