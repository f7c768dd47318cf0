#include "corpus/formats/format.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/files/archive.h"
#include "corpus/files/cut.h"
#include "corpus/files/unpack.h"
#include "corpus/formats/agency/newsml_g2.h"
#include "corpus/formats/agency/ninjs.h"
#include "corpus/formats/agency/nitf.h"
#include "corpus/formats/feeds/feed.h"
#include "corpus/formats/feeds/json_feed.h"
#include "corpus/formats/html.h"
#include "corpus/formats/json.h"
#include "corpus/formats/json_lines.h"
#include "corpus/formats/json_list.h"
#include "corpus/formats/markdown.h"
#include "corpus/formats/other_xml.h"
#include "corpus/formats/plain_text.h"
#include "corpus/formats/table.h"
#include "corpus/formats/warc.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

constexpr std::array zip_names{"zip"sv};
constexpr std::array tar_names{"tar"sv};
constexpr std::array warc_names{"warc"sv, "wet"sv};
constexpr std::array json_lines_names{"jsonl"sv, "ndjson"sv,
                                      "json"sv};  // many dumps named .json hold JSON Lines
constexpr std::array json_names{"json"sv};
constexpr std::array table_names{"csv"sv, "tsv"sv, "tab"sv};
constexpr std::array rss_names{"rss"sv, "xml"sv};
constexpr std::array rss1_names{"rdf"sv, "rss"sv, "xml"sv};
constexpr std::array atom_names{"atom"sv, "xml"sv};
constexpr std::array nitf_names{"nitf"sv, "xml"sv};
constexpr std::array newsml_names{"newsml"sv, "xml"sv};
constexpr std::array xml_names{"xml"sv};
constexpr std::array markdown_names{"md"sv, "markdown"sv};
constexpr std::array html_names{"html"sv, "htm"sv, "xhtml"sv, "xml"sv};
constexpr std::array plain_text_names{"txt"sv, "text"sv};

bool always(std::string_view /*head*/) {
  return true;
}

constexpr std::array table = {
    Format{"zip", zip_names, looks_like_zip, cut_archive, nullptr, Content::binary},
    Format{"tar", tar_names, looks_like_tar, cut_archive, nullptr, Content::binary},
    Format{"WARC", warc_names, looks_like_warc, cut_warc, read_warc, Content::binary},
    Format{"JSON Feed", json_names, looks_like_json_feed, cut_whole, read_json_feed},
    Format{"ninjs", json_names, looks_like_ninjs, cut_json, read_ninjs},
    Format{"JSON Lines", json_lines_names, looks_like_json_lines, cut_lines, read_json_lines},
    Format{"JSON", json_names, looks_like_json, cut_json, read_json},
    Format{"RSS", rss_names, looks_like_rss, cut_feed, read_feed},
    Format{"RSS 1.0", rss1_names, looks_like_rss1, cut_feed, read_feed},
    Format{"Atom", atom_names, looks_like_atom, cut_feed, read_feed},
    Format{"NITF", nitf_names, looks_like_nitf, cut_nitf, read_nitf},
    Format{"NewsML-G2", newsml_names, looks_like_newsml_g2, cut_newsml_g2, read_newsml_g2},
    Format{"table", table_names, looks_like_table, cut_table, read_table},
    Format{"Markdown", markdown_names, looks_like_front_matter, cut_whole, read_markdown},
    Format{"HTML", html_names, looks_like_html, cut_whole, read_html},
    Format{"XML", xml_names, looks_like_xml, cut_whole, refuse_xml},
    Format{"plain text", plain_text_names, always, cut_whole, read_plain_text},
};

/// Lower case, without the dot; empty when there is none.
std::string extension_of(std::string_view file_name) {
  const std::string name = unpacked_name(file_name);
  const std::size_t dot = name.rfind('.');
  std::string extension = dot == std::string::npos ? "" : name.substr(dot + 1);
  for (char& byte : extension) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
  return extension;
}

bool has_extension(const Format& format, std::string_view extension) {
  return !extension.empty() && std::ranges::find(format.extensions, extension) != format.extensions.end();
}

}  // namespace

std::span<const Format> formats() {
  return table;
}

bool has_known_extension(std::string_view file_name) {
  const std::string extension = extension_of(file_name);
  return std::ranges::any_of(table, [&](const Format& format) { return has_extension(format, extension); });
}

const Format& recognise(std::string_view file_name, std::string_view head) {
  for (const Format& format : table) {
    if (format.content == Content::binary && format.looks_like(head)) return format;
  }
  const std::string extension = extension_of(file_name);
  const Format* by_name = nullptr;
  for (const Format& format : table) {
    if (!has_extension(format, extension)) continue;
    by_name = &format;
    if (format.looks_like(head)) return format;
  }
  if (by_name != nullptr) return *by_name;
  return *std::ranges::find_if(table, [&](const Format& format) { return format.looks_like(head); });
}

const Format& format_named(std::string_view name) {
  return *std::ranges::find(table, name, &Format::name);
}

}  // namespace corpus
