$version: "1.0"
namespace example
service S { version: "1", operations: [O] }
operation O { input: I, output: I, errors: [] }
structure I { @required a: Integer, b: PrimitiveLong, @box c: MyInt, d: E }
integer MyInt
@enum([{ value: "a", name: "A" }, { value: "b", name: "B" }])
string E
set Unique { member: String }
apply I$a @range(min: 1, max: 5)
