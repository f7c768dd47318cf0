#include "corpus/agencies.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/furniture/patterns.h"

namespace corpus {

namespace {

// Comparable.
constexpr auto names = std::to_array<std::string_view>({"reuters",
                                                        "thomson reuters",
                                                        "associated press",
                                                        "the associated press",
                                                        "ap news",
                                                        "agence france-presse",
                                                        "agence france presse",
                                                        "deutsche presse-agentur",
                                                        "united press international",
                                                        "bloomberg",
                                                        "bloomberg news",
                                                        "dow jones",
                                                        "dow jones newswires",
                                                        "pa media",
                                                        "press association",
                                                        "the press association",
                                                        "canadian press",
                                                        "the canadian press",
                                                        "australian associated press",
                                                        "press trust of india",
                                                        "bernama",
                                                        "antara",
                                                        "kyodo",
                                                        "kyodo news",
                                                        "jiji press",
                                                        "yonhap",
                                                        "yonhap news",
                                                        "yonhap news agency",
                                                        "xinhua",
                                                        "xinhua news agency",
                                                        "新华社",
                                                        "新華社",
                                                        "共同通信",
                                                        "時事通信",
                                                        "연합뉴스",
                                                        "interfax",
                                                        "interfax-ukraine",
                                                        "интерфакс",
                                                        "інтерфакс-україна",
                                                        "ria novosti",
                                                        "риа новости",
                                                        "ukrinform",
                                                        "укрінформ",
                                                        "уніан",
                                                        "agencia efe",
                                                        "europa press",
                                                        "adnkronos",
                                                        "ritzau",
                                                        "belga",
                                                        "agerpres",
                                                        "anadolu agency",
                                                        "anadolu ajansı",
                                                        "وكالات",
                                                        "رويترز",
                                                        "أ ف ب",
                                                        "ا ف ب",
                                                        "د ب أ"});

// As they are written: in other letters they may be somebody's name.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"AP",  "AFP", "dpa",  "DPA",  "epd",  "EPD",  "KNA",  "kna", "SID",  "sid", "APA",   "UPI", "AAP",
     "PTI", "ANI", "IANS", "TASS", "ТАСС", "EFE",  "ANSA", "AGI", "ANP",  "NTB", "STT",   "PAP", "ČTK",
     "CTK", "MTI", "IHA",  "DHA",  "IRNA", "ISNA", "WAM",  "QNA", "MENA", "УНН", "UNIAN", "LUSA"});

}  // namespace

bool is_agency(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest) return false;
  const auto trimmed = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  if (std::ranges::find(abbreviations, trimmed.substr(0, trimmed.find_last_not_of(' ') + 1)) !=
      abbreviations.end())
    return true;
  return std::ranges::find(names, furniture::comparable(text)) != names.end();
}

}  // namespace corpus
