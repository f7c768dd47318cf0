#include "server/keys/in_target.h"

#include <algorithm>

#include "server/connections/characters.h"

namespace server::keys {
namespace {

/// Takes the parameters of a target's query one by one, as they were sent.
class Query {
 public:
  explicit Query(std::string_view target) : rest_(target.substr(std::min(target.find('?'), target.size()))) {}

  bool next() {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('&', 1), rest_.size());
    parameter_ = rest_.substr(0, end);
    rest_.remove_prefix(end);
    const std::size_t equals = parameter_.find('=');
    is_key_ = equals != std::string_view::npos &&
              connections::equals_ignoring_case(parameter_.substr(1, equals - 1), "x-algolia-api-key");
    value_ = is_key_ ? parameter_.substr(equals + 1) : std::string_view{};
    return true;
  }

  std::string_view parameter() const { return parameter_; }  ///< with its ? or &
  std::string_view value() const { return value_; }          ///< of a key
  bool is_key() const { return is_key_; }

 private:
  std::string_view rest_;
  std::string_view parameter_;
  std::string_view value_;
  bool is_key_ = false;
};

}  // namespace

std::string_view key_in(std::string_view target) {
  if (!target.starts_with("/1/")) return {};
  for (Query query(target); query.next();) {
    if (query.is_key()) return query.value();
  }
  return {};
}

std::string without_keys(std::string_view target) {
  std::string shown{target.substr(0, target.find('?'))};
  for (Query query(target); query.next();) {
    const std::string_view parameter = query.parameter();
    shown += parameter.substr(0, parameter.size() - query.value().size());
    if (query.is_key()) shown += "***";
  }
  return shown;
}

}  // namespace server::keys
