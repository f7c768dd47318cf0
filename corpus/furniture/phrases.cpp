#include "corpus/furniture/phrases.h"

// What stands here is masked in every archive. An entry has to be furniture wherever it fills a whole line;
// what may also be news belongs under a shape that asks for more, or nowhere. Entries end in a semicolon.

namespace corpus::furniture {
namespace {

// The unit is the phrase.
constexpr std::string_view whole = R"(
skip to main content; skip to content; skip to navigation; jump to content; back to top; back to the top;
return to homepage; toggle navigation; open menu; close menu; main menu; main navigation; search this site;
site search; aller au contenu principal; aller au contenu; passer au contenu; retour en haut;
retour à l'accueil; zum inhalt springen; zum hauptinhalt springen; direkt zum inhalt; zum seitenanfang;
zur startseite; saltar al contenido; saltar al contenido principal; ir al contenido;
ir al contenido principal; vai al contenuto; vai al contenuto principale; ir para o conteúdo;
pular para o conteúdo; przejdź do treści; ga naar de inhoud; перейти до вмісту; перейти до основного вмісту;
перейти до змісту; перейти к содержанию; перейти к основному содержанию; на головну; на главную;
انتقل إلى المحتوى; تخطى إلى المحتوى; الانتقال إلى المحتوى الرئيسي; no time to read; get a summary;
short on time? read the summary; read the summary; listen to this article; listen to article; audio version;
read more here; read the full story; read the full article; read full story; read full article;
read the rest of this entry; continue reading below; continue reading the main story; story continues below;
story continues below advertisement; article continues below; article continues after advertisement;
see more; show more; load more; view all; learn more; click here; click here for more; click to enlarge;
recommended resources; more like this; more stories; more news; most popular; most popular stories;
most read; most viewed; most shared; trending now; trending stories; editor's picks; editors' picks;
top stories; latest news; latest stories; latest headlines; around the web; from the web; meistgelesen;
meistgelesene artikel; les plus lus; más leídas; lo más leído; популярні новини; advertisement;
advertisements; advertisement continue reading the main story; scroll to continue; sponsored content;
sponsored links; paid content; remove ads; report this ad; anzeige; werbung; publicité;
la suite après la publicité; publicidad; pubblicità; publicidade; continua após a publicidade; reklama;
advertentie; реклама; إعلان; share article; share on facebook; share on twitter; share on x;
share on linkedin; share on whatsapp; share via email; share with friends; copy link; print this article;
email this article; send to a friend; compartir en facebook; condividi su facebook; підписатися на новини;
sign up now; sign up here; get the newsletter; subscribe now; subscribe today; subscribe here;
subscribe for free; subscribe to continue reading; sign in to continue reading; join the conversation;
enter your email address; thank you for subscribing; support our journalism; donate now;
create a free account; create an account; accept all cookies; accept cookies; newsletter abonnieren;
jetzt abonnieren; jetzt anmelden; leave a comment; leave a reply; post a comment; add a comment;
add comment; view comments; show comments; no comments; no comments yet; comments are closed;
see an error in this article? send us a correction; report a typo; report an error; kommentare anzeigen;
kommentar schreiben; laisser un commentaire; ajouter un commentaire; dejar un comentario;
deja un comentario; lascia un commento; deixe um comentário; dodaj komentarz; залишити коментар;
додати коментар; оставить комментарий; terms of service; terms of use; privacy policy; cookie policy;
reuter; reuters;
)";

// The phrase alone, or before a colon: "Read more: Talks resume".
constexpr std::string_view label = R"(
you are here; reading time; estimated reading time; lesezeit; temps de lecture; tiempo de lectura;
tempo di lettura; час читання; время чтения; read more; read also; also read; read next; read this next;
read more great articles here; continue reading; keep reading; see also; related; related articles;
related article; related content; related coverage; related links; related news; related posts;
related reading; related report; related stories; related story; related topics; related video; recommended;
recommended for you; recommended reading; recommended stories; you may also like; you might also like;
you might also be interested in; more on this story; more on this topic; more from this author; don't miss;
in case you missed it; lesen sie auch; lesen sie mehr; auch interessant; das könnte sie auch interessieren;
mehr zum thema; zum thema; weiterlesen; weitere artikel; lire aussi; à lire aussi; lire également;
à lire également; lire la suite; voir aussi; sur le même sujet; articles liés; lea también; lee también;
leer más; le puede interesar; te puede interesar; noticias relacionadas; leggi anche; leggi tutto;
potrebbe interessarti; leia também; leia mais; saiba mais; czytaj także; czytaj też; czytaj więcej;
zobacz też; lees ook; lees meer; читайте також; читайте ще; читати далі; дивіться також; новини за темою;
читайте также; читать далее; смотрите также; по теме; اقرأ أيضا; اقرأ أيضاً; اقرأ المزيد; شاهد أيضا;
مواضيع ذات صلة; share this; share this article; share this post; share this story; like this; follow us;
artikel teilen; diesen artikel teilen; beitrag teilen; folgen sie uns; partager; partager cet article;
partager l'article; suivez-nous; compartir; comparte esta noticia; síguenos; condividi; compartilhe;
compartilhar; udostępnij; поділитися; поширити; поделиться; شارك; شارك المقال; sign up; subscribe; abonnez-
vous; suscríbete; original source;
newsletter bestellen; newsletter abonnieren; filed under; tagged; tags; posted in; for more information see;
further reading; also by; mots-clés; schlagwörter; schlagworte; etiquetas; теги;
)";

// A short unit that begins with the phrase.
constexpr std::string_view opening = R"(
follow us on; follow us at; follow me on; like us on facebook; join us on; find us on facebook;
watch us on youtube; subscribe to our youtube; join our telegram; join our whatsapp; folgen sie uns auf;
suivez-nous sur; síguenos en; síganos en; seguici su; siga-nos; підписуйтесь на; підписуйтеся на;
подписывайтесь на; تابعونا على; sign up for our; sign up to our; sign up to receive; get our newsletter;
subscribe to our; subscribe to my; subscribe to the newsletter; already a subscriber; join our newsletter;
join our mailing list; enter your email; your email address will not be published;
support independent journalism; we use cookies; we and our partners use cookies; this site uses cookies; this website uses cookies;
abonnieren sie unseren newsletter; inscrivez-vous à notre newsletter; abonnez-vous à notre;
recevez notre newsletter; suscríbete a nuestro; suscríbase a nuestro; iscriviti alla newsletter;
assine nossa newsletter; zapisz się do newslettera; підпишіться на; подпишитесь на; اشترك في النشرة;
copyright ©;
read more from; read more at; read more on; read more @; read more about; visit our website; check us out on;
)";

// A short unit that ends with the phrase.
constexpr std::string_view ending = R"(
in your inbox; to your inbox; min read; minute read; minutes read; min. lesezeit; minuten lesezeit; min de lecture; minutes de lecture;
min de lectura; minutos de lectura; хв читання; мин чтения; all rights reserved; alle rechte vorbehalten;
tous droits réservés; todos los derechos reservados; tutti i diritti riservati;
todos os direitos reservados; wszelkie prawa zastrzeżone; усі права захищені; все права защищены;
)";

// The phrase before a colon and a web address.
constexpr std::string_view link = R"(
source; via; quelle; fuente; джерело; источник;
)";

// A heading, together with the list of headings below it.
constexpr std::string_view contents = R"(
table of contents; in this article; on this page; inhaltsverzeichnis; table des matières; sommaire;
tabla de contenidos; índice de contenidos; indice dei contenuti; spis treści; зміст статті;
содержание статьи;
)";

// The unit, together with the headline below it.
constexpr std::string_view pointer = R"(
previous article; next article; previous post; next post; previous story; next story; article précédent;
article suivant; vorheriger artikel; nächster artikel; vorheriger beitrag; nächster beitrag;
artículo anterior; artículo siguiente; articolo precedente; articolo successivo; artigo anterior;
próximo artigo; попередня стаття; наступна стаття; предыдущая статья; следующая статья; المقال السابق;
المقال التالي;
)";

// Words of their own: furniture only in company.
constexpr std::string_view button = R"(
share; tweet; pin; print; email; e-mail; facebook; twitter; instagram; linkedin; pinterest; reddit;
telegram; whatsapp; youtube; menu; search; home; news; sports; sport; weather; local; world; politics;
business; opinion; about us; contact; contact us; log in; login; log out; sign in; register; my account;
comments; comment; save; close; loading; next; previous; startseite; suche; teilen; drucken; merken;
anmelden; kommentare; accueil; rechercher; imprimer; commentaires; connexion; inicio; buscar; imprimir;
comentarios; головна; пошук; друк; увійти; главная; поиск; войти; trending; sponsored; e-paper; epaper;
newsletter; newsletters; video; videos; photos; podcasts; games; culture; health; science; technology; tech;
lifestyle; entertainment; economy; wirtschaft; politik; kultur; panorama; politique; économie; monde;
política; economía; deportes; політика; економіка; світ; спорт; культура; новини; новости; политика;
экономика; en; de; fr; es; uk; ru;
надрукувати; роздрукувати; друкувати; print this page; распечатать;
)";

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> entries;
  for (std::size_t at = 0; (at = list.find_first_not_of(" \n", at)) != std::string_view::npos;) {
    const std::size_t end = list.find(';', at);
    entries.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return entries;
}

}  // namespace

std::vector<std::string_view> phrases(Shape shape) {
  switch (shape) {
    case Shape::whole:
      return split(whole);
    case Shape::label:
      return split(label);
    case Shape::opening:
      return split(opening);
    case Shape::ending:
      return split(ending);
    case Shape::link:
      return split(link);
    case Shape::contents:
      return split(contents);
    case Shape::pointer:
      return split(pointer);
    case Shape::button:
      return split(button);
  }
  return {};
}

}  // namespace corpus::furniture
