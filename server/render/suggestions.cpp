#include "server/render/suggestions.h"

#include "server/render/json_writer.h"
#include "server/render/links.h"

namespace server::render {
namespace {

constexpr std::size_t usual_bytes = 2'048;

std::string_view name_of(suggest::Kind kind) {
  switch (kind) {
    case suggest::Kind::name:
      return "name";
    case suggest::Kind::phrase:
      return "phrase";
    case suggest::Kind::word:
      return "word";
    case suggest::Kind::title:
      break;
  }
  return "title";
}

std::string description(const suggest::Completion& completion) {
  return std::string(name_of(completion.kind)) + ", " + std::to_string(completion.count) +
         (completion.count == 1 ? " article" : " articles");
}

}  // namespace

std::string suggestions_json(std::string_view typed, const std::vector<suggest::Completion>& completions) {
  JsonWriter json(usual_bytes);
  json.open('{').name("query").value(typed).name("suggestions").open('[');
  for (const suggest::Completion& completion : completions) {
    json.open('{').name("text").value(completion.text).name("kind").value(name_of(completion.kind));
    json.name("count").value(std::uint64_t{completion.count}).close('}');
  }
  return json.close(']').close('}').take();
}

std::string suggestions_opensearch(std::string_view typed,
                                   const std::vector<suggest::Completion>& completions, const Site& site) {
  const Links links(site);
  const std::string_view base =
      std::string_view{site.base_url}.substr(0, site.base_url.size() - site.prefix().size());
  std::vector<std::string> texts;
  std::vector<std::string> descriptions;
  std::vector<std::string> targets;
  for (const suggest::Completion& completion : completions) {
    SearchRequest request;
    request.text = completion.text;
    texts.push_back(completion.text);
    descriptions.push_back(description(completion));
    targets.push_back(std::string(base) + links.search(request));
  }
  JsonWriter json(usual_bytes);
  json.open('[').value(typed).value(texts).value(descriptions).value(targets);
  return json.close(']').take();
}

}  // namespace server::render
