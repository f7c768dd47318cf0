#include "corpus/date_words.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

struct Month {
  std::string_view name;
  int number;
};

// Without marks, but for Cyrillic й, which is a letter of its own.
constexpr std::array months = {
    Month{"january", 1},    Month{"february", 2},   Month{"march", 3},      Month{"april", 4},
    Month{"may", 5},        Month{"june", 6},       Month{"july", 7},       Month{"august", 8},
    Month{"september", 9},  Month{"october", 10},   Month{"november", 11},  Month{"december", 12},
    Month{"jan", 1},        Month{"feb", 2},        Month{"mar", 3},        Month{"apr", 4},
    Month{"jun", 6},        Month{"jul", 7},        Month{"aug", 8},        Month{"sep", 9},
    Month{"sept", 9},       Month{"oct", 10},       Month{"nov", 11},       Month{"dec", 12},
    Month{"januar", 1},     Month{"janner", 1},     Month{"februar", 2},    Month{"marz", 3},
    Month{"mai", 5},        Month{"juni", 6},       Month{"juli", 7},       Month{"oktober", 10},
    Month{"dezember", 12},  Month{"okt", 10},       Month{"dez", 12},       Month{"janvier", 1},
    Month{"fevrier", 2},    Month{"mars", 3},       Month{"avril", 4},      Month{"juin", 6},
    Month{"juillet", 7},    Month{"aout", 8},       Month{"septembre", 9},  Month{"octobre", 10},
    Month{"novembre", 11},  Month{"decembre", 12},  Month{"enero", 1},      Month{"febrero", 2},
    Month{"marzo", 3},      Month{"abril", 4},      Month{"mayo", 5},       Month{"junio", 6},
    Month{"julio", 7},      Month{"agosto", 8},     Month{"septiembre", 9}, Month{"octubre", 10},
    Month{"noviembre", 11}, Month{"diciembre", 12}, Month{"січня", 1},      Month{"лютого", 2},
    Month{"березня", 3},    Month{"квітня", 4},     Month{"травня", 5},     Month{"червня", 6},
    Month{"липня", 7},      Month{"серпня", 8},     Month{"вересня", 9},    Month{"жовтня", 10},
    Month{"листопада", 11}, Month{"грудня", 12},    Month{"января", 1},     Month{"февраля", 2},
    Month{"марта", 3},      Month{"апреля", 4},     Month{"мая", 5},        Month{"июня", 6},
    Month{"июля", 7},       Month{"августа", 8},    Month{"сентября", 9},   Month{"октября", 10},
    Month{"ноября", 11},    Month{"декабря", 12},
};

struct Zone {
  std::string_view name;
  int hours;
};

constexpr std::array zones = {
    Zone{"z", 0},    Zone{"utc", 0},  Zone{"gmt", 0},  Zone{"ut", 0},   Zone{"wet", 0},  Zone{"west", 1},
    Zone{"bst", 1},  Zone{"cet", 1},  Zone{"mez", 1},  Zone{"cest", 2}, Zone{"mesz", 2}, Zone{"eet", 2},
    Zone{"eest", 3}, Zone{"msk", 3},  Zone{"est", -5}, Zone{"edt", -4}, Zone{"cst", -6}, Zone{"cdt", -5},
    Zone{"mst", -7}, Zone{"mdt", -6}, Zone{"pst", -8}, Zone{"pdt", -7}, Zone{"jst", 9},
};

constexpr std::array<std::string_view, 66> fillers = {
    "monday",  "tuesday",   "wednesday", "thursday", "friday",     "saturday", "sunday",    "mon",
    "tue",     "tues",      "wed",       "thu",      "thur",       "thurs",    "fri",       "sat",
    "sun",     "montag",    "dienstag",  "mittwoch", "donnerstag", "freitag",  "samstag",   "sonnabend",
    "sonntag", "mo",        "di",        "mi",       "do",         "fr",       "sa",        "so",
    "lundi",   "mardi",     "mercredi",  "jeudi",    "vendredi",   "samedi",   "dimanche",  "lunes",
    "martes",  "miercoles", "jueves",    "viernes",  "sabado",     "domingo",  "понеділок", "вівторок",
    "середа",  "четвер",    "пятниця",   "субота",   "неділя",     "at",       "of",        "de",
    "um",      "uhr",       "den",       "le",       "del",        "року",     "р",         "г",
    "года",    "в"};

}  // namespace

std::optional<int> month_named(std::string_view word) {
  const auto found = std::ranges::find(months, word, &Month::name);
  return found == months.end() ? std::nullopt : std::optional{found->number};
}

std::optional<int> zone_named(std::string_view word) {
  constexpr int seconds_an_hour = 3600;
  const auto found = std::ranges::find(zones, word, &Zone::name);
  return found == zones.end() ? std::nullopt : std::optional{found->hours * seconds_an_hour};
}

bool is_filler(std::string_view word) {
  return std::ranges::find(fillers, word) != fillers.end();
}

}  // namespace corpus
