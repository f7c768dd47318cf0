# Writes one text file into a C++ source as a function that returns it.
# cmake -DOUTPUT=aliases_data.cpp -DINPUT=aliases.txt -DHEADER=indexer/names/aliases.h
#       -DFUNCTION=indexer::names::builtin_aliases -P embed_text.cmake
file(READ "${INPUT}" text)
file(WRITE "${OUTPUT}" "#include \"${HEADER}\"\n\nstd::string_view ${FUNCTION}() {\n  return R\"embedded(${text})embedded\";\n}\n")
