#include "corpus/formats/front_matter.h"

#include <algorithm>

#include <yaml-cpp/yaml.h>

#include "corpus/json/scanner.h"
#include "corpus/json/writer.h"

namespace corpus {
namespace {

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

bool is_rule(std::string_view line, std::string_view rule) {
  return line.starts_with(rule) && line.find_first_not_of(" \t", rule.size()) == std::string_view::npos;
}

/// Whether a plain scalar is a JSON number, true, false or null as it stands.
bool is_json_scalar(const std::string& text) {
  if (text == "true" || text == "false" || text == "null") return true;
  if (text.empty() || (text[0] != '-' && (text[0] < '0' || text[0] > '9'))) return false;
  try {
    json::Scanner scanner(text, 0);
    scanner.skip();
    scanner.finish();
    return true;
  } catch (const json::Fault&) {
    return false;
  }
}

/// Writes nodes out as JSON, counting them: an alias is written again each time it is met.
class JsonOfYaml {
 public:
  explicit JsonOfYaml(const Limits& limits)
      : nodes_left_(limits.yaml_nodes), depth_left_(limits.json_depth) {}

  std::string run(const YAML::Node& node) {
    value(node);
    return std::move(json_);
  }

 private:
  void value(const YAML::Node& node) {
    if (nodes_left_-- == 0)
      throw YamlFault{line_of(node), "more values than front matter may hold (are there aliases?)"};
    if (depth_left_-- == 0) throw YamlFault{line_of(node), "nested too deep"};
    if (node.IsMap()) {
      map(node);
    } else if (node.IsSequence()) {
      sequence(node);
    } else {
      scalar(node);
    }
    ++depth_left_;
  }

  void map(const YAML::Node& node) {
    const char* before = "";
    json_ += '{';
    for (const auto& member : node) {
      if (!member.first.IsScalar())
        throw YamlFault{line_of(member.first), "expected a name before the colon"};
      json_ += before;
      json::append_string(json_, member.first.Scalar());
      json_ += ':';
      value(member.second);
      before = ",";
    }
    json_ += '}';
  }

  void sequence(const YAML::Node& node) {
    const char* before = "";
    json_ += '[';
    for (const auto& item : node) {
      json_ += before;
      value(item);
      before = ",";
    }
    json_ += ']';
  }

  void scalar(const YAML::Node& node) {
    const bool plain = node.IsScalar() && node.Tag() == "?";  // not in quotes
    if (!node.IsScalar()) {
      json_ += "null";
    } else if (plain && is_json_scalar(node.Scalar())) {
      json_ += node.Scalar();
    } else {
      json::append_string(json_, node.Scalar());
    }
  }

  static std::size_t line_of(const YAML::Node& node) {
    return static_cast<std::size_t>(node.Mark().line + 1);
  }

  std::size_t nodes_left_;
  std::size_t depth_left_;
  std::string json_;
};

}  // namespace

FrontMatter cut_front_matter(std::string_view text) {
  const std::string_view opening = first_line(text);
  if (!is_rule(opening, "---") || opening.size() == text.size()) return {{}, text};
  const std::size_t start = opening.size() + 1;
  for (std::size_t at = start; at < text.size();) {
    const std::string_view line = first_line(text.substr(at));
    const std::size_t next = std::min(at + line.size() + 1, text.size());
    if (is_rule(line, "---") || is_rule(line, "..."))
      return {text.substr(start, at - start), text.substr(next)};
    at = next;
  }
  return {{}, text};
}

std::variant<std::string, YamlFault> yaml_to_json(std::string_view yaml, const Limits& limits) {
  if (yaml.size() > limits.yaml_bytes) {
    return YamlFault{0, "front matter is longer than " + std::to_string(limits.yaml_bytes) + " bytes"};
  }
  try {
    const YAML::Node root = YAML::Load(std::string{yaml});
    if (root.IsNull()) return "{}";
    if (!root.IsMap()) return YamlFault{1, "expected front matter of the form \"name: value\""};
    return JsonOfYaml(limits).run(root);
  } catch (const YamlFault& fault) {
    return fault;
  } catch (const YAML::Exception& error) {
    return YamlFault{static_cast<std::size_t>(error.mark.line + 1), "invalid YAML: " + error.msg};
  }
}

}  // namespace corpus
