#include "server/json_body.h"

#include <functional>
#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/text/utf8.h"
#include "server/parameter_table.h"
#include "server/problem.h"

namespace server {
namespace {

using Json = nlohmann::json;

/// Watches a text being parsed: how deep it is nested, and that no object has a name twice.
class Watch {
 public:
  explicit Watch(std::size_t depth) : most_(depth) {}

  bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
    const bool opens =
        event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (opens && static_cast<std::size_t>(depth) >= most_) {
      refuse_json("the JSON is nested more than " + std::to_string(most_) + " deep");
    }
    if (event == Json::parse_event_t::object_start) names_.emplace_back();
    if (event == Json::parse_event_t::object_end) names_.pop_back();
    if (event == Json::parse_event_t::key) require_new(parsed.get_ref<const std::string&>());
    return true;
  }

 private:
  void require_new(const std::string& name) {
    if (names_.back().insert(name).second) return;
    refuse_json("the JSON object has " + shown(name) + " twice");
  }

  std::size_t most_;
  std::vector<std::set<std::string>> names_;
};

}  // namespace

void refuse_json(std::string detail) {
  throw ProblemError{{.status = 400, .code = "invalid_json", .detail = std::move(detail), .parameter = {}}};
}

nlohmann::json parse_json(std::string_view text, const Limits& limits) {
  if (!corpus::text::is_valid_utf8(text)) refuse_json("the body is not valid UTF-8");
  Watch watch(limits.json_depth);
  try {
    return Json::parse(text.begin(), text.end(), std::ref(watch));
  } catch (const Json::parse_error& error) {
    refuse_json("the body is not JSON: it stops making sense at byte " + std::to_string(error.byte));
  } catch (const Json::out_of_range&) {
    refuse_json("the body holds a number that is out of range");
  }
}

}  // namespace server
