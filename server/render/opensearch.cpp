#include "server/render/opensearch.h"

#include "server/render/feeds/xml_writer.h"
#include "server/web/assets.h"

namespace server::render {

std::string opensearch_xml(const Site& site) {
  const std::string search = site.base_url + "/search?q={searchTerms}";
  const std::string part = "&limit={count?}&offset={startIndex?}";
  XmlWriter xml;
  // Offsets begin at 0 here, with OpenSearch at 1 unless it is told.
  const auto url = [&xml](std::string_view type, std::string_view rel, const std::string& address) {
    xml.empty("Url", {{"type", type}, {"rel", rel}, {"indexOffset", "0"}, {"template", address}});
  };
  xml.open("OpenSearchDescription", {{"xmlns", "http://a9.com/-/spec/opensearch/1.1/"}});
  xml.element("ShortName", "Broadsheet").element("Description", "Full-text search in this news archive");
  xml.element("InputEncoding", "UTF-8").element("OutputEncoding", "UTF-8");
  xml.element("Image", site.base_url + "/assets/" + web::public_name(web::file("icon.svg")),
              {{"width", "16"}, {"height", "16"}, {"type", "image/svg+xml"}});
  url("text/html", "results", search);
  url("application/atom+xml", "results", search + "&format=atom" + part);
  url("application/rss+xml", "results", search + "&format=rss" + part);
  url("application/x-suggestions+json", "suggestions",
      site.base_url + "/suggest?q={searchTerms}&format=opensearch");
  url(opensearch_type, "self", site.base_url + "/opensearch.xml");
  return xml.close("OpenSearchDescription").take();
}

}  // namespace server::render
