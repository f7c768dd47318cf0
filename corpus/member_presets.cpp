#include "corpus/member_presets.h"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <string>

#include "corpus/json/scanner.h"
#include "corpus/text/utf8.h"

namespace corpus {
namespace {

struct Preset {
  std::string_view name;
  std::span<const MemberName> names;
};

const std::array ninjs = {
    MemberName{"uri", Field::id},
    MemberName{"guid", Field::id},
    MemberName{"headlines", Field::title},
    MemberName{"name", Field::title},
    MemberName{"bodyhtml", Field::body, Form::html},
    MemberName{"bodyxhtml", Field::body, Form::html},
    MemberName{"bodies", Field::body, Form::html},
    MemberName{"versioncreated", Field::published},
    MemberName{"firstcreated", Field::published},
    MemberName{"contentcreated", Field::published},
    MemberName{"provider", Field::source},
    MemberName{"source", Field::source},
    MemberName{"infosources", Field::source},
    MemberName{"copyrightholder", Field::source},
    MemberName{"by", Field::authors},
    MemberName{"bylines", Field::authors},
    MemberName{"subject", Field::tags},
    MemberName{"subjects", Field::tags},
};

const std::array schema_org = {
    MemberName{"@id", Field::id},
    MemberName{"identifier", Field::id},
    MemberName{"headline", Field::title},
    MemberName{"name", Field::title},
    MemberName{"articlebody", Field::body},
    MemberName{"datepublished", Field::published},
    MemberName{"datecreated", Field::published},
    MemberName{"datemodified", Field::published},
    MemberName{"mainentityofpage", Field::url},
    MemberName{"creator", Field::authors},
    MemberName{"sourceorganization", Field::source},
    MemberName{"about", Field::tags},
};

const std::array news_please = {
    MemberName{"maintext", Field::body},
    MemberName{"datepublish", Field::published},
    MemberName{"datedownload", std::nullopt},
    MemberName{"sourcedomain", Field::source},
};

const std::array presets = {Preset{"ninjs", ninjs}, Preset{"schema.org", schema_org},
                            Preset{"news-please", news_please}};

struct FieldName {
  std::string_view name;
  Field field;
};
constexpr std::array field_names = {
    FieldName{"id", Field::id},
    FieldName{"url", Field::url},
    FieldName{"title", Field::title},
    FieldName{"body", Field::body},
    FieldName{"published", Field::published},
    FieldName{"source", Field::source},
    FieldName{"section", Field::section},
    FieldName{"language", Field::language},
    FieldName{"authors", Field::authors},
    FieldName{"tags", Field::tags},
};

MemberNames before_the_usual(std::span<const MemberName> names) {
  MemberNames all(names);
  all.add(known_member_names());
  return all;
}

std::optional<Field> field_called(const std::string& name, const std::string& for_member) {
  const auto* const found = std::ranges::find(field_names, name, &FieldName::name);
  if (found != field_names.end()) return found->field;
  throw std::runtime_error(
      "\"" + for_member + "\": \"" + name +
      "\" is no field: expected id, url, title, body, published, source, section, language, "
      "authors, tags or null");
}

std::vector<MemberName> read_map(json::Scanner& scanner) {
  std::vector<MemberName> names;
  if (scanner.kind() != json::Kind::object)
    throw std::runtime_error("expected a JSON object of member names to fields");
  std::string name;
  for (scanner.enter(); scanner.next_member(name);) {
    MemberName each{squeezed_name(name), std::nullopt};
    if (each.name.empty()) throw std::runtime_error("a member has no name");
    const json::Kind kind = scanner.kind();
    if (kind == json::Kind::string) {
      std::string field;
      scanner.read_string(field);
      each.field = field_called(field, name);
    } else if (kind == json::Kind::null) {
      scanner.skip();
    } else {
      throw std::runtime_error("\"" + name + "\": expected the name of a field, or null");
    }
    names.push_back(std::move(each));
  }
  scanner.finish();
  return names;
}

}  // namespace

std::optional<MemberNames> preset_member_names(std::string_view preset) {
  const auto* const found = std::ranges::find(presets, preset, &Preset::name);
  if (found == presets.end()) return std::nullopt;
  return before_the_usual(found->names);
}

MemberNames read_member_names(std::string_view json) {
  constexpr std::size_t depth = 4;
  if (!text::is_valid_utf8(json)) throw std::runtime_error("expected JSON in UTF-8");
  json::Scanner scanner(json, depth);
  try {
    return before_the_usual(read_map(scanner));
  } catch (const json::Fault& fault) {
    throw std::runtime_error("invalid JSON at byte " + std::to_string(fault.at + 1) + ": " +
                             std::string(fault.expected));
  }
}

}  // namespace corpus
