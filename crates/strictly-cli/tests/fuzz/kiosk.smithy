$version: "2.0"

namespace example.kiosk

use aws.protocols#restJson1

@restJson1
service Kiosk { version: "2026-11-25", operations: [FindPaper, PrintPaper, OpenDrawer, FoldPaper] }

/// Every place that is no body.
@readonly
@http(method: "GET", uri: "/papers/{shelf}/{issue+}?kind=daily", code: 200)
operation FindPaper {
    input := {
        @required
        @httpLabel
        @range(min: 1, max: 9)
        shelf: Integer

        @required
        @httpLabel
        @pattern("^[a-z/ é]+$")
        issue: String

        @httpQuery("lang")
        @length(max: 2)
        languages: Languages

        @httpQuery("since")
        since: Timestamp

        @httpQueryParams
        others: Texts

        @httpHeader("X-Sizes")
        sizes: Sizes

        @httpHeader("X-Days")
        days: Days

        @httpHeader("X-Fresh")
        fresh: Boolean

        @httpHeader("X-Query")
        query: Query

        @httpPrefixHeaders("x-tag-")
        tags: Texts
    }
}

/// A structure as the whole body.
@http(method: "PUT", uri: "/papers", code: 200)
@httpChecksumRequired
operation PrintPaper {
    input := {
        @required
        @httpPayload
        paper: Paper

        @httpHeader("X-Copies")
        copies: Byte
    }
}

/// Nothing at all.
@http(method: "DELETE", uri: "/drawer", code: 200)
operation OpenDrawer {
    input := {}
}

/// Members in the body and elsewhere, under names of their own.
@http(method: "POST", uri: "/folded", code: 200)
operation FoldPaper {
    input := {
        @jsonName("how_often")
        @range(min: 1)
        times: Long

        @httpQuery("by")
        by: String
    }
}

structure Paper {
    @required
    title: String
}

list Languages { member: Language }

enum Language {
    NL = "nl"
    EN = "en"
}

list Sizes { member: Double }

list Days { member: Timestamp }

map Texts { key: String, value: String }

@mediaType("application/json")
string Query
