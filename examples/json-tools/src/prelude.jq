def cell(f): if isstring then f elif isboolean or isnumber then tostring elif . == null then "" else error("\(.) cannot be a cell") end;
def @csv: [.[] | cell("\"" + gsub("\""; "\"\"") + "\"")] | join(",");
def @tsv: [.[] | cell(gsub("\\\\"; "\\\\") | gsub("\t"; "\\t") | gsub("\n"; "\\n") | gsub("\r"; "\\r"))] | join("\t");
