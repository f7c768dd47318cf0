// broadsheet-judged: draws from an index what a person then judges; README.md says how the lists were made.
// usage: broadsheet-judged names|copies|variants INDEX SEED COUNT

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include <xapian.h>

#include "tests/judged/draw.h"

namespace {

struct Mode {
  std::string_view name;
  void (*draw)(const judged::Draw& draw, std::ostream& to);
};

constexpr Mode modes[] = {
    {"names", judged::names}, {"copies", judged::copies}, {"variants", judged::variants}};

int draw(std::string_view what, const judged::Draw& draw) {
  for (const Mode& mode : modes) {
    if (mode.name != what) continue;
    mode.draw(draw, std::cout);
    return 0;
  }
  std::cerr << "broadsheet-judged: draws names, copies or variants, not '" << what << "'\n";
  return 2;
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    std::cerr << "usage: broadsheet-judged names|copies|variants INDEX SEED COUNT\n";
    return 2;
  }
  try {
    return draw(words[1], {.index = words[2],
                           .seed = static_cast<unsigned>(std::strtoul(words[3], nullptr, 10)),
                           .count = std::strtoul(words[4], nullptr, 10)});
  } catch (const std::exception& error) {
    std::cerr << "broadsheet-judged: " << error.what() << '\n';
  } catch (const Xapian::Error& error) {
    std::cerr << "broadsheet-judged: " << error.get_description() << '\n';
  }
  return 1;
}
