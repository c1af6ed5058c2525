$version: "2"
namespace a.b
structure S { a: , b String }
@length(min: "x"
string T
