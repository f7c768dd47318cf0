#include "corpus/furniture/mask.h"

#include "corpus/furniture/invitation.h"
#include "corpus/furniture/patterns.h"
#include "corpus/furniture/spans.h"
#include "corpus/furniture/twice.h"

namespace corpus::furniture {

std::vector<MaskedSpan> furniture_of(std::string_view title, const Units& body) {
  std::vector<MaskedSpan> spans = known_furniture(body);
  spans = united(std::move(spans), repeated_title(title, body), body.text());
  spans = united(std::move(spans), invitation_at_end(body), body.text());
  return united(std::move(spans), repeated_runs(body.text()), body.text());
}

}  // namespace corpus::furniture
