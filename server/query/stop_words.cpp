#include "server/query/stop_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "corpus/text/fold.h"

namespace server::query {
namespace {

struct StopList {
  std::string_view language;
  std::string_view words;  ///< lower case, each followed by a space
};

// clang-format off
constexpr std::array<StopList, 11> stop_lists = {{
    {"en",
     "a about above across after again against all also although always am among an and another any are "
     "around as at be because been before being below between both but by can could did do does doing "
     "down during e.g each eg either etc for from further had has have having he her here hers herself him himself "
     "his how however i i.e ie if in into is it its itself just may me might more most must my myself no nor "
     "not of off on once one only or other our ours out over own same shall she should so some such "
     "than that the their theirs them themselves then there these they this those through to too under "
     "until up upon us very was we were what when where which while who whom whose why will with within "
     "without would you your yours "},
    {"de",
     "aber alle allem allen aller alles als also am an auch auf aus bei bin bis da damit dann das dass "
     "dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem "
     "einen einer eines er es etwas für gegen hat hatte hatten ich ihm ihn ihr ihre ihrem ihren ihrer "
     "im in ins ist ja kann kein keine können man mehr mit nach nicht noch nun nur ob oder ohne sehr "
     "sein seine seinem seinen seiner seit sich sie sind so um und uns unter vom von vor war waren was "
     "wegen weil wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur zwischen über "},
    {"fr",
     "alors après au aucun aussi autre aux avait avec avoir bien car ce cela ces cet cette ceux chez "
     "comme dans de des donc dont du elle elles en encore entre est et eux il ils je la le les leur "
     "leurs lors lui mais mes moi mon même ne nos notre nous on ont ou où par pas peu peut plus pour qu "
     "que quel quelle qui sa sans se selon ses si son sont sous sur ta te tes tous tout toute toutes "
     "très tu un une vers vos votre vous y à été être "},
    {"es",
     "a al algo algunos ante antes aquel así aunque bajo bien cada como con contra cual cuando de del "
     "desde donde dos durante e el ella ellas ellos en entre era eran es esa ese eso esta estaba estar "
     "este esto estos están fue fueron ha había han hasta hay la las le les lo los me mi mientras muy "
     "más nada ni no nos o os otra otro para pero por porque que quien se según ser si sido sin sobre "
     "son su sus sí también tan tanto te tiene tu un una uno unos y ya yo "},
    {"it",
     "a ad agli ai al alla alle allo anche ancora aveva che chi ci come con contro cui da dagli dai dal "
     "dalla dalle de degli dei del della delle dello di dopo dove due e ed era erano essere fra gli ha "
     "hanno i il in io la le lei li lo loro lui ma mentre mi molto ne negli nei nel nella nelle nello "
     "noi non nostro o ogni per perché più poi prima quale quando quanto quella quello questa questo "
     "qui se senza si sia sono su sua sui sul sulla sulle suo tra tutti tutto un una uno vi "},
    {"pt",
     "a ao aos as até com como da das de dela dele depois do dos e ela elas ele eles em entre era essa "
     "esse esta este eu foi foram há isso isto já la lhe mais mas me mesmo muito na nas nem no nos num "
     "numa não nós o os ou para pela pelas pelo pelos por qual quando que quem se sem ser seu seus sua "
     "suas só também te tem um uma você à às é "},
    {"nl",
     "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een en "
     "er ge geen had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon maar "
     "me meer men met mij mijn na naar niet niets nog nu of om omdat ons ook op over reeds te tegen "
     "toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil worden zal ze "
     "zelf zich zij zijn zo zonder zou "},
    {"sv",
     "alla att av blev bli den denna deras dess det detta dig din du där då efter ej eller en er ett "
     "från för ha hade han hans har hon hur här i inom inte jag kan kunde man med mellan men mig min "
     "mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina ska som så till "
     "under upp ut utan vad var vara vi vid är över "},
    {"pl",
     "a aby ale bardzo bez bo by być był była było były co czy dla do gdy gdzie go i ich im ja jak jako "
     "je jednak jego jej jest jeszcze już każdy kiedy kto która które którego której który których lub "
     "ma mi mnie może na nad nas nie nim o od on ona one oni oraz po pod przed przez przy się są ta tak "
     "także tam te tego tej ten to tu tych tylko tym u w we więc z za że "},
    {"uk",
     "а або але б без би був була були було бути в вам вас ваш вже ви вона вони воно все всі від він да "
     "де для до ж з за зі й його йому кого коли крім лише мене мені ми може між на навіть над нам нас "
     "наш не ним них ні однак перед по при про проти під після та так також там те ти тим то того той "
     "тому тут у усі хоча це цей цього ці цієї через чи чого що щоб щодо я як яка який якщо які є і із "
     "їм їх їхній її "},
    {"ru",
     "а без более бы был была были было быть в вам вас весь во вот все всех вы где да даже для до его "
     "ее ей если есть еще же за здесь и из или им их к как ко когда кто ли либо между меня мне может "
     "мой мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от очень перед по "
     "под после потому при про с сам свое своей свою себя со так также такой там тебя тем то того тоже "
     "той только том ты у уже хотя чего чей чем что чтобы эта эти это этого этой этом этот я "},
}};
// clang-format on

using WordSet = std::unordered_set<std::string_view>;

std::unordered_map<std::string_view, WordSet> sets_of_lists() {
  std::unordered_map<std::string_view, WordSet> sets;
  for (const StopList& list : stop_lists) {
    WordSet& words = sets[list.language];
    for (std::string_view rest = list.words; !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) {
      words.insert(rest.substr(0, rest.find(' ')));
    }
  }
  return sets;
}

bool is_in_capitals(std::string_view word, std::string_view lowered) {
  if (word.size() < 2 || word.front() == lowered.front() || static_cast<unsigned char>(word.front()) >= 0x80)
    return false;
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The word as lists have it; empty when it can be in none. With its inner dots, so that "U.S." is not "us".
std::string list_form(std::string_view word) {
  std::string lowered;
  if (word.find('.') != std::string_view::npos) {
    for (const char c : word) lowered += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lowered;
  }
  corpus::text::lower_word(word, lowered);
  return lowered.empty() || is_in_capitals(word, lowered) ? std::string() : lowered;
}

const WordSet& stop_words_of(std::string_view language) {
  static const std::unordered_map<std::string_view, WordSet> sets = sets_of_lists();
  static const WordSet none;
  const auto words = sets.find(language);
  return words == sets.end() ? none : words->second;
}

std::vector<std::size_t> members(const std::vector<std::string>& forms, const WordSet& set) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < forms.size(); ++at) {
    if (set.contains(forms[at])) found.push_back(at);
  }
  return found;
}

}  // namespace

bool is_stop_word(std::string_view word, std::string_view language) {
  return stop_words_of(language).contains(list_form(word));
}

std::vector<std::size_t> stop_words_among(const std::vector<std::string>& words,
                                          const std::vector<std::string>& languages) {
  if (languages.empty()) return {};
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const std::string& word : words) forms.push_back(list_form(word));
  std::vector<std::size_t> stops = members(forms, stop_words_of(languages.front()));
  const std::size_t to_beat = std::max<std::size_t>(stops.size(), 1);
  for (const std::string& language : languages) {
    const std::vector<std::size_t> more = members(forms, stop_words_of(language));
    if (more.size() > to_beat) stops.insert(stops.end(), more.begin(), more.end());
  }
  std::sort(stops.begin(), stops.end());
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

}  // namespace server::query
