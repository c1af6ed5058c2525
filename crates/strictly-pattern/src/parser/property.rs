//! Unicode property names of the two dialects, turned into sets.
//!
//! `regex-syntax` matches names loosely (any case, `Is` allowed, scripts unmarked). ECMA-262 does
//! not, and what it refuses must reach Java's reading, so names are compared exactly here first.

use crate::class::Class;

/// ECMA-262 §22.2.1 UnicodePropertyValueExpression: the text in the braces of `\p{…}`.
pub(crate) fn ecma(name: &str) -> Option<Class> {
    match name.split_once('=') {
        Some(("General_Category" | "gc", value)) => category(value),
        Some(("Script" | "sc", value)) => script("sc", value),
        Some(("Script_Extensions" | "scx", value)) => script("scx", value),
        Some(_) => None,
        None if BINARY.contains(&name) => Class::property(name),
        None => category(name),
    }
}

/// The text in the braces of Java's `\p{…}`.
pub(crate) fn java(name: &str) -> Option<Class> {
    if let Some((key, value)) = name.split_once('=') {
        return match key.to_ascii_lowercase().as_str() {
            "general_category" | "gc" => java_category(value),
            "script" | "sc" => Class::property(&format!("sc={value}")),
            _ => None,
        };
    }
    if let Some(class) = posix(name) {
        return Some(class);
    }
    match name.strip_prefix("Is") {
        Some(rest) => java_binary(rest)
            .or_else(|| java_category(rest))
            .or_else(|| Class::property(&format!("sc={rest}"))),
        None => java_method(name).or_else(|| java_category(name)),
    }
}

/// A script's value alias. The spelling must look like one; the letters' case beyond the first
/// of a word is left to the tables.
fn script(key: &str, value: &str) -> Option<Class> {
    let spelled = value.starts_with(|c: char| c.is_ascii_uppercase())
        && value.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
    spelled.then(|| Class::property(&format!("{key}={value}"))).flatten()
}

/// A general category by its short name, long name or alias, spelled exactly.
fn category(name: &str) -> Option<Class> {
    let (short, _) = CATEGORIES
        .iter()
        .find(|(short, long)| *short == name || long.split('|').any(|long| long == name))?;
    match *short {
        // No `str` holds a surrogate, and the tables have no such set.
        "Cs" => Some(Class::empty()),
        short => Class::property(&format!("gc={short}")),
    }
}

/// Java knows categories by short names only, and three of its own.
fn java_category(name: &str) -> Option<Class> {
    match name {
        "LD" => Some(category("L")?.union(&category("Nd")?)),
        "L1" => Some(Class::code_points(0, 0xFF)),
        "all" => Some(Class::all()),
        _ if CATEGORIES.iter().any(|(short, _)| *short == name) => category(name),
        _ => None,
    }
}

/// Java's POSIX classes: ASCII only.
fn posix(name: &str) -> Option<Class> {
    let ranges: &[(char, char)] = match name {
        "Lower" => &[('a', 'z')],
        "Upper" => &[('A', 'Z')],
        "ASCII" => &[('\0', '\u{7f}')],
        "Alpha" => &[('A', 'Z'), ('a', 'z')],
        "Digit" => &[('0', '9')],
        "Alnum" => &[('0', '9'), ('A', 'Z'), ('a', 'z')],
        "Punct" => &[('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        "Graph" => &[('!', '~')],
        "Print" => &[(' ', '~')],
        "Blank" => &[('\t', '\t'), (' ', ' ')],
        "Cntrl" => &[('\0', '\u{1f}'), ('\u{7f}', '\u{7f}')],
        "XDigit" => &[('0', '9'), ('A', 'F'), ('a', 'f')],
        "Space" => &[('\t', '\r'), (' ', ' ')],
        _ => return None,
    };
    Some(Class::ranges(ranges))
}

/// Java's binary properties, named after `Is` in any case.
fn java_binary(name: &str) -> Option<Class> {
    let query = match name.to_ascii_uppercase().as_str() {
        "ALPHABETIC" => "Alphabetic",
        "LETTER" => "L",
        "IDEOGRAPHIC" => "Ideographic",
        "LOWERCASE" => "Lowercase",
        "UPPERCASE" => "Uppercase",
        "TITLECASE" => "Lt",
        "WHITE_SPACE" | "WHITESPACE" => "White_Space",
        "CONTROL" => "Cc",
        "PUNCTUATION" => "P",
        "HEX_DIGIT" | "HEXDIGIT" => "Hex_Digit",
        "ASSIGNED" => "Assigned",
        "NONCHARACTER_CODE_POINT" | "NONCHARACTERCODEPOINT" => "Noncharacter_Code_Point",
        "DIGIT" => "Nd",
        "JOIN_CONTROL" | "JOINCONTROL" => "Join_Control",
        "EMOJI" => "Emoji",
        "EMOJI_PRESENTATION" => "Emoji_Presentation",
        "EMOJI_MODIFIER" => "Emoji_Modifier",
        "EMOJI_MODIFIER_BASE" => "Emoji_Modifier_Base",
        "EMOJI_COMPONENT" => "Emoji_Component",
        "EXTENDED_PICTOGRAPHIC" => "Extended_Pictographic",
        _ => return None,
    };
    Class::property(query)
}

/// Java's classes named after the methods of `java.lang.Character`.
fn java_method(name: &str) -> Option<Class> {
    let query = match name {
        "javaLowerCase" => "Lowercase",
        "javaUpperCase" => "Uppercase",
        "javaAlphabetic" => "Alphabetic",
        "javaIdeographic" => "Ideographic",
        "javaTitleCase" => "Lt",
        "javaDigit" => "Nd",
        "javaDefined" => "Assigned",
        "javaLetter" => "L",
        "javaLetterOrDigit" => return java_category("LD"),
        "javaISOControl" => "Cc",
        "javaSpaceChar" => "Z",
        _ => return None,
    };
    Class::property(query)
}

/// General categories: short name, and long names with `|` between them.
const CATEGORIES: &[(&str, &str)] = &[
    ("C", "Other"),
    ("Cc", "Control|cntrl"),
    ("Cf", "Format"),
    ("Cn", "Unassigned"),
    ("Co", "Private_Use"),
    ("Cs", "Surrogate"),
    ("L", "Letter"),
    ("LC", "Cased_Letter"),
    ("Ll", "Lowercase_Letter"),
    ("Lm", "Modifier_Letter"),
    ("Lo", "Other_Letter"),
    ("Lt", "Titlecase_Letter"),
    ("Lu", "Uppercase_Letter"),
    ("M", "Mark|Combining_Mark"),
    ("Mc", "Spacing_Mark"),
    ("Me", "Enclosing_Mark"),
    ("Mn", "Nonspacing_Mark"),
    ("N", "Number"),
    ("Nd", "Decimal_Number|digit"),
    ("Nl", "Letter_Number"),
    ("No", "Other_Number"),
    ("P", "Punctuation|punct"),
    ("Pc", "Connector_Punctuation"),
    ("Pd", "Dash_Punctuation"),
    ("Pe", "Close_Punctuation"),
    ("Pf", "Final_Punctuation"),
    ("Pi", "Initial_Punctuation"),
    ("Po", "Other_Punctuation"),
    ("Ps", "Open_Punctuation"),
    ("S", "Symbol"),
    ("Sc", "Currency_Symbol"),
    ("Sk", "Modifier_Symbol"),
    ("Sm", "Math_Symbol"),
    ("So", "Other_Symbol"),
    ("Z", "Separator"),
    ("Zl", "Line_Separator"),
    ("Zp", "Paragraph_Separator"),
    ("Zs", "Space_Separator"),
];

/// ECMA-262 table 69, binary Unicode properties and their aliases.
#[rustfmt::skip]
const BINARY: &[&str] = &[
    "ASCII", "ASCII_Hex_Digit", "AHex", "Alphabetic", "Alpha", "Any", "Assigned", "Bidi_Control",
    "Bidi_C", "Bidi_Mirrored", "Bidi_M", "Case_Ignorable", "CI", "Cased", "Changes_When_Casefolded",
    "CWCF", "Changes_When_Casemapped", "CWCM", "Changes_When_Lowercased", "CWL",
    "Changes_When_NFKC_Casefolded", "CWKCF", "Changes_When_Titlecased", "CWT",
    "Changes_When_Uppercased", "CWU", "Dash", "Default_Ignorable_Code_Point", "DI", "Deprecated",
    "Dep", "Diacritic", "Dia", "Emoji", "Emoji_Component", "EComp", "Emoji_Modifier", "EMod",
    "Emoji_Modifier_Base", "EBase", "Emoji_Presentation", "EPres", "Extended_Pictographic",
    "ExtPict", "Extender", "Ext", "Grapheme_Base", "Gr_Base", "Grapheme_Extend", "Gr_Ext",
    "Hex_Digit", "Hex", "IDS_Binary_Operator", "IDSB", "IDS_Trinary_Operator", "IDST",
    "ID_Continue", "IDC", "ID_Start", "IDS", "Ideographic", "Ideo", "Join_Control", "Join_C",
    "Logical_Order_Exception", "LOE", "Lowercase", "Lower", "Math", "Noncharacter_Code_Point",
    "NChar", "Pattern_Syntax", "Pat_Syn", "Pattern_White_Space", "Pat_WS", "Quotation_Mark",
    "QMark", "Radical", "Regional_Indicator", "RI", "Sentence_Terminal", "STerm", "Soft_Dotted",
    "SD", "Terminal_Punctuation", "Term", "Unified_Ideograph", "UIdeo", "Uppercase", "Upper",
    "Variation_Selector", "VS", "White_Space", "space", "XID_Continue", "XIDC", "XID_Start", "XIDS",
];
