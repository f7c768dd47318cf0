#include "corpus/date_words.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

struct Month {
  std::string_view name;
  int number;
};

// Without marks, but for Cyrillic й, which is a letter of its own. Листопад is November in Ukrainian and
// Polish.
constexpr std::array months = {
    Month{"january", 1},    Month{"february", 2},      Month{"march", 3},      Month{"april", 4},
    Month{"may", 5},        Month{"june", 6},          Month{"july", 7},       Month{"august", 8},
    Month{"september", 9},  Month{"october", 10},      Month{"november", 11},  Month{"december", 12},
    Month{"jan", 1},        Month{"feb", 2},           Month{"mar", 3},        Month{"apr", 4},
    Month{"jun", 6},        Month{"jul", 7},           Month{"aug", 8},        Month{"sep", 9},
    Month{"sept", 9},       Month{"oct", 10},          Month{"nov", 11},       Month{"dec", 12},
    Month{"januar", 1},     Month{"janner", 1},        Month{"februar", 2},    Month{"marz", 3},
    Month{"mai", 5},        Month{"juni", 6},          Month{"juli", 7},       Month{"oktober", 10},
    Month{"dezember", 12},  Month{"okt", 10},          Month{"dez", 12},       Month{"janvier", 1},
    Month{"fevrier", 2},    Month{"mars", 3},          Month{"avril", 4},      Month{"juin", 6},
    Month{"juillet", 7},    Month{"aout", 8},          Month{"septembre", 9},  Month{"octobre", 10},
    Month{"novembre", 11},  Month{"decembre", 12},     Month{"enero", 1},      Month{"febrero", 2},
    Month{"marzo", 3},      Month{"abril", 4},         Month{"mayo", 5},       Month{"junio", 6},
    Month{"julio", 7},      Month{"agosto", 8},        Month{"septiembre", 9}, Month{"octubre", 10},
    Month{"noviembre", 11}, Month{"diciembre", 12},    Month{"січня", 1},      Month{"лютого", 2},
    Month{"березня", 3},    Month{"квітня", 4},        Month{"травня", 5},     Month{"червня", 6},
    Month{"липня", 7},      Month{"серпня", 8},        Month{"вересня", 9},    Month{"жовтня", 10},
    Month{"листопада", 11}, Month{"грудня", 12},       Month{"января", 1},     Month{"февраля", 2},
    Month{"марта", 3},      Month{"апреля", 4},        Month{"мая", 5},        Month{"июня", 6},
    Month{"июля", 7},       Month{"августа", 8},       Month{"сентября", 9},   Month{"октября", 10},
    Month{"ноября", 11},    Month{"декабря", 12},      Month{"janv", 1},       Month{"fevr", 2},
    Month{"avr", 4},        Month{"juil", 7},          Month{"mrz", 3},        Month{"ene", 1},
    Month{"abr", 4},        Month{"ago", 8},           Month{"dic", 12},       Month{"gennaio", 1},
    Month{"febbraio", 2},   Month{"aprile", 4},        Month{"maggio", 5},     Month{"giugno", 6},
    Month{"luglio", 7},     Month{"settembre", 9},     Month{"ottobre", 10},   Month{"dicembre", 12},
    Month{"gen", 1},        Month{"mag", 5},           Month{"giu", 6},        Month{"lug", 7},
    Month{"set", 9},        Month{"ott", 10},          Month{"janeiro", 1},    Month{"fevereiro", 2},
    Month{"marco", 3},      Month{"maio", 5},          Month{"junho", 6},      Month{"julho", 7},
    Month{"setembro", 9},   Month{"outubro", 10},      Month{"novembro", 11},  Month{"dezembro", 12},
    Month{"fev", 2},        Month{"out", 10},          Month{"januari", 1},    Month{"februari", 2},
    Month{"maart", 3},      Month{"mei", 5},           Month{"augustus", 8},   Month{"mrt", 3},
    Month{"stycznia", 1},   Month{"lutego", 2},        Month{"marca", 3},      Month{"kwietnia", 4},
    Month{"maja", 5},       Month{"czerwca", 6},       Month{"lipca", 7},      Month{"sierpnia", 8},
    Month{"wrzesnia", 9},   Month{"pazdziernika", 10}, Month{"listopada", 11}, Month{"grudnia", 12},
    Month{"styczen", 1},    Month{"luty", 2},          Month{"marzec", 3},     Month{"kwiecien", 4},
    Month{"maj", 5},        Month{"czerwiec", 6},      Month{"lipiec", 7},     Month{"sierpien", 8},
    Month{"wrzesien", 9},   Month{"pazdziernik", 10},  Month{"listopad", 11},  Month{"grudzien", 12},
    Month{"marts", 3},      Month{"augusti", 8},       Month{"desember", 12},  Month{"يناير", 1},
    Month{"فبراير", 2},     Month{"مارس", 3},          Month{"ابريل", 4},      Month{"مايو", 5},
    Month{"يونيو", 6},      Month{"يوليو", 7},         Month{"اغسطس", 8},      Month{"سبتمبر", 9},
    Month{"اكتوبر", 10},    Month{"نوفمبر", 11},       Month{"ديسمبر", 12},
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

constexpr std::array<std::string_view, 127> fillers = {
    "monday",     "tuesday",     "wednesday",   "thursday",  "friday",
    "saturday",   "sunday",      "mon",         "tue",       "tues",
    "wed",        "thu",         "thur",        "thurs",     "fri",
    "sat",        "sun",         "montag",      "dienstag",  "mittwoch",
    "donnerstag", "freitag",     "samstag",     "sonnabend", "sonntag",
    "mo",         "di",          "mi",          "do",        "fr",
    "sa",         "so",          "lundi",       "mardi",     "mercredi",
    "jeudi",      "vendredi",    "samedi",      "dimanche",  "lunes",
    "martes",     "miercoles",   "jueves",      "viernes",   "sabado",
    "domingo",    "понеділок",   "вівторок",    "середа",    "четвер",
    "пятниця",    "субота",      "неділя",      "at",        "of",
    "de",         "um",          "den",         "le",        "del",
    "року",       "р",           "г",           "года",      "в",
    "lun",        "mer",         "jeu",         "ven",       "sam",
    "dim",        "lunedi",      "martedi",     "mercoledi", "giovedi",
    "venerdi",    "sabato",      "domenica",    "gio",       "sab",
    "dom",        "segunda",     "terca",       "quarta",    "quinta",
    "sexta",      "feira",       "maandag",     "dinsdag",   "woensdag",
    "donderdag",  "vrijdag",     "zaterdag",    "zondag",    "poniedzialek",
    "wtorek",     "sroda",       "czwartek",    "piatek",    "sobota",
    "niedziela",  "понедельник", "вторник",     "среда",     "четверг",
    "пятница",    "суббота",     "воскресенье", "الاحد",     "الاثنين",
    "الثلاثاء",   "الاربعاء",    "الخميس",      "الجمعة",    "السبت",
    "a",          "as",          "las",         "om",        "roku",
    "r",          "o",           "о",           "الساعة",    "年",
    "月",         "日"};

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

bool is_hour_word(std::string_view word) {
  return word == "uhr" || word == "uur" || word == "h" || word == "hs" || word == "hrs";
}

bool announces_hour(std::string_view word) {
  return word == "ore" || word == "alle" || word == "kl" || word == "klo" || word == "godz";
}

}  // namespace corpus
