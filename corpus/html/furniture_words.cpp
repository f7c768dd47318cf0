#include "corpus/html/furniture_words.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace corpus::html {
namespace {

// Most sites name their elements in English, whatever the language of their articles.
constexpr std::string_view light_words =
    "abonnement ad ads adsbygoogle advert advertisement advertising adwrap anzeige banner biography bookmark "
    "bookmarks "
    "breadcrumb breadcrumbs byline caption captions carousel compartilhar compartir condividi copyright "
    "correlati credit "
    "credits cta dialog disclaimer donate donation feedback figcaption follow gallery infobox login "
    "masthead menu "
    "metadata mostread nav navbar navigation nocontent noprint offscreen outbrain pager pagination partage "
    "partager paywall "
    "player polecane poll popular postmeta prevnext print promo promotion publicidad publicite rating "
    "ratings reactions "
    "readmore recirc recirculation recommend recommendation recommendations recommended registration reklama "
    "relacionadas "
    "relacionados respond rss share sharebar sharedaddy sharethis sharing shop sidebar signup skip slideshow "
    "social sponsor "
    "sponsored sponsors subscribe subscription suggested taboola tags teaser teasers teilen toc toolbar "
    "tools tooltip "
    "trending video videos vote werbung widget widgets";
constexpr std::string_view heavy_words =
    "comentarios comment commentaires commentlist comments commenti consent cookie cookies disqus footer "
    "gdpr kommentar "
    "kommentare komentare komentarze modal newsletter overlay popup reacties related replies";
constexpr std::string_view qualifiers =
    "closed embed enable enabled fixed has hide main no not open with without w";
constexpr std::string_view furniture_roles =
    "alert alertdialog banner complementary contentinfo dialog form menu menubar navigation note search "
    "tablist toolbar "
    "tooltip";
constexpr std::string_view main_names =
    "articlebody articlecontent articlecopy articletext bodytext contentbody entrybody entrycontent maintext "
    "newsbody "
    "newscontent newstext postbody postcontent posttext richtext storybody storycontent storytext "
    "textcontent";

// Separated by |.
constexpr std::string_view furniture_lines =
    "advert|advertisement|advertising|anzeige|werbung|publicidad|publicité|pubblicità|reklama|реклама|"
    "annonse|annonce|"
    "mainos|share|share this|tweet|email|print|comments|subscribe|loading...|text size|read more|more|"
    "story continues below|article continues below|continue reading|continue reading the main story|"
    "skip advertisement|story continues below advertisement";
constexpr std::string_view furniture_openings =
    "read more:|read also:|also read:|read next:|see also:|related:|more:|watch:|share this|follow us "
    "on|sign up for|"
    "subscribe to|click here|advertisement|lesen sie auch|lesen sie mehr|mehr zum thema|lire aussi|à lire "
    "aussi|"
    "lee también|leer más|lea también|leia também|leia mais|veja também|leggi anche|lees ook|czytaj "
    "także|czytaj też|"
    "zobacz też|přečtěte si|читайте также|читайте також|copyright ©|© |(c) 20|all rights "
    "reserved|photo:|image:|tags:|"
    "filed under|posted in";

std::vector<std::string_view> split(std::string_view list, char separator) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

using Words = std::unordered_set<std::string_view>;

Words words_of(std::string_view list, char separator = ' ') {
  const std::vector<std::string_view> words = split(list, separator);
  return {words.begin(), words.end()};
}

}  // namespace

bool is_furniture_word(std::string_view word) {
  static const Words words = words_of(light_words);
  return words.contains(word) || is_heavy_word(word);
}

bool is_heavy_word(std::string_view word) {
  static const Words words = words_of(heavy_words);
  return words.contains(word);
}

bool is_qualifier(std::string_view word) {
  static const Words words = words_of(qualifiers);
  return words.contains(word);
}

bool is_furniture_role(std::string_view role) {
  static const Words words = words_of(furniture_roles);
  return words.contains(role);
}

bool is_main_name(std::string_view squeezed) {
  static const std::vector<std::string_view> names = split(main_names, ' ');
  return std::ranges::any_of(
      names, [&](std::string_view name) { return squeezed.find(name) != std::string_view::npos; });
}

bool is_furniture_line(std::string_view line) {
  static const Words lines = words_of(furniture_lines, '|');
  return lines.contains(line);
}

bool opens_furniture(std::string_view line) {
  static const std::vector<std::string_view> openings = split(furniture_openings, '|');
  return std::ranges::any_of(openings, [&](std::string_view opening) { return line.starts_with(opening); });
}

}  // namespace corpus::html
