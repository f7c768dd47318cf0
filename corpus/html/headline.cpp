#include "corpus/html/headline.h"

#include <algorithm>
#include <array>
#include <vector>

namespace corpus::html {
namespace {

constexpr std::array<std::string_view, 12> separators = {" | ",  " - ", " – ", " — ", " · ", " • ",
                                                         " :: ", " » ", " « ", " / ", " ‹ ", "｜"};

// Titles are compared by what they begin with: searching one long text in another takes its time.
constexpr std::size_t compared_bytes = 300;

/// Letters and digits in lower case (of ASCII; other letters as they are).
std::string squeezed(std::string_view text) {
  std::string result;
  for (const char byte : text.substr(0, compared_bytes)) {
    if (static_cast<signed char>(byte) < 0 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
      result += byte;
    if (byte >= 'A' && byte <= 'Z') result += static_cast<char>(byte + 32);
  }
  return result;
}

/// Whether a part of a title is the outlet's name: "BBC News" for "BBC", "The Ledger" for
/// "ledger.example.org".
bool names_outlet(std::string_view part, std::span<const std::string> names) {
  constexpr std::size_t least = 3;
  const std::string x = squeezed(part);
  return x.size() >= least && std::ranges::any_of(names, [&](const std::string& name) {
           const std::string y = squeezed(name);
           if (y.size() < least) return false;
           const std::string& longer = x.size() > y.size() ? x : y;
           const std::string& shorter = x.size() > y.size() ? y : x;
           return longer.find(shorter) != std::string::npos && shorter.size() * 5 >= longer.size() * 2;
         });
}

struct Cut {
  std::string_view first;
  std::string_view last;
};

/// All ways to cut a title in two at a separator, from the end.
std::vector<Cut> cuts_of(std::string_view title) {
  std::vector<Cut> cuts;
  if (title.size() > compared_bytes) return cuts;
  for (std::size_t at = title.size(); at-- > 1;) {
    for (const std::string_view separator : separators) {
      if (title.substr(at).starts_with(separator))
        cuts.push_back({title.substr(0, at), title.substr(at + separator.size())});
    }
  }
  return cuts;
}

class Headline {
 public:
  Headline(std::span<const std::string> titles, std::span<const std::string> names)
      : titles_(titles), names_(names) {}

  std::string run() const {
    for (const std::string& title : titles_) {
      if (!title.empty() && !is_outlet(title)) return std::string{without_outlet(title)};
    }
    const auto any = std::ranges::find_if(titles_, [](const std::string& title) { return !title.empty(); });
    return any == titles_.end() ? std::string{} : *any;
  }

 private:
  bool is_outlet(std::string_view title) const {
    const std::string x = squeezed(title);
    return std::ranges::any_of(names_, [&](const std::string& name) { return squeezed(name) == x; });
  }

  std::string_view without_outlet(std::string_view title) const {
    constexpr std::size_t most_cuts = 8;
    for (bool again = true; again;) {
      again = false;
      const std::vector<Cut> cuts = cuts_of(title);
      if (cuts.size() > most_cuts) return title;
      for (const Cut& cut : cuts) {
        std::string_view rest;
        if (is_title(cut.first) || names_outlet(cut.last, names_)) rest = cut.first;
        if (is_title(cut.last) || (rest.empty() && names_outlet(cut.first, names_))) rest = cut.last;
        if (rest.empty()) continue;
        title = rest;
        again = true;
        break;
      }
    }
    return title;
  }

  /// Whether another title of the page, and no name of the outlet, says just that.
  bool is_title(std::string_view part) const {
    constexpr std::size_t least = 12;
    const std::string x = squeezed(part);
    return x.size() >= least && !is_outlet(part) &&
           std::ranges::any_of(titles_, [&](const std::string& title) { return squeezed(title) == x; });
  }

  std::span<const std::string> titles_;
  std::span<const std::string> names_;
};

}  // namespace

std::string choose_headline(std::span<const std::string> titles, std::span<const std::string> names) {
  return Headline(titles, names).run();
}

std::string without_slogan(std::string_view name, std::string_view site) {
  const std::vector<std::string> names = {std::string{site}};
  const std::vector<Cut> cuts = cuts_of(name);
  if (!cuts.empty() && names_outlet(cuts.back().first, names)) return std::string{cuts.back().first};
  return std::string{name};
}

std::string behind_title(std::string_view page_title, std::string_view title) {
  constexpr std::size_t longest_name = 60;  // bytes
  const std::vector<Cut> cuts = cuts_of(page_title);
  const std::string x = squeezed(title);
  const bool begins = !cuts.empty() && !x.empty() && squeezed(cuts.back().first) == x;
  return begins && cuts.front().last.size() <= longest_name ? std::string{cuts.front().last} : std::string{};
}

bool are_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 10;
  std::string x = squeezed(a);
  std::string y = squeezed(b);
  if (x.size() > y.size()) std::swap(x, y);
  return x.size() >= least && y.find(x) != std::string::npos;
}

}  // namespace corpus::html
