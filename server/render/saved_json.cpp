#include "server/render/saved_json.h"

#include "server/render/json_writer.h"
#include "server/render/links.h"

namespace server::render {
namespace {

void write_links(JsonWriter& json, std::string_view name, const SearchRequest& request, const Links& links) {
  json.name("search").value(links.search(request)).name("results").value(links.saved_search(name));
  json.name("feed").value(links.saved_search(name) + "?format=atom");
}

}  // namespace

std::string saved_searches_json(const saved::SavedSearches& searches, const Site& site) {
  const Links links(site);
  JsonWriter json(64 + searches.size() * 256);
  json.open('{').name("searches").open('[');
  for (const auto& [name, search] : searches) {
    json.open('{').name("name").value(name).name("created").value(search.created);
    write_links(json, name, search.request, links);
    json.close('}');
  }
  return json.close(']').close('}').take();
}

std::string saved_json(std::string_view name, saved::Saved saved, const SearchRequest& request,
                       const Site& site) {
  JsonWriter json(512);
  json.open('{').name("name").value(name).name("status");
  json.value(saved == saved::Saved::added ? "added" : "replaced");
  write_links(json, name, request, Links(site));
  return json.close('}').take();
}

std::string removed_search_json(std::string_view name) {
  return JsonWriter(128).open('{').name("name").value(name).name("status").value("removed").close('}').take();
}

}  // namespace server::render
