#include "server/render/docs_page.h"

#include <algorithm>
#include <cctype>
#include <map>

#include <nlohmann/json.hpp>

#include "server/render/html.h"
#include "server/render/layout.h"
#include "server/render/links.h"
#include "server/web/assets.h"

namespace server::render {
namespace {

using Json = nlohmann::ordered_json;

// What `node` refers to, when it is a reference into the document.
const Json& resolved(const Json& document, const Json& node) {
  const auto reference = node.find("$ref");
  if (reference == node.end()) return node;
  return document.at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

std::string text_of(const Json& node, const char* member) {
  const auto found = node.find(member);
  return found == node.end() || !found->is_string() ? std::string{} : html_escape(found->get<std::string>());
}

// What stands between backticks as code, as in Markdown.
std::string prose_of(const Json& node, const char* member) {
  const std::string text = text_of(node, member);
  std::string html;
  bool in_code = false;
  std::size_t from = 0;
  for (std::size_t tick = text.find('`'); tick != std::string::npos; tick = text.find('`', from)) {
    html += text.substr(from, tick - from) + (in_code ? "</code>" : "<code>");
    in_code = !in_code;
    from = tick + 1;
  }
  return html + text.substr(from) + (in_code ? "</code>" : "");
}

// `integer, 1 to 100, default 10`; `one of json, html`.
std::string type_of(const Json& schema) {
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  const auto plain = [](const Json& value) {
    return html_escape(value.is_string() ? value.get<std::string>() : value.dump());
  };
  if (schema.contains("enum")) {
    std::string names;
    for (const Json& name : schema["enum"]) names += (names.empty() ? "one of " : ", ") + plain(name);
    add(names);
  } else if (schema.contains("items")) {
    add("repeatable");
  } else {
    add(text_of(schema, "type"));
  }
  if (schema.contains("minimum") && schema.contains("maximum"))
    add(plain(schema["minimum"]) + " to " + plain(schema["maximum"]));
  if (schema.contains("default")) add("default " + plain(schema["default"]));
  return text;
}

std::string parameters(const Json& document, const Json& operation) {
  if (!operation.contains("parameters")) return {};
  std::string html =
      "<table><thead><tr><th>Parameter</th><th>Values</th><th>Meaning</th></tr></thead><tbody>\n";
  for (const Json& given : operation["parameters"]) {
    const Json& parameter = resolved(document, given);
    html += "<tr><td><code>" + text_of(parameter, "name") + "</code></td><td>" +
            type_of(parameter["schema"]) + "</td><td>" + prose_of(parameter, "description") + "</td></tr>\n";
  }
  return html + "</tbody></table>\n";
}

std::string answers(const Json& document, const Json& operation) {
  std::string html = "<ul class=\"answers\">\n";
  for (const auto& [status, given] : operation["responses"].get<std::map<std::string, Json>>()) {
    const Json& response = resolved(document, given);
    html += "<li><b>" + html_escape(status) + "</b> " + prose_of(response, "description");
    if (response.contains("content")) {
      for (const auto& [type, content] : response["content"].items())
        html += " <code>" + html_escape(type) + "</code>";
    }
    html += "</li>\n";
  }
  return html + "</ul>\n";
}

std::string operation_section(const Json& document, const std::string& path, const std::string& method,
                              const Json& operation) {
  std::string upper = method;
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  const std::string id = text_of(operation, "operationId");
  return "<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\"><code>" + upper + ' ' +
         html_escape(path) + "</code> " + text_of(operation, "summary") + "</h2>\n" +
         parameters(document, operation) + answers(document, operation) + "</section>\n";
}

}  // namespace

std::string docs_page(const Site& site) {
  const Json document = Json::parse(web::file("openapi.json").bytes);
  const Links links(site);
  Page page{.title = "Interface – Broadsheet", .kind = "docs", .path = "/docs"};
  page.main_html = "<h1>The HTTP interface</h1>\n<p>" + prose_of(document["info"], "description") +
                   " For programs: <a href=\"" + html_escape(links.to("/openapi.json")) +
                   "\">OpenAPI 3.1</a>.</p>\n";
  for (const auto& [path, operations] : document["paths"].items()) {
    for (const auto& [method, operation] : operations.items())
      page.main_html += operation_section(document, path, method, operation);
  }
  return layout(page, site);
}

}  // namespace server::render
