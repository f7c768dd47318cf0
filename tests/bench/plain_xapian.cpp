// What a first afternoon with Xapian gives: one writer, TermGenerator, one commit. The reference for
// indexing. usage: plain_xapian ARCHIVE INDEX

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace {

Xapian::Document document_of(const nlohmann::json& record, Xapian::TermGenerator& terms) {
  const std::string title = record.value("title", "");
  const std::string body = record.value("body", "");
  Xapian::Document document;
  terms.set_document(document);
  terms.set_termpos(0);
  terms.index_text(title, 1, "S");
  terms.index_text(title);
  terms.increase_termpos();
  terms.index_text(body);
  document.add_boolean_term("Q" + record.at("id").get<std::string>());
  document.set_data(title + "\n" + body);
  return document;
}

void index(const std::string& archive, const std::string& path) {
  ::setenv("XAPIAN_FLUSH_THRESHOLD", "1000000000", 1);  // one commit
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator terms;
  terms.set_stemmer(Xapian::Stem("en"));
  std::ifstream lines(archive);
  for (std::string line; std::getline(lines, line);) {
    database.add_document(document_of(nlohmann::json::parse(line), terms));
  }
  database.commit();
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  try {
    index(words[1], words[2]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "plain_xapian: " << error.what() << '\n';
  } catch (const Xapian::Error& error) {
    std::cerr << "plain_xapian: " << error.get_description() << '\n';
  }
  return 1;
}
