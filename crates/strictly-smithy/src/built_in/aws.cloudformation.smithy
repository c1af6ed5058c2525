$version: "2.0"

namespace aws.cloudformation

/// A resource that CloudFormation knows.
@trait(selector: "resource")
structure cfnResource {
    /// Its name there, if it is another.
    name: String

    /// Structures whose members are properties of it too.
    additionalSchemas: StructureIdList

    /// The identifier that stands for it.
    primaryIdentifier: String
}

/// Another identifier of the resource.
@trait(selector: "structure > :test(member > string)", conflicts: [cfnExcludeProperty])
structure cfnAdditionalIdentifier {}

/// The property has a default, given by the service.
@trait(selector: "resource > operation -[input, output]-> structure > member")
structure cfnDefaultValue {}

/// Not a property in CloudFormation.
@trait(selector: "structure > member", conflicts: [cfnAdditionalIdentifier, cfnMutability])
structure cfnExcludeProperty {}

/// When a property can be set and read.
@trait(selector: "structure > member", conflicts: [cfnExcludeProperty])
enum cfnMutability {
    FULL = "full"
    CREATE_AND_READ = "create-and-read"
    CREATE = "create"
    READ = "read"
    WRITE = "write"
}

/// The name of a property in CloudFormation.
@trait(selector: "structure > member")
string cfnName

@private
list StructureIdList {
    member: StructureId
}

@private
@idRef(failWhenMissing: true, selector: "structure")
string StructureId
