#include "corpus/date_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace corpus {
namespace {

// One language or spelling a row, from January on, without marks but for Cyrillic й, which is a letter of its
// own; where a name is missing, another row has it. Листопад and listopad are November here, as in Ukrainian,
// Polish and Czech.
constexpr std::string_view month_rows = R"(
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sep oct nov dec
- - - - - - - - sept - - -
januar februar marz april mai juni juli august september oktober november dezember
janner feber maerz - - - - - - okt - dez
jaenner - mrz - - - - - - - - -
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
janv fevr - avr - - juil - - - - -
- fev - - - - - - - - - -
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
ene - - abr - - - ago setiembre - - dic
gennaio febbraio - aprile maggio giugno luglio - settembre ottobre - dicembre
gen - - - mag giu lug - set ott - -
janeiro fevereiro marco - maio junho julho - setembro outubro novembro dezembro
- - - - - - - - - out - -
januari februari maart - mei - - augustus - - - -
- - mrt - - - - - - - - -
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien
sty lut - kwi - cze - - wrz paz - gru
- - marts - - - - augusti - - - desember
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
- sub - - - haz tem agu eyl - kas -
ianuarie februarie martie aprilie - iunie iulie - septembrie octombrie noiembrie decembrie
ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince
januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
- - maret - - - - agustus - - - -
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
січ лют берез квіт трав черв лип серп верес жовт листоп груд
- - бер - - - - - вер - лист -
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
янв фев мар апр - июн июл авг сен окт ноя дек
- февр - - - - - - сент - нояб -
ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου
يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
- شباط اذار نيسان ايار حزيران تموز اب ايلول - - -
جانفي فيفري - افريل ماي جوان جويلية اوت - - - -
ژانویه فوریه مارس اوریل مه ژوين ژويیه اوت سپتامبر اکتبر نوامبر دسامبر
)";

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

constexpr std::string_view fillers = R"(
monday tuesday wednesday thursday friday saturday sunday
mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
lunes martes miercoles jueves viernes sabado domingo mie jue vie
lunedi martedi mercoledi giovedi venerdi sabato domenica gio sab dom
segunda terca quarta quinta sexta feira seg ter qua qui sex
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
poniedzialek wtorek sroda czwartek piatek sobota niedziela
pazartesi sali carsamba persembe cuma cumartesi pazar
понеділок вівторок середа четвер пятниця п'ятниця субота неділя
понедельник вторник среда четверг пятница суббота воскресенье
пн вт ср чт пт сб вс нд
الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت
年 月 日 号 號 分 秒 曜日 火曜日 水曜日 木曜日 金曜日 土曜日 火 水 木 金 土
星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天
周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日
년 월 일 분 초 요일 화요일 수요일 목요일 금요일 토요일 화 수 목 금 토
at am of de um den le del року р г года в a as las om roku r o о الساعة
)";

/// The words of a list between spaces and line ends.
std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = list.find_first_not_of(" \n", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(list.find_first_of(" \n", at), list.size());
    words.push_back(list.substr(at, end - at));
    at = end;
  }
  return words;
}

using Months = std::unordered_map<std::string_view, int>;

Months all_months() {
  constexpr std::size_t in_a_year = 12;
  Months numbers;
  const std::vector<std::string_view> words = words_of(month_rows);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] != "-") numbers.emplace(words[i], static_cast<int>(i % in_a_year) + 1);
  return numbers;
}

}  // namespace

std::optional<int> month_named(std::string_view word) {
  static const Months months = all_months();
  const auto found = months.find(word);
  return found == months.end() ? std::nullopt : std::optional{found->second};
}

std::optional<int> zone_named(std::string_view word) {
  constexpr int seconds_an_hour = 3600;
  const auto found = std::ranges::find(zones, word, &Zone::name);
  return found == zones.end() ? std::nullopt : std::optional{found->hours * seconds_an_hour};
}

bool is_filler(std::string_view word) {
  static const std::unordered_set<std::string_view> all = [] {
    const std::vector<std::string_view> words = words_of(fillers);
    return std::unordered_set<std::string_view>(words.begin(), words.end());
  }();
  return all.contains(word);
}

bool is_hour_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> words = {"uhr", "uur", "h", "hs", "hrs", "時", "时", "点", "시"};
  return std::ranges::find(words, word) != words.end();
}

std::optional<int> month_of_two_words(std::string_view word, std::string_view next) {
  const bool first = next == "الاول";
  if (!first && next != "الثاني") return std::nullopt;
  if (word == "كانون") return first ? 12 : 1;
  if (word == "تشرين") return first ? 10 : 11;
  return std::nullopt;
}

std::optional<HalfDay> half_day_named(std::string_view word) {
  constexpr std::array before = std::to_array<std::string_view>({"am", "上午", "午前", "오전", "صباحا", "ص"});
  constexpr std::array after = std::to_array<std::string_view>({"pm", "下午", "午後", "오후", "مساء", "م"});
  if (std::ranges::find(before, word) != before.end()) return HalfDay::before_noon;
  if (std::ranges::find(after, word) != after.end()) return HalfDay::after_noon;
  return std::nullopt;
}

bool announces_hour(std::string_view word) {
  return word == "ore" || word == "alle" || word == "kl" || word == "klo" || word == "godz";
}

}  // namespace corpus
