#include <array>
#include <span>

#include "corpus/member_names.h"

namespace corpus {
namespace {

struct Row {
  Field field;
  std::string_view names;  ///< as squeezed_name() writes them, with spaces between; the first count first
};

constexpr std::array usual = {
    Row{Field::id, "id"},
    Row{Field::url, "url link"},
    Row{Field::title, "title headline"},
    Row{Field::body, "body text content maintext articlebody bodytext contenttext fulltext"},
    Row{Field::published,
        "published date publishedat datepublished pubdate datepublish publishdate publicationdate"},
    Row{Field::source, "source outlet publisher"},
    Row{Field::section, "section category articlesection"},
    Row{Field::language, "language lang inlanguage"},
    Row{Field::authors, "authors author byline"},
    Row{Field::tags, "tags topics keywords categories"},
};

// Names that news sites' interfaces and those who scrape them use.
constexpr std::array of_programs = {
    Row{Field::id, "guid uuid articleid"},
    Row{Field::url, "weburl articleurl canonicalurl permalink uri href"},
    Row{Field::title, "webtitle articletitle newstitle storytitle headlinetext"},
    Row{Field::body,
        "articletext articlecontent storytext newstext newscontent postcontent cleantext "
        "article story document"},
    Row{Field::published,
        "publisheddate publishedon publishedtime publishtime webpublicationdate "
        "firstpublished dateposted postedat postdate posted datetime timestamp articledate "
        "newsdate created createdat datecreated"},
    Row{Field::source,
        "publication publicationname newspaper sourcename newssource sitename website "
        "sourcedomain domain"},
    Row{Field::section, "sectionname"},
    Row{Field::language, "languagecode langcode"},
    Row{Field::authors, "authorname authornames writer writers writtenby creator reporter journalist"},
    Row{Field::tags, "tag keyword subjects newskeywords"},
};

// In the languages of archives: German, French, Spanish, Italian, Ukrainian, Russian, Arabic, Chinese.
constexpr std::array of_languages = {
    Row{Field::url, "adresse lien enlace посилання ссылка الرابط رابط 链接 网址"},
    Row{Field::title,
        "titel überschrift ueberschrift schlagzeile titre título titulo titular titolo заголовок "
        "العنوان عنوان عنوانالخبر 标题"},
    Row{Field::body,
        "inhalt volltext artikeltext fließtext texte contenu corps texto contenido cuerpo testo "
        "текст зміст содержание النص نص نصالخبر المحتوى محتوى الخبر 正文 内容"},
    Row{Field::published,
        "datum erscheinungsdatum veröffentlicht veroeffentlicht veröffentlichtam veröffentlichungsdatum "
        "publiziert datepublication datedepublication fecha fechapublicación fechadepublicación дата "
        "датапублікації датапубликации опубліковано опубликовано التاريخ تاريخ تاريخالنشر 日期 发布时间 "
        "时间"},
    Row{Field::source,
        "quelle zeitung medium fuente periódico medio fonte testata джерело видання источник "
        "издание المصدر مصدر الصحيفة 来源"},
    Row{Field::section,
        "ressort rubrik kategorie rubrique sección seccion categoría categoria sezione розділ "
        "рубрика раздел القسم قسم التصنيف الفئة 栏目"},
    Row{Field::language, "sprache langue idioma lingua мова язык اللغة 语言"},
    Row{Field::authors,
        "autor autoren autorin autorinnen verfasser auteur auteurs autores autore autori "
        "автор автори авторы الكاتب كاتب المؤلف المحرر 作者 记者"},
    Row{Field::tags,
        "schlagworte schlagwörter stichworte stichwörter schlagwort themen motsclés etiquetas "
        "palabrasclave paroleschiave теги ключовіслова ключевыеслова الوسوم وسوم "
        "الكلماتالمفتاحية كلماتمفتاحية 关键词 标签"},
};

// What tells of an article is its text where the archive holds no other.
constexpr std::array of_extracts = {
    Row{Field::body, "leadparagraph description summary abstract teaser vorspann standfirst snippet"},
};

constexpr std::array html_forms = {"bodyhtml", "bodyxhtml", "contenthtml", "articlehtml"};

void append(std::vector<MemberName>& names, std::span<const Row> rows) {
  for (const Row& row : rows) {
    for (std::size_t at = 0; at < row.names.size();) {
      const std::size_t end = std::min(row.names.find(' ', at), row.names.size());
      names.push_back({std::string{row.names.substr(at, end - at)}, row.field});
      at = end + 1;
    }
  }
}

}  // namespace

MemberNames known_member_names() {
  std::vector<MemberName> all;
  append(all, usual);
  for (const char* name : html_forms) all.push_back({name, Field::body, Form::html});
  append(all, of_programs);
  append(all, of_languages);
  append(all, of_extracts);
  return MemberNames(all);
}

}  // namespace corpus
