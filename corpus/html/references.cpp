#include "corpus/html/references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "corpus/text/utf8.h"

namespace corpus::html {
namespace {

// Names that pages use, of the standard's 2,125: all of HTML 4, ASCII, the letters of Latin Extended-A,
// spaces, dashes and quotation marks. In order of names.
constexpr std::string_view known_names =
    "AElig 198 AMP 38 Aacute 193 Abreve 258 Acirc 194 Agrave 192 Alpha 913 Amacr 256 Aogon 260 Aring 197 "
    "Atilde 195 Auml 196 Beta 914 Bscr 8492 Cacute 262 Cayleys 8493 Ccaron 268 Ccedil 199 Ccirc 264 Cdot 266 "
    "Cfr 8493 Chi 935 CloseCurlyDoubleQuote 8221 CloseCurlyQuote 8217 Copf 8450 DD 8517 Dagger 8225 Dcaron "
    "270 "
    "Delta 916 DiacriticalGrave 96 Dstrok 272 ENG 330 ETH 208 Eacute 201 Ecaron 282 Ecirc 202 Edot 278 "
    "Egrave 200 Emacr 274 Eogon 280 Epsilon 917 Escr 8496 Eta 919 Euml 203 Fscr 8497 GT 62 Gamma 915 Gbreve "
    "286 "
    "Gcedil 290 Gcirc 284 Gdot 288 Hat 94 Hcirc 292 Hfr 8460 Hopf 8461 Hscr 8459 Hstrok 294 IJlig 306 Iacute "
    "205 "
    "Icirc 206 Idot 304 Ifr 8465 Igrave 204 Im 8465 Imacr 298 Iogon 302 Iota 921 Iscr 8464 Itilde 296 Iuml "
    "207 "
    "Jcirc 308 Kappa 922 Kcedil 310 LT 60 Lacute 313 Lambda 923 Lcaron 317 Lcedil 315 Lmidot 319 Lscr 8466 "
    "Lstrok 321 Mscr 8499 Mu 924 Nacute 323 Ncaron 327 Ncedil 325 NegativeMediumSpace 8203 "
    "NegativeThickSpace 8203 NegativeThinSpace 8203 NegativeVeryThinSpace 8203 NewLine 10 Nopf 8469 Ntilde "
    "209 "
    "Nu 925 OElig 338 Oacute 211 Ocirc 212 Odblac 336 Ograve 210 Omacr 332 Omega 937 Omicron 927 "
    "OpenCurlyDoubleQuote 8220 OpenCurlyQuote 8216 Oslash 216 Otilde 213 Ouml 214 OverBar 8254 Phi 934 Pi "
    "928 "
    "Popf 8473 Prime 8243 Psi 936 QUOT 34 Qopf 8474 Racute 340 Rcaron 344 Rcedil 342 Re 8476 Rfr 8476 Rho "
    "929 "
    "Ropf 8477 Rscr 8475 Sacute 346 Scaron 352 Scedil 350 Scirc 348 Sigma 931 THORN 222 TRADE 8482 Tab 9 Tau "
    "932 "
    "Tcaron 356 Tcedil 354 Theta 920 ThinSpace 8201 Tstrok 358 Uacute 218 Ubreve 364 Ucirc 219 Udblac 368 "
    "Ugrave 217 Umacr 362 UnderBar 95 Uogon 370 Upsilon 933 Uring 366 Utilde 360 Uuml 220 Verbar 8214 Vert "
    "8214 "
    "VerticalLine 124 VeryThinSpace 8202 Wcirc 372 Xi 926 Yacute 221 Ycirc 374 Yuml 376 Zacute 377 Zcaron "
    "381 "
    "Zdot 379 ZeroWidthSpace 8203 Zeta 918 Zfr 8488 Zopf 8484 aacute 225 abreve 259 acirc 226 acute 180 "
    "aelig 230 agrave 224 alefsym 8501 aleph 8501 alpha 945 amacr 257 amp 38 and 8743 ang 8736 aogon 261 "
    "apos 39 "
    "aring 229 ast 42 asymp 8776 atilde 227 auml 228 backprime 8245 bdquo 8222 bernou 8492 beta 946 beth "
    "8502 "
    "bprime 8245 brvbar 166 bsol 92 bull 8226 bullet 8226 cacute 263 cap 8745 ccaron 269 ccedil 231 ccirc "
    "265 "
    "cdot 267 cedil 184 cent 162 chi 967 circ 710 clubs 9827 colon 58 comma 44 commat 64 cong 8773 copy 169 "
    "copysr 8471 crarr 8629 cup 8746 curren 164 dArr 8659 dagger 8224 daleth 8504 darr 8595 dash 8208 dcaron "
    "271 "
    "dd 8518 ddagger 8225 deg 176 delta 948 diams 9830 divide 247 dollar 36 dstrok 273 eacute 233 ecaron 283 "
    "ecirc 234 edot 279 ee 8519 egrave 232 ell 8467 emacr 275 empty 8709 emsp 8195 emsp13 8196 emsp14 8197 "
    "eng 331 ensp 8194 eogon 281 epsilon 949 equals 61 equiv 8801 escr 8495 eta 951 eth 240 euml 235 euro "
    "8364 "
    "excl 33 exist 8707 fnof 402 forall 8704 frac12 189 frac14 188 frac34 190 frasl 8260 gamma 947 gbreve "
    "287 "
    "gcirc 285 gdot 289 ge 8805 gimel 8503 grave 96 gscr 8458 gt 62 hArr 8660 hairsp 8202 hamilt 8459 harr "
    "8596 "
    "hbar 8463 hcirc 293 hearts 9829 hellip 8230 horbar 8213 hslash 8463 hstrok 295 hyphen 8208 iacute 237 "
    "icirc 238 iexcl 161 igrave 236 ii 8520 iiota 8489 ijlig 307 imacr 299 image 8465 imath 305 incare 8453 "
    "infin 8734 inodot 305 int 8747 iogon 303 iota 953 iquest 191 isin 8712 itilde 297 iuml 239 jcirc 309 "
    "kappa 954 kcedil 311 kgreen 312 lArr 8656 lacute 314 lagran 8466 lambda 955 lang 9001 laquo 171 larr "
    "8592 "
    "lbrace 123 lbrack 91 lcaron 318 lcedil 316 lceil 8968 lcub 123 ldquo 8220 ldquor 8222 le 8804 lfloor "
    "8970 "
    "lmidot 320 lowast 8727 lowbar 95 loz 9674 lpar 40 lrm 8206 lsaquo 8249 lsqb 91 lsquo 8216 lsquor 8218 "
    "lstrok 322 lt 60 macr 175 mdash 8212 mho 8487 micro 181 midast 42 middot 183 minus 8722 mldr 8230 mu "
    "956 "
    "nabla 8711 nacute 324 napos 329 nbsp 160 ncaron 328 ncedil 326 ndash 8211 ne 8800 ni 8715 nldr 8229 not "
    "172 "
    "notin 8713 nsub 8836 ntilde 241 nu 957 num 35 numero 8470 numsp 8199 oacute 243 ocirc 244 odblac 337 "
    "oelig 339 ograve 242 oline 8254 omacr 333 omega 969 omicron 959 oplus 8853 or 8744 order 8500 orderof "
    "8500 "
    "ordf 170 ordm 186 oscr 8500 oslash 248 otilde 245 otimes 8855 ouml 246 para 182 part 8706 percnt 37 "
    "period 46 permil 8240 perp 8869 pertenk 8241 phi 966 phmmat 8499 pi 960 piv 982 planck 8463 planckh "
    "8462 "
    "plankv 8463 plus 43 plusmn 177 pound 163 prime 8242 primes 8473 prod 8719 prop 8733 psi 968 puncsp 8200 "
    "quest 63 quot 34 rArr 8658 racute 341 radic 8730 rang 9002 raquo 187 rarr 8594 rbrace 125 rbrack 93 "
    "rcaron 345 rcedil 343 rceil 8969 rcub 125 rdquo 8221 rdquor 8221 real 8476 realine 8475 reals 8477 reg "
    "174 "
    "rfloor 8971 rho 961 rlm 8207 rpar 41 rsaquo 8250 rsqb 93 rsquo 8217 rsquor 8217 rx 8478 sacute 347 "
    "sbquo 8218 scaron 353 scedil 351 scirc 349 sdot 8901 sect 167 semi 59 shy 173 sigma 963 sigmaf 962 sim "
    "8764 "
    "sol 47 spades 9824 sub 8834 sube 8838 sum 8721 sup 8835 sup1 185 sup2 178 sup3 179 supe 8839 szlig 223 "
    "tau 964 tcaron 357 tcedil 355 there4 8756 theta 952 thetasym 977 thinsp 8201 thorn 254 tilde 732 times "
    "215 "
    "tprime 8244 trade 8482 tstrok 359 uArr 8657 uacute 250 uarr 8593 ubreve 365 ucirc 251 udblac 369 ugrave "
    "249 "
    "umacr 363 uml 168 uogon 371 upsih 978 upsilon 965 uring 367 utilde 361 uuml 252 verbar 124 vert 124 "
    "wcirc 373 weierp 8472 wp 8472 xi 958 yacute 253 ycirc 375 yen 165 yuml 255 zacute 378 zcaron 382 zdot "
    "380 "
    "zeetrf 8488 zeta 950 zwj 8205 zwnj 8204 ";

struct Named {
  std::string_view name;
  char32_t value = 0;
};

std::vector<Named> read_names() {
  std::vector<Named> names;
  for (std::string_view rest = known_names; !rest.empty();) {
    const std::size_t space = rest.find(' ');
    const std::size_t end = rest.find(' ', space + 1);
    std::uint32_t value = 0;
    std::from_chars(rest.data() + space + 1, rest.data() + end, value);
    names.push_back({rest.substr(0, space), value});
    rest.remove_prefix(end + 1);
  }
  return names;
}

char32_t value_of(std::string_view name) {
  static const std::vector<Named> names = read_names();
  const auto found = std::ranges::lower_bound(names, name, {}, &Named::name);
  return found != names.end() && found->name == name ? found->value : 0;
}

constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The character that a number stands for.
char32_t character_of(std::uint32_t number) {
  if (number >= 0x80 && number < 0xA0) return windows_1252[number - 0x80];
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) return 0xFFFD;
  return number;
}

bool is_name_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Appends what the reference at the start of `rest` stands for; bytes it takes, 0 when it is none.
std::size_t append_reference(std::string_view rest, std::string& to) {
  constexpr std::size_t longest = 32;
  const std::string_view window = rest.substr(0, longest);
  const bool number = window.size() > 2 && window[1] == '#';
  const bool hex = number && (window[2] == 'x' || window[2] == 'X');
  const std::size_t start = hex ? 3 : number ? 2 : 1;
  std::size_t end = std::min(start, window.size());
  while (end < window.size() && is_name_byte(window[end])) ++end;
  const bool closed = end < window.size() && window[end] == ';';
  const std::string_view name = window.substr(start, end - start);
  if (number) {
    std::uint32_t value = 0;
    const auto [after, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    if (after == name.data()) return 0;
    text::append_utf8(to, error == std::errc{} ? character_of(value) : 0xFFFD);
    const auto taken = start + static_cast<std::size_t>(after - name.data());
    return taken + (taken == end && closed ? 1 : 0);
  }
  const char32_t value = closed ? value_of(name) : 0;
  if (value == 0) return 0;
  text::append_utf8(to, value);
  return end + 1;
}

}  // namespace

std::string resolve_references(std::string_view text) {
  std::string resolved;
  resolved.reserve(text.size());
  while (true) {
    const std::size_t at = text.find('&');
    resolved += text.substr(0, at);
    if (at == std::string_view::npos) return resolved;
    text.remove_prefix(at);
    const std::size_t taken = append_reference(text, resolved);
    if (taken == 0) resolved += '&';
    text.remove_prefix(std::max<std::size_t>(taken, 1));
  }
}

}  // namespace corpus::html
