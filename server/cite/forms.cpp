#include "server/cite/forms.h"

#include <array>

namespace server::cite {
namespace {

constexpr std::array<Form, 3> table{{
    {"bibtex", "application/x-bibtex; charset=utf-8", "bib", bibtex},
    {"csl", "application/vnd.citationstyles.csl+json", "json", csl},
    {"ris", "application/x-research-info-systems; charset=utf-8", "ris", ris},
}};

}  // namespace

std::span<const Form> forms() {
  return table;
}

const Form* find_form(std::string_view name) {
  for (const Form& form : table) {
    if (form.name == name) return &form;
  }
  return nullptr;
}

}  // namespace server::cite
